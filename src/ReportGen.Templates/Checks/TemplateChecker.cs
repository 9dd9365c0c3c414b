using ReportGen.Templates.Rendering;
using Scriban.Parsing;
using Scriban.Syntax;

namespace ReportGen.Templates.Checks;

/// <summary>
/// Goes through one template's tree as a page would, but with kinds of values instead of values: names that nothing sets, members that do not exist,
/// calls that cannot work, and values printed where escaping does not protect.
/// </summary>
internal sealed partial class TemplateChecker
{
    private readonly SetKnowledge _set;
    private readonly LoadedTemplate _template;
    private readonly IReadOnlySet<string> _ownSet;
    private readonly IncludeTypes _assumed;
    private readonly IncludeTypes _seen;
    private readonly List<TemplateProblem> _problems = [];
    private readonly Dictionary<ScriptExpressionStatement, string> _guarded = [];

    // Suggestions already worked out: a mistyped name is often mistyped again.
    private readonly Dictionary<string, string?> _hints = new(StringComparer.Ordinal);
    private Dictionary<string, StaticType> _loopTypes = new(StringComparer.Ordinal);
    private MarkupScanner _markup;
    private int _loops;
    private int _withs;

    // Inside a function or a wrapped block `$` is not what the template was included with.
    private bool _isForeign;

    /// <param name="set">What is known of all templates.</param>
    /// <param name="template">The template.</param>
    /// <param name="ownSet">The names with a dollar sign that it sets itself.</param>
    /// <param name="assumed">What it is included with.</param>
    /// <param name="seen">Takes what it includes others with.</param>
    public TemplateChecker(SetKnowledge set, LoadedTemplate template, IReadOnlySet<string> ownSet, IncludeTypes assumed, IncludeTypes seen) =>
        (_set, _template, _ownSet, _assumed, _seen) = (set, template, ownSet, assumed, seen);

    private bool Checks => _set.Library.Settings.Checks;

    private bool Escapes => Checks && _set.Library.Settings.AutoEscape;

    /// <summary>Checks the template.</summary>
    /// <returns>What is wrong or doubtful, and the printed expressions that have to be looked at when they are printed.</returns>
    public (IReadOnlyList<TemplateProblem> Problems, IReadOnlyDictionary<ScriptExpressionStatement, string> Guarded) Check()
    {
        Walk(_template.Tree?.Body);
        return (_problems, _guarded);
    }

