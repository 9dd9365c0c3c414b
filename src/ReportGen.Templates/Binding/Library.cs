using ReportGen.Templates.Text;
using ReportGen.Templates.Values;

namespace ReportGen.Templates.Binding;

/// <summary>One template, bound: ready to run, by any number of renders at once.</summary>
internal sealed class Page(SourceText source)
{
    public SourceText Source { get; } = source;

    /// <summary>Its place among the templates of the set.</summary>
    public int Number { get; set; }

    public Execute Body { get; set; } = static _ => Flow.Next;

    /// <summary>Errors of its text; a page that has any is not run.</summary>
    public IReadOnlyList<TextMessage> Errors { get; set; } = [];
}

/// <summary>All templates of a set with what they share: names, builtins, rules.</summary>
internal sealed class Library(SymbolTable symbols, LanguageRules rules, bool escapesOutput)
{
    private const string Extension = ".html";

    private readonly Dictionary<string, Page> pages = new(StringComparer.Ordinal);
    private readonly Dictionary<int, Value> builtins = [];

    public SymbolTable Symbols { get; } = symbols;

    public LanguageRules Rules { get; } = rules;

    public bool EscapesOutput { get; } = escapesOutput;

    /// <summary>Templates are only found when there is more than the page itself, or the host says so.</summary>
    public IReadOnlyDictionary<string, Page> Pages => pages;

    public RegexStore Patterns { get; } = new();

    /// <summary>The templates as an include would name them, for suggestions.</summary>
    public IEnumerable<string> IncludeNames()
        => pages.Keys.Select(path => path.EndsWith(Extension, StringComparison.Ordinal) ? path[..^Extension.Length] : path);

    public void Add(Page page)
    {
        page.Number = pages.Count;
        pages[page.Source.Path] = page;
    }

    public void AddBuiltin(string name, Value value) => builtins[Symbols.Global(name)] = value;

    /// <summary>All functions by their full names, for suggestions.</summary>
    public IEnumerable<string> FunctionNames()
    {
        foreach (var name in Symbols.GlobalNames)
        {
            if (!Symbols.Find(name, out var symbol) || !builtins.TryGetValue(symbol, out var builtin))
            {
                continue;
            }

            if (builtin.Kind != ValueKind.Object)
            {
                yield return name;
                continue;
            }

            foreach (var member in builtin.Object.Names)
            {
                yield return $"{name}.{member}";
            }
        }
    }

    public bool TryGetBuiltin(int symbol, out Value value) => builtins.TryGetValue(symbol, out value);

    /// <summary>A template by its path, with or without ".html".</summary>
    public Page? Find(string path)
    {
        if (pages.TryGetValue(path, out var page))
        {
            return page;
        }

        return pages.GetValueOrDefault(path + Extension);
    }
}
