using System.Collections.Concurrent;
using ReportGen.Templates.Checks;
using ReportGen.Templates.Functions;
using ReportGen.Templates.Nodes;
using ReportGen.Templates.Rendering;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ReportGen.Templates;

/// <summary>Templates read, checked and made ready together. Shared by any number of threads.</summary>
public sealed class TemplateSet
{
    private const int KeptContexts = 16;
    private const int LongestIncludeChain = 6;

    private readonly Dictionary<string, Template> _templates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlySet<string>> _ownSet = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<PageContext> _contexts = [];
    private readonly TemplateLibrary _library;
    private readonly Builtins _builtins;
    private readonly ScriptObject _globals;
    private readonly NameUse _names = new();

    private TemplateSet(TemplateSettings settings)
    {
        (_library, _builtins) = (new TemplateLibrary(settings), new Builtins(settings));
        _globals = _builtins.ForContext();
    }

    /// <summary>What keeps templates from rendering, by place.</summary>
    public IReadOnlyList<TemplateProblem> Errors { get; private set; } = [];

    /// <summary>What is doubtful in templates, by place.</summary>
    public IReadOnlyList<TemplateProblem> Warnings { get; private set; } = [];

    private TemplateSettings Settings => _library.Settings;

    /// <summary>Reads and checks templates; whatever is wrong with one does not hide the others.</summary>
    public static TemplateSet Load(IReadOnlyList<TemplateSource> sources, TemplateSettings settings)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(settings);
        var set = new TemplateSet(settings);
        var problems = new List<TemplateProblem>();
        foreach (var source in sources)
        {
            set.Read(source, problems);
        }

        var checks = new CheckedTemplates(new SetKnowledge(set._library, set._builtins, set._names));
        foreach (var template in set._library.All)
        {
            template.KeepsArguments |= set._names.IsDynamic;
        }

        var assumed = settings.Checks ? set.InferIncludes(checks) : new IncludeTypes();
        foreach (var template in set._library.All)
        {
            set.Finish(template, checks, assumed, problems);
        }

        var ordered = problems.OrderBy(problem => problem.Path, StringComparer.Ordinal).ThenBy(problem => problem.Line).ThenBy(problem => problem.Column).ToArray();
        set.Errors = [.. ordered.Where(problem => problem.IsError)];
        set.Warnings = [.. ordered.Where(problem => !problem.IsError)];
        return set;
    }

    /// <summary>A template by its path, with or without ".html".</summary>
    public Template? Find(string path) => _library.Find(path) is { } template ? _templates.GetValueOrDefault(template.Path) : null;

    /// <summary>Whether some template uses a global or function of this name, or may do so in ways that only show when it is rendered.</summary>
    public bool Mentions(string name) => _names.IsDynamic || _names.Mentioned.Contains(name);

    internal PageContext Rent() => _contexts.TryTake(out var context) ? context : new PageContext(_library, _globals, _builtins.FreshDates);

    internal void Return(PageContext context)
    {
        if (_contexts.Count < KeptContexts)
        {
            _contexts.Add(context);
        }
    }

    private void Read(TemplateSource source, List<TemplateProblem> problems)
    {
        var template = new LoadedTemplate(source.Path, source.Text, _library.All.Count) { Errors = source.Faults };
        if (!_library.TryAdd(template))
        {
            problems.Add(new(TemplateProblems.SamePath, true, source.Path, 1, 1, 1, $"There are two templates `{source.Path}`.", "The first one is used.", ""));
            return;
        }

        if (template.IsBroken)
        {
            return;
        }

        Guard(template, problems, () =>
        {
            CheckEmpty(template, problems);
            if (template.IsBroken)
            {
                return;
            }

            var parsed = Scriban.Template.Parse(source.Text, source.Path, Settings.Parsing, new LexerOptions { Mode = source.Mode });
            template.Errors = Problem.Of(parsed, source.Path, source.Text, isShort: Settings.Checks);
            problems.AddRange(template.Errors);
            template.Tree = parsed.Page;
            if (!template.IsBroken && parsed.Page is { } page)
            {
                (template.OwnNames, _ownSet[source.Path]) = _names.Collect(page);
                template.KeepsArguments = _names.KeepsArguments;
                template.AskedNames = new HashSet<string>(template.OwnNames.Concat(_names.AskedOfArguments), StringComparer.Ordinal);
            }
        });
    }

    private void CheckEmpty(LoadedTemplate template, List<TemplateProblem> problems)
    {
        var isPage = Settings.PageTypes.ContainsKey(template.Path);
        if (Settings.Checks && string.IsNullOrWhiteSpace(template.Text))
        {
            problems.Add(
                new(TemplateProblems.Empty, isPage, template.Path, 1, 1, 1, "This template is empty.",
                    isPage ? "Its pages would be empty; without the file, the template of the program is used." : null, ""));
            template.Errors = isPage ? [problems[^1]] : [];
        }
    }

    /// <summary>Works out what templates are included with: first from page to part as far as it goes, then without what turned out doubtful.</summary>
    private IncludeTypes InferIncludes(CheckedTemplates checks)
    {
        var assumed = new IncludeTypes();
        for (var round = 0; round < LongestIncludeChain; round++)
        {
            var seen = Look(checks, assumed);
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

        assumed.Settle(Look(checks, assumed));
        assumed.Settle(Look(checks, assumed));
        return assumed;
    }

    private IncludeTypes Look(CheckedTemplates checks, IncludeTypes assumed)
    {
        var seen = new List<IncludeNotes>();
        foreach (var template in _library.All.Where(template => !template.IsBroken))
        {
            Guard(template, [], () => seen.Add(checks.Check(template, _ownSet[template.Path], assumed.To(template.Path)).Includes));
        }

        return IncludeTypes.Of(seen);
    }

    private void Finish(LoadedTemplate template, CheckedTemplates checks, IncludeTypes assumed, List<TemplateProblem> problems)
    {
        _templates[template.Path] = new Template(this, template);
        if (template.IsBroken)
        {
            return;
        }

        Guard(template, problems, () =>
        {
            var (found, guarded, _) = checks.Check(template, _ownSet[template.Path], assumed.To(template.Path));
            problems.AddRange(found);
            template.Errors = [.. found.Where(problem => problem.IsError)];
            var block = template.Tree?.Body ?? new ScriptBlockStatement();
            template.Become(Settings.Splices ? new NodeSplicer(guarded, Known).Splice(block) : Detach(template.Tree, block));
        });
    }

    private object? Known(string name) => _names.IsDynamic || !_names.IsUnset(name) ? null : _builtins.Find(name);

    private static ScriptBlockStatement Detach(ScriptPage? page, ScriptBlockStatement block)
    {
        if (page is not null)
        {
            page.Body = null;
        }

        return block;
    }

    /// <summary>Whatever fails while a template is read stops this template and no other.</summary>
    private static void Guard(LoadedTemplate template, List<TemplateProblem> problems, Action work)
    {
        try
        {
            work();
        }
        catch (InsufficientExecutionStackException)
        {
            Fail(TemplateProblems.TooDeepTemplate, "The template is nested too deeply.");
        }
#pragma warning disable CA1031 // An exception inside the library is a finding that names the template.
        catch (Exception error)
#pragma warning restore CA1031
        {
            Fail(TemplateProblems.Syntax, $"The template library failed while it read this: {error.Message}");
        }

        void Fail(string code, string message)
        {
            var problem = new TemplateProblem(code, true, template.Path, 1, 1, 1, message, null, "");
            problems.Add(problem);
            template.Errors = [problem];
        }
    }
}
