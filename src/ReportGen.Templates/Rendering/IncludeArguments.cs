using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace ReportGen.Templates.Rendering;

/// <summary>
/// What an include passes, as the template sees it in `$`: used again and again, for it is given only to templates that name one argument of it at a time
/// and so cannot keep it.
/// </summary>
internal sealed class IncludeArguments : ScriptArray
{
    private string[] _names = [];
    private object?[] _values = [];

    /// <summary>The names of what is passed by name.</summary>
    public ReadOnlySpan<string> Names => _names;

    /// <summary>Begins anew; the values are set one by one.</summary>
    public void Start(string[] names)
    {
        _names = names;
        if (_values.Length < names.Length)
        {
            _values = new object?[names.Length];
        }
    }

    /// <summary>Lets go of the values.</summary>
    public void End()
    {
        Clear();
        Array.Clear(_values);
    }

    /// <summary>Sets what is passed by name, by its place among the names.</summary>
    public void SetNamed(int index, object? value) => _values[index] = value;

    public object? Named(int index) => _values[index];

    public bool TryGetNamed(string name, out object? value)
    {
        // The last of a name given twice, as the library has it.
        for (var i = _names.Length - 1; i >= 0; i--)
        {
            if (_names[i] == name)
            {
                value = _values[i];
                return true;
            }
        }

        value = null;
        return false;
    }

    public override bool Contains(string member) => TryGetNamed(member, out _) || base.Contains(member);

    public override bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value) =>
        (member != "size" && TryGetNamed(member, out value)) || base.TryGetValue(context, span, member, out value);
}
