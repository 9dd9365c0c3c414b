using ReportGen.Templates.Rendering;
using Scriban.Functions;
using Scriban.Runtime;

namespace ReportGen.Templates.Functions;

/// <summary>All that templates find by name without anybody setting it: the library's functions, ours in place of some, the host's.</summary>
internal sealed class Builtins
{
    private static readonly (string Name, Func<ScriptObject> Make)[] s_library =
    [
        ("array", () => new Scriban.Functions.ArrayFunctions()),
        ("html", () => new HtmlFunctions()),
        ("math", () => new MathFunctions()),
        ("object", () => new ObjectFunctions()),
        ("regex", () => new Scriban.Functions.RegexFunctions()),
        ("string", () => new StringFunctions()),
        ("timespan", () => new TimeSpanFunctions()),
    ];

    private readonly SortedDictionary<string, object?> _values = new(StringComparer.Ordinal);
    private readonly Lazy<Dates> _dates;

    public Builtins(TemplateSettings settings)
    {
        _dates = new(() => new Dates());
        foreach (var (name, make) in s_library)
        {
            _values[name] = new Family(make);
        }

        _values["include"] = new IncludeFunction(joins: false);
        _values["include_join"] = new IncludeFunction(joins: true);
        _values["empty"] = _values["blank"] = EmptyScriptObject.Default;
        foreach (var function in (IEnumerable<TemplateFunction>)[.. ArrayFunctions.All, .. TextFunctions.All, .. RegexFunctions.All, .. SafeFunctions.All, .. QuickFunctions.All,
            .. settings.AutoEscape ? [TextFunctions.Raw] : (TemplateFunction[])[], .. settings.Functions])
        {
            Add(function);
        }
    }

    /// <summary>The names of all that can be called: "string.upcase".</summary>
    public IEnumerable<string> FunctionNames => _values
        .SelectMany(value => value.Value is Family family ? family.Names.Select(name => $"{value.Key}.{name}") : [value.Key])
        .Concat(_dates.Value.GetMembers().Select(name => $"{PageContext.DatesName}.{name}"));

    public IEnumerable<string> Names => [.. _values.Keys, PageContext.DatesName];

    public bool Has(string name) => name == PageContext.DatesName || _values.ContainsKey(name);

    /// <summary>A function or a family by its name.</summary>
    public object? Find(string name) => name == PageContext.DatesName ? _dates.Value : _values.GetValueOrDefault(name);

    /// <summary>A function of a family; null where there is none.</summary>
    public object? Find(string family, string name) => Find(family) is ScriptObject members && members.TryGetValue(null, default, name, out var found) ? found : null;

    /// <summary>The object that contexts find them in, all but dates.</summary>
    public ScriptObject ForContext()
    {
        var builtins = new ScriptObject(_values.Count + 1);
        foreach (var (name, value) in _values)
        {
            builtins.SetValue(name, value, readOnly: true);
        }

        return builtins;
    }

    /// <summary>Dates for one context, which a page may give another format.</summary>
    public Dates FreshDates() => _dates.Value.Fresh();

    private void Add(TemplateFunction function)
    {
        var dot = function.Name.IndexOf('.', StringComparison.Ordinal);
        var made = new HostFunction(function);
        if (dot < 0)
        {
            _values[function.Name] = made;
            return;
        }

        var family = function.Name[..dot];
        if (_values.GetValueOrDefault(family) is not Family members)
        {
            _values[family] = members = new Family(null);
        }

        members.SetValue(function.Name[(dot + 1)..], made, readOnly: true);
    }
}
