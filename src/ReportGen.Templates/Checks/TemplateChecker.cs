using ReportGen.Templates.Rendering;
using Scriban.Syntax;

namespace ReportGen.Templates.Checks;

/// <summary>
/// Goes through one template's tree as a page would, but with kinds of values instead of values: names that nothing sets, members that do not exist,
/// calls that cannot work, and values printed where escaping does not protect.
/// </summary>
internal sealed class TemplateChecker
{
    private readonly CheckScope _scope;
    private readonly ExpressionChecker _expressions;
    private readonly Dictionary<ScriptExpressionStatement, string> _guarded = [];
    private MarkupScanner _markup;
    private int _loops;

    /// <param name="set">What is known of all templates.</param>
    /// <param name="template">The template.</param>
    /// <param name="ownSet">The names with a dollar sign that it sets itself.</param>
    /// <param name="assumed">What it is included with.</param>
    public TemplateChecker(SetKnowledge set, LoadedTemplate template, IReadOnlySet<string> ownSet, Included assumed)
    {
        _scope = new CheckScope(set, template, ownSet, assumed);
        _expressions = new ExpressionChecker(_scope, WalkFunction);
    }

    private bool Escapes => _scope.Checks && _scope.Set.Library.Settings.AutoEscape;

    /// <summary>Checks the template.</summary>
    public CheckedTemplate Check()
    {
        Walk(_scope.Template.Tree?.Body);
        return new(_scope.Problems, _guarded, _scope.Includes);
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
            case ScriptCaseStatement choice: _expressions.TypeOf(choice.Value); Walk(choice.Body); break;
            case ScriptWhenStatement choice: WalkWhen(choice); break;
            case ScriptCaptureStatement capture: _expressions.TypeOfTarget(capture.Target); WalkApart(capture.Body, foreign: _scope.IsForeign, _loops); break;
            case ScriptWithStatement with: WalkWith(with); break;
            case ScriptWrapStatement wrap: WalkWrap(wrap); break;
            case ScriptFunction function: WalkFunction(function); break;
            case ScriptReturnStatement result: _expressions.TypeOf(result.Expression); break;
            case ScriptImportStatement import: _expressions.TypeOf(import.Expression); break;
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
        var type = _expressions.TypeOf(statement.Expression);
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
        _expressions.TypeOf(branch.Condition);
        WalkEither(() => Walk(branch.Then), branch.Else);
    }

    private void WalkWhen(ScriptWhenStatement choice)
    {
        foreach (var value in choice.Values)
        {
            _expressions.TypeOf(value);
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
        var type = _expressions.TypeOf(loop.Iterator);
        foreach (var option in loop.NamedArguments)
        {
            _expressions.TypeOf(option.Value);
        }

        var name = (loop.Variable as ScriptVariableGlobal)?.Name;
        StaticType? outer = name is not null && _scope.LoopTypes.TryGetValue(name, out var known) ? known : null;
        if (name is not null)
        {
            _scope.LoopTypes[name] = _scope.Set.Names.Assigned.Contains(name) ? StaticType.Unknown : type.Element;
        }

        WalkEither(Body, loop.Else);

        void Body()
        {
            _loops++;
            Walk(loop.Body);
            _loops--;
            if (name is not null && outer is { } back)
            {
                _scope.LoopTypes[name] = back;
            }
            else if (name is not null)
            {
                _scope.LoopTypes.Remove(name);
            }
        }
    }

    private void WalkWhile(ScriptWhileStatement loop)
    {
        _expressions.TypeOf(loop.Condition);
        _loops++;
        Walk(loop.Body);
        _loops--;
    }

    private void WalkWith(ScriptWithStatement with)
    {
        _expressions.TypeOf(with.Name);
        _scope.Withs++;
        Walk(with.Body);
        _scope.Withs--;
    }

    private void WalkWrap(ScriptWrapStatement wrap)
    {
        WalkApart(wrap.Body, foreign: true, _loops);
        _expressions.TypeOf(wrap.Target);
    }

    private void WalkFunction(ScriptFunction function)
    {
        var outer = _scope.LoopTypes;
        _scope.LoopTypes = new(StringComparer.Ordinal);
        WalkApart(function.Body, foreign: true, loops: function.NameOrDoToken is ScriptVariable ? 0 : _loops);
        _scope.LoopTypes = outer;
    }

    /// <summary>What is printed elsewhere than where it stands.</summary>
    private void WalkApart(ScriptStatement? body, bool foreign, int loops)
    {
        var (markup, outerForeign, outerLoops) = (_markup, _scope.IsForeign, _loops);
        (_markup, _scope.IsForeign, _loops) = (default, foreign, loops);
        if (body is ScriptExpressionStatement { Expression: { } value })
        {
            _expressions.TypeOf(value);
        }
        else
        {
            Walk(body);
        }

        (_markup, _scope.IsForeign, _loops) = (markup, outerForeign, outerLoops);
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
                _scope.Report(
                    TemplateProblems.InScript, span, "A value stands inside `<script>`, where escaping for HTML does not protect.",
                    "Put it into a `data-` attribute and read it from there.");
                break;
            case MarkupPlace.Style:
                _scope.Report(TemplateProblems.InStyle, span, "A value stands in a style, where escaping for HTML does not protect.", "Choose between classes instead.");
                break;
            case MarkupPlace.EventAttribute:
                _scope.Report(TemplateProblems.InEvent, span, $"A value stands inside `{_markup.Attribute}`, which is run as a script.", "Put it into a `data-` attribute.");
                break;
            case MarkupPlace.UnquotedAttribute or MarkupPlace.Tag:
                _scope.Report(TemplateProblems.WithoutQuotes, span, "A value stands in a tag without quotes around it.", "Write `name=\"{{ value }}\"`.");
                break;
            case MarkupPlace.AddressAttribute when type.Kind == StaticKind.Unknown:
                _guarded[statement] = _markup.Attribute;
                break;
            case MarkupPlace.AddressAttribute when type.Kind != StaticKind.Address:
                _scope.Report(TemplateProblems.UncheckedAddress, span, $"An address in `{_markup.Attribute}` starts with a value that nobody checked: it could be `javascript:`.",
                    "Start it with text such as `#` or `./`, or use an address of the model or of a link function.");
                break;
            case MarkupPlace.OtherAttribute when type.Kind == StaticKind.Html:
                _scope.Report(
                    TemplateProblems.MarkupInAttribute, span, $"Markup stands inside the attribute `{_markup.Attribute}`; its quotes could end it.",
                    "Print text there: `| html.strip`.");
                break;
        }
    }

    // The library says so when the page is rendered; but a page runs as the turn of a loop here, where these words would end it without a word.
    private void ReportOutsideLoop(ScriptNode statement) =>
        _scope.Problems.Add(Problem.At(statement.Span, TemplateProblems.OutsideLoop, $"`{(statement is ScriptBreakStatement ? "break" : "continue")}` stands outside any loop."));
}
