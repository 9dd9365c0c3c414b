using System.Collections.Concurrent;
using System.Text;
using ReportGen.Templates.Binding;
using ReportGen.Templates.Functions;
using ReportGen.Templates.Syntax;
using ReportGen.Templates.Text;
using ReportGen.Templates.Values;

namespace ReportGen.Templates;

/// <summary>Templates read, checked and made ready together. Shared by any number of threads.</summary>
public sealed class TemplateSet
{
    private const int KeptStates = 16;
    private const int LongestIncludeChain = 6;

    private readonly Dictionary<string, Template> templates = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<RenderState> states = [];
    private readonly Library library;

    private TemplateSet(TemplateSettings settings)
    {
        Settings = settings;
        library = new Library(new SymbolTable(), settings.Rules, settings.AutoEscape);
        foreach (var (name, value) in Builtins.Create(settings.AutoEscape))
        {
            library.AddBuiltin(name, value);
        }

        foreach (var function in settings.Functions)
        {
            HostFunctions.Add(library, function);
        }
    }

    public TemplateSettings Settings { get; }

    /// <summary>What keeps templates from rendering, by place.</summary>
    public IReadOnlyList<TemplateProblem> Errors { get; private set; } = [];

    /// <summary>What is doubtful in templates, by place.</summary>
    public IReadOnlyList<TemplateProblem> Warnings { get; private set; } = [];

    internal Library Library => library;

    /// <summary>Reads and checks templates; whatever is wrong with one does not hide the others.</summary>
    public static TemplateSet Load(IReadOnlyList<TemplateSource> sources, TemplateSettings settings)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(settings);
        var set = new TemplateSet(settings);
        var problems = new List<TemplateProblem>();
        var trees = set.Parse(sources, problems);
        var assumed = settings.Checks ? set.InferIncludes(trees) : new IncludeTypes();
        foreach (var (page, tree) in trees)
        {
            set.Bind(page, tree, assumed, problems);
        }

