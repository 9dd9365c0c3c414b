using System.Runtime.CompilerServices;
using ReportGen.Templates.Models;
using ReportGen.Templates.Output;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ReportGen.Templates.Rendering;

/// <summary>
/// The library's context, one a thread, set up for reports: what it prints is escaped by its type, what it reads of the model is noted, and what
/// it may do is limited. It is used for page after page; one that a page failed in is thrown away.
/// </summary>
internal sealed class PageContext : TemplateContext
{
    /// <summary>The name under which templates find dates.</summary>
    public const string DatesName = "date";

    private const int MostSpare = 16;

    private readonly Stack<PageOutput> _spare = [];
    private readonly List<PageOutput> _captures = [];
    private readonly RenderLimits _limits;
    private readonly Func<ScriptObject> _makeDates;
    private ScriptObject? _dates;
    private bool[] _used = [];

    public PageContext(TemplateLibrary library, ScriptObject builtins, Func<ScriptObject> dates)
        : base(builtins)
    {
        (Library, _limits, _makeDates, Escapes) = (library, library.Settings.Limits, dates, library.Settings.AutoEscape);
        (Budget, Printer, Includes) = (new PageBudget(this, _limits), new PagePrinter(this, _limits.OutputBytes), new IncludeRunner(this));
        (LoopLimit, RecursiveLimit) = (_limits.Steps, _limits.Recursion);
        (LimitToString, OnStringLimit) = (_limits.OutputBytes, ScriptLimitBehavior.Throw);
        (OutputLimit, OnOutputLimit) = (0, ScriptLimitBehavior.Throw);
        RegexTimeOut = _limits.RegexTime;
        NewLine = "\n";
        TryGetVariable = FindDates;
        library.Settings.Configure?.Invoke(this);
    }

    public TemplateLibrary Library { get; }

    /// <summary>Text is escaped where it is printed.</summary>
    public bool Escapes { get; }

    /// <summary>What the page may still do.</summary>
    public PageBudget Budget { get; }

    /// <summary>How values reach the page.</summary>
    public PagePrinter Printer { get; }

    /// <summary>How included templates do.</summary>
    public IncludeRunner Includes { get; }

    /// <summary>What the page has read.</summary>
    public ReadLog Reads { get; private set; } = new();

    /// <summary>What the host gave along with the model.</summary>
    public object? Host { get; private set; }

    /// <summary>Doubtful things that functions of the host found.</summary>
    public List<TemplateProblem> Warnings { get; private set; } = [];

    /// <summary>The chain of includes that led to what failed, innermost first.</summary>
    public IncludeChain Chain { get; } = new();

    /// <summary>The statement at work, as far as it is one of this project's.</summary>
    public ScriptNode? Here { get; private set; }

    /// <summary>Renders a page into an output of its own, which the caller gives back.</summary>
    public PageOutput Render(LoadedTemplate page, TemplateModel model)
    {
        (Reads, Host, Warnings, Here) = (new ReadLog(), model.Host, [], null);
        _dates = null;
        Budget.Begin();
        _used = new bool[Library.All.Count];
        Includes.Begin();
        ResetPreviousNewLine();
        Tags.Clear();
        var globals = new ScriptObject();
        foreach (var (name, target, type) in model.Objects)
        {
            globals.SetValue(name, new ModelObject(target, type, Reads), readOnly: true);
        }

        foreach (var (name, value) in model.Values)
        {
            globals.SetValue(name, value, readOnly: false);
        }

        Use(page, page.Page);
        var output = Rent();
        PushOutput(output);
        PushGlobal(globals);
        new PageTurn(page).Evaluate(this);
        PopGlobal();
        PopOutput();
        return output;
    }

    /// <summary>What a global of the host is, as a template would read it.</summary>
    public object? Global(string name) => GetValue(new ScriptVariableGlobal(name));

