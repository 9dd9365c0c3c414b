using System.Collections;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace ReportGen.Templates.Functions;

/// <summary>
/// The functions of one name ("string", "html"): those of this project, then the library's, which are made when one of them is first asked for, since
/// making them all takes longer than many a page. Shared by all threads, so nothing can be set in it.
/// </summary>
internal sealed class Family : ScriptObject, IEnumerable
{
    private readonly Lazy<ScriptObject>? _library;

    public Family(Func<ScriptObject>? library)
        : base(0, autoImportStaticsFromThisType: false) => _library = library is null ? null : new(library);

    public override bool IsReadOnly
    {
        get => true;
        set { }
    }

    /// <summary>Every function's name.</summary>
    public IEnumerable<string> Names => GetMembers().Concat(_library?.Value.GetMembers() ?? []).Distinct();

    /// <summary>A loop over a family goes over all of its functions.</summary>
    IEnumerator IEnumerable.GetEnumerator() =>
        Names.Select(name => TryGetValue(null, default, name, out var value) ? KeyValuePair.Create(name, value) : default).GetEnumerator();

    public override bool Contains(string member) => base.Contains(member) || (_library?.Value.Contains(member) ?? false);

    public override bool CanWrite(string member) => false;

    public override bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        if (base.TryGetValue(context, span, member, out value))
        {
            return true;
        }

        return _library is not null && _library.Value.TryGetValue(context, span, member, out value);
    }
}