        var ordered = problems.OrderBy(problem => problem.Path, StringComparer.Ordinal).ThenBy(problem => problem.Line)
            .ThenBy(problem => problem.Column).ToArray();
        set.Errors = [.. ordered.Where(problem => problem.IsError)];
        set.Warnings = [.. ordered.Where(problem => !problem.IsError)];
        return set;
    }

    /// <summary>A template by its path, with or without ".html".</summary>
    public Template? Find(string path)
        => library.Find(path) is { } page ? templates.GetValueOrDefault(page.Source.Path) : null;

    /// <summary>Whether some template uses a global or function of this name, or may do so in ways that only show when it is rendered.</summary>
    public bool Mentions(string name) => library.Symbols.IsDynamic || (library.Symbols.Find(name, out var symbol) && library.Symbols.IsMentioned(symbol));

    /// <summary>The line of a problem with a mark under the place; empty when the problem has no line.</summary>
    public string Excerpt(TemplateProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        if (problem.Line < 1 || library.Find(problem.Path) is not { } page)
        {
            return "";
        }

        var line = page.Source.Line(problem.Line);
        var (number, start) = ($"{problem.Line,5} | ", Math.Min(problem.Column - 1, line.Length));
        var marks = new string('^', Math.Clamp(problem.Length, 1, Math.Max(1, line.Length - start)));
        var padding = new StringBuilder();
        foreach (var character in line.AsSpan(0, start))
        {
            padding.Append(character == '\t' ? '\t' : ' ');
        }

        return $"{number}{line}\n{new string(' ', 5)} | {padding}{marks}";
    }

    /// <summary>The first of a page's reads that no longer holds, or null when the page would come out the same.
    /// Values of settings are asked of the host; without it they count as changed.</summary>
    public TemplateRead? FindStale(IReadOnlyList<TemplateRead> reads, TemplateModel model, Func<string, string?>? settings = null)
    {
        ArgumentNullException.ThrowIfNull(reads);
        ArgumentNullException.ThrowIfNull(model);
        var check = new ReadCheck(library, model);
        foreach (var read in reads)
        {
            if (!check.Holds(read, settings))
            {
                return read;
            }
        }

        return null;
    }

    internal RenderState Rent() => states.TryTake(out var state) ? state : new RenderState(library);

    internal void Return(RenderState state)
    {
        state.End();
        if (states.Count < KeptStates)
        {
            states.Add(state);
        }
    }

    private List<(Page Page, SyntaxTree Tree)> Parse(IReadOnlyList<TemplateSource> sources, List<TemplateProblem> problems)
    {
        var trees = new List<(Page, SyntaxTree)>();
        foreach (var source in sources)
        {
            var text = new SourceText(source.Path, source.Text);
            if (library.Pages.ContainsKey(source.Path))
            {
                var twice = new TextMessage("RG4005", new TextSpan(0, 0), $"There are two templates `{source.Path}`.", "The first one is used.");
                problems.Add(TemplateProblem.From(text, twice, false));
                continue;
            }

            var tree = Parser.Parse(text, Settings.Rules.Depth, source.IsScript, source.HasFrontMatter);
            var page = new Page(text) { Errors = tree.Messages };
            library.Add(page);
            new NameUse(library.Symbols).Collect(tree.Root);
            problems.AddRange(tree.Messages.Select(message => TemplateProblem.From(text, message, Settings.Rules.PlacesEndAtZero)));
            trees.Add((page, tree));
        }

        return trees;
    }

    /// <summary>Works out what templates are included with: first from page to part as far as it goes, then without what turned out doubtful.</summary>
    private IncludeTypes InferIncludes(List<(Page Page, SyntaxTree Tree)> trees)
    {
        var assumed = new IncludeTypes();
        for (var round = 0; round < LongestIncludeChain; round++)
        {
            var seen = Look(trees, assumed);
            if (seen.Count == 0)
            {
                return seen;
            }

            var isSettled = seen.Count == assumed.Count;
            assumed = seen;
            if (isSettled)
            {
                break;
            }
        }

        assumed.Settle(Look(trees, assumed));
        assumed.Settle(Look(trees, assumed));
        return assumed;
    }

    private IncludeTypes Look(List<(Page Page, SyntaxTree Tree)> trees, IncludeTypes assumed)
    {
        var seen = new IncludeTypes();
        foreach (var (page, tree) in trees)
        {
            if (page.Errors.Count == 0)
            {
                new Binder(page.Source, library, library.Symbols, KnownTo(page.Source.Path, assumed, seen)).BindPage(tree);
            }
        }

        return seen;
    }

    private void Bind(Page page, SyntaxTree tree, IncludeTypes assumed, List<TemplateProblem> problems)
    {
        if (page.Errors.Count == 0)
        {
            var binder = new Binder(page.Source, library, library.Symbols, Settings.Checks ? KnownTo(page.Source.Path, assumed, new IncludeTypes()) with { Reports = true } : null);
            page.Body = binder.BindPage(tree);
            problems.AddRange(binder.Messages.Select(message => TemplateProblem.From(page.Source, message, Settings.Rules.PlacesEndAtZero)));
        }

        templates[page.Source.Path] = new Template(this, page);
    }

    private KnownGlobals KnownTo(string path, IncludeTypes assumed, IncludeTypes seen)
    {
        var shapes = Settings.Globals.ToDictionary(global => global.Key, global => (ModelShape)global.Value, StringComparer.Ordinal);
        var names = shapes.Keys.ToHashSet(StringComparer.Ordinal);
        if (Settings.PageTypes.Count > 0)
        {
            names.Add("page");
        }

        if (Settings.PageTypes.TryGetValue(path, out var type))
        {
            shapes["page"] = type;
        }
        else if (Settings.PageTypes.Count > 0)
        {
            // A template that several pages include: what page is there shows when it is rendered.
            shapes.Remove("page");
        }

        return new KnownGlobals(shapes, names) { Assumed = assumed, Seen = seen };
    }
}