    private void Walk(ScriptNode? statement)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (statement)
        {
            case ScriptBlockStatement block: WalkAll(block); break;
            case ScriptRawStatement text: _markup.Add(text.Text.FullText.AsSpan(text.Text.Index, text.Text.Length)); break;
            case ScriptExpressionStatement printed: WalkPrinted(printed); break;
            case ScriptIfStatement branch: WalkIf(branch); break;
            case ScriptElseStatement otherwise: Walk(otherwise.Body); break;
            case ScriptForStatement loop: WalkFor(loop); break;
            case ScriptWhileStatement loop: WalkWhile(loop); break;
            case ScriptCaseStatement choice: TypeOf(choice.Value); Walk(choice.Body); break;
            case ScriptWhenStatement choice: WalkWhen(choice); break;
            case ScriptCaptureStatement capture: TypeOfTarget(capture.Target); WalkApart(capture.Body, foreign: _isForeign, _loops); break;
            case ScriptWithStatement with: WalkWith(with); break;
            case ScriptWrapStatement wrap: WalkWrap(wrap); break;
            case ScriptFunction function: WalkFunction(function); break;
            case ScriptReturnStatement result: TypeOf(result.Expression); break;
            case ScriptImportStatement import: TypeOf(import.Expression); break;
            case ScriptBreakStatement or ScriptContinueStatement when _loops == 0: ReportOutsideLoop(statement); break;
        }
    }

    private void WalkAll(ScriptBlockStatement block)
    {
        foreach (var statement in block.Statements)
        {
            Walk(statement);
        }
    }

    private void WalkPrinted(ScriptExpressionStatement statement)
    {
        var type = TypeOf(statement.Expression);
        if (statement.Expression is ScriptAssignExpression or null)
        {
            return;
        }

        if (statement.Expression is ScriptLiteral { Value: string text })
        {
            _markup.Add(text);
            return;
        }

        // A part may print whole attributes, and what it prints in quotes is its own affair.
        var isPart = statement.Expression is ScriptFunctionCall { Target: ScriptVariableGlobal { Name: "include" } };
        if (!isPart || _markup.Place is not (MarkupPlace.Tag or MarkupPlace.UnquotedAttribute or MarkupPlace.OtherAttribute))
        {
            CheckPlace(statement, type);
        }

        _markup.AddValue();
    }

    private void WalkIf(ScriptIfStatement branch)
    {
        TypeOf(branch.Condition);
        WalkEither(() => Walk(branch.Then), branch.Else);
    }

    private void WalkWhen(ScriptWhenStatement choice)
    {
        foreach (var value in choice.Values)
        {
            TypeOf(value);
        }

        WalkEither(() => Walk(choice.Body), choice.Next);
    }

    /// <summary>Both branches begin in the same place of the markup; what follows begins where the first one ends.</summary>
    private void WalkEither(Action first, ScriptNode? second)
    {
        var before = _markup;
        first();
        var after = _markup;
        _markup = before;
        Walk(second);
        after.Or(_markup);
        _markup = after;
    }

    private void WalkFor(ScriptForStatement loop)
    {
        var type = TypeOf(loop.Iterator);
        foreach (var option in loop.NamedArguments)
        {
            TypeOf(option.Value);
        }

        var name = (loop.Variable as ScriptVariableGlobal)?.Name;
        StaticType? outer = name is not null && _loopTypes.TryGetValue(name, out var known) ? known : null;
        if (name is not null)
        {
            _loopTypes[name] = _set.Names.Assigned.Contains(name) ? StaticType.Unknown : type.Element;
        }

        WalkEither(Body, loop.Else);

        void Body()
        {
            _loops++;
            Walk(loop.Body);
            _loops--;
            if (name is not null && outer is { } back)
            {
                _loopTypes[name] = back;
            }
            else if (name is not null)
            {
                _loopTypes.Remove(name);
            }
        }
    }

    private void WalkWhile(ScriptWhileStatement loop)
    {
        TypeOf(loop.Condition);
        _loops++;
        Walk(loop.Body);
        _loops--;
    }

    private void WalkWith(ScriptWithStatement with)
    {
        TypeOf(with.Name);
        _withs++;
        Walk(with.Body);
        _withs--;
    }

    private void WalkWrap(ScriptWrapStatement wrap)
    {
        WalkApart(wrap.Body, foreign: true, _loops);
        TypeOf(wrap.Target);
    }

    private void WalkFunction(ScriptFunction function)
    {
        var outer = _loopTypes;
        _loopTypes = new(StringComparer.Ordinal);
        WalkApart(function.Body, foreign: true, loops: function.NameOrDoToken is ScriptVariable ? 0 : _loops);
        _loopTypes = outer;
    }

    /// <summary>What is printed elsewhere than where it stands.</summary>
    private void WalkApart(ScriptStatement? body, bool foreign, int loops)
    {
        var (markup, outerForeign, outerLoops) = (_markup, _isForeign, _loops);
        (_markup, _isForeign, _loops) = (default, foreign, loops);
        if (body is ScriptExpressionStatement { Expression: { } value })
        {
            TypeOf(value);
        }
        else
        {
            Walk(body);
        }

        (_markup, _isForeign, _loops) = (markup, outerForeign, outerLoops);
    }

    /// <summary>Warns where escaping alone does not make a printed value safe.</summary>
    private void CheckPlace(ScriptExpressionStatement statement, StaticType type)
    {
        if (!Escapes || type.Kind is StaticKind.Constant or StaticKind.Number)
        {
            return;
        }

        var span = statement.Expression!.Span;
        switch (_markup.Place)
        {
            case MarkupPlace.Script:
                Report(TemplateProblems.InScript, span, "A value stands inside `<script>`, where escaping for HTML does not protect.", "Put it into a `data-` attribute and read it from there.");
                break;
            case MarkupPlace.Style:
                Report(TemplateProblems.InStyle, span, "A value stands in a style, where escaping for HTML does not protect.", "Choose between classes instead.");
                break;
            case MarkupPlace.EventAttribute:
                Report(TemplateProblems.InEvent, span, $"A value stands inside `{_markup.Attribute}`, which is run as a script.", "Put it into a `data-` attribute.");
                break;
            case MarkupPlace.UnquotedAttribute or MarkupPlace.Tag:
                Report(TemplateProblems.WithoutQuotes, span, "A value stands in a tag without quotes around it.", "Write `name=\"{{ value }}\"`.");
                break;
            case MarkupPlace.AddressAttribute when type.Kind == StaticKind.Unknown:
                _guarded[statement] = _markup.Attribute;
                break;
            case MarkupPlace.AddressAttribute when type.Kind != StaticKind.Address:
                Report(TemplateProblems.UncheckedAddress, span, $"An address in `{_markup.Attribute}` starts with a value that nobody checked: it could be `javascript:`.",
                    "Start it with text such as `#` or `./`, or use an address of the model or of a link function.");
                break;
            case MarkupPlace.OtherAttribute when type.Kind == StaticKind.Html:
                Report(TemplateProblems.MarkupInAttribute, span, $"Markup stands inside the attribute `{_markup.Attribute}`; its quotes could end it.", "Print text there: `| html.strip`.");
                break;
        }
    }

    // The library says so when the page is rendered; but a page runs as the turn of a loop here, where these words would end it without a word.
    private void ReportOutsideLoop(ScriptNode statement) =>
        _problems.Add(Problem.At(statement.Span, TemplateProblems.OutsideLoop, $"`{(statement is ScriptBreakStatement ? "break" : "continue")}` stands outside any loop."));

    private void Report(string code, SourceSpan span, string message, string? hint = null)
    {
        if (Checks)
        {
            _problems.Add(Problem.At(span, code, message, hint));
        }
    }
}