    /// <summary>Ends a page that went well.</summary>
    public void Finish(PageOutput output)
    {
        _spare.Push(output);
        foreach (var capture in _captures.Take(MostSpare))
        {
            _spare.Push(capture);
        }

        _captures.Clear();
    }

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        Printer.PrintValue(textAsObject);
        return this;
    }

    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        Budget.CountStep();
        return base.Evaluate(scriptNode, aliasReturnedFunction);
    }

    /// <summary>Runs a template as the library would.</summary>
    public object? Run(LoadedTemplate template) => template.Body.ChangesFlow ? Evaluate(template.Page, aliasReturnedFunction: false) : Run(template.Body);

    /// <summary>Runs the statements of a block as the library would.</summary>
    public object? Run(PageBody body)
    {
        if (body.ChangesFlow)
        {
            return Evaluate(body.Block, aliasReturnedFunction: false);
        }

        // The library looks at each statement whether the stack suffices; here once a block.
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new TemplateFault(TemplateProblems.TooDeep, body.Block.Span, "Blocks are inside each other too deeply here.");
        }

        var (outer, isIndenting) = (CurrentIndent, AutoIndent && body.Indents);
        object? value = null;
        foreach (ref readonly var step in body.Steps.AsSpan())
        {
            Here = step.Statement;
            if (isIndenting)
            {
                CurrentIndent = step.Indent ?? outer;
            }

            value = step.IsDirect ? step.Statement.Evaluate(this) : Evaluate(step.Statement);
            if (!step.Statement.CanOutput)
            {
                value = null;
            }
            else if (value is not null && EnableOutput)
            {
                Write(body.Block.Span, value);
                value = null;
            }
        }

        // Not in a finally: where a statement fails, the page and this context are given up.
        if (isIndenting)
        {
            CurrentIndent = outer;
        }

        return value;
    }

    /// <summary>An output for what a capture or an include prints; its bytes stay until the page is finished.</summary>
    /// <param name="startsLine">Whether its first line begins where another one has ended.</param>
    public PageOutput Capture(bool startsLine)
    {
        var output = Rent();
        output.EndsLine = startsLine;
        _captures.Add(output);
        return output;
    }

    /// <summary>The template that an include names; its text counts as read, and so does a name that none has.</summary>
    public LoadedTemplate Find(string? name, ScriptNode caller)
    {
        if (name is null || Library.Find(name) is not { } found)
        {
            Reads.Note(ReadKind.Absence, name ?? "", "");
            throw new TemplateFault(TemplateProblems.UnknownTemplate, caller.Span, $"There is no template `{name}`.", name is null ? null : Library.HintFor(name));
        }

        Use(found, caller);
        return found;
    }

    /// <summary>Notes that a template is included, and fails where it cannot be.</summary>
    public void Use(LoadedTemplate template, ScriptNode caller)
    {
        if (_used[template.Number])
        {
            return;
        }

        // Once a page, for pages include small templates often.
        _used[template.Number] = true;
        Reads.Note(ReadKind.Include, template.Path, "");
        if (template.IsBroken)
        {
            throw new TemplateFault(
                TemplateProblems.BrokenInclude, caller.Span, $"`{template.Path}` has errors of its own.")
            { Details = [.. template.Errors.Where(error => error.Line > 0)] };
        }
    }

    public override string? ObjectToString(object? value, bool nested = false)
    {
        if (value is ModelObject model)
        {
            throw new TemplateFault(
                TemplateProblems.WrongKind, CurrentSpan, $"A {model.Type.Name} is not text.",
                $"Name one of its members: {string.Join(", ", model.Type.Members.Select(m => $"`{m.Name}`"))}.");
        }

        var text = base.ObjectToString(value is Html html ? html.Markup : value, nested);
        Budget.CountText(text);
        return text;
    }

    public override object? ToObject(SourceSpan span, object? value, Type destinationType)
    {
        Budget.CountText(value as string);
        return base.ToObject(span, value, destinationType);
    }

    public override object? IsEmpty(SourceSpan span, object? against) => against switch
    {
        Html html => html.Markup.Length == 0,
        ModelObject => false,
        _ => base.IsEmpty(span, against),
    };

    protected override IObjectAccessor? GetMemberAccessorImpl(object target) => target switch
    {
        ModelObject => ModelAccessor.Only,
        Html => throw new TemplateFault(TemplateProblems.UnknownMember, CurrentSpan, "Markup has no members.", "Its length is that of its text: `| string.size`."),
        _ => base.GetMemberAccessorImpl(target),
    };

    private PageOutput Rent()
    {
        var output = _spare.TryPop(out var spare) ? spare : new PageOutput();
        output.Start(_limits.OutputBytes);
        return output;
    }

    // What nothing else has. The object for dates is made here since few pages need it, and anew for each page since its format can be set.
    private bool FindDates(TemplateContext context, SourceSpan span, ScriptVariable variable, out object? value)
    {
        value = null;
        if (variable.Scope != ScriptVariableScope.Global)
        {
            return false;
        }

        if (variable.Name == DatesName)
        {
            value = _dates ??= _makeDates();
            return true;
        }

        Reads.Note(ReadKind.Absence, variable.Name, "");
        return false;
    }
}
