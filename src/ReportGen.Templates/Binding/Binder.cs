using ReportGen.Templates.Syntax;
using ReportGen.Templates.Text;
using ReportGen.Templates.Values;

namespace ReportGen.Templates.Binding;

/// <summary>What is known of the globals of one template: their names, and for most of them their model types.</summary>
internal sealed record KnownGlobals(IReadOnlyDictionary<string, ModelShape> Shapes, IReadOnlySet<string> Names)
{
    /// <summary>What includes are taken to pass, and what those of this template do pass.</summary>
    public required IncludeTypes Assumed { get; init; }

    public required IncludeTypes Seen { get; init; }

    /// <summary>False while includes are only looked at: what is wrong is said once, at the end.</summary>
    public bool Reports { get; init; }
}

/// <summary>Turns the tree of a template into closures over numbered names, and checks what can be known beforehand.</summary>
internal sealed partial class Binder(SourceText source, Library library, SymbolTable symbols, KnownGlobals? known)
{
    private readonly List<TextMessage> messages = [];
    private readonly Dictionary<int, StaticType> loopTypes = [];
    private MarkupScanner markup;
    private int loops;
    private int withs;

    /// <summary>Set inside functions and wrapped blocks, whose own names are not those of the template.</summary>
    private bool isForeignFrame;

    /// <summary>What is wrong or doubtful in the template, once it is bound.</summary>
    public IReadOnlyList<TextMessage> Messages => messages;

    private bool IsChecked => known is { Reports: true };

    private LanguageRules Rules => library.Rules;

    public Execute BindPage(SyntaxTree tree)
    {
        if (known is not null)
        {
            new NameUse(symbols, ownNames).Collect(tree.Root);
        }

        return BindBlock(tree.Root);
    }

    private Place At(TextSpan span) => new(source, span);

    private void Report(string code, TextSpan span, string message, string? hint = null)
    {
        if (IsChecked)
        {
            messages.Add(new TextMessage(code, span, message, hint));
        }
    }

    private Execute BindStatement(Statement statement) => statement switch
    {
        RawText raw => BindRaw(raw),
        ExpressionStatement line => BindLine(line),
        Block block => BindBlock(block),
        If branch => BindIf(branch),
        For loop => loop.IsTable ? BindTable(loop) : BindFor(loop),
        While loop => BindWhile(loop),
        Case choice => BindCase(choice),
        Capture capture => BindCapture(capture),
        With with => BindWith(with),
        Wrap wrap => BindWrap(wrap),
        FunctionDeclaration function => BindFunction(function),
        Return result => BindReturn(result),
        Jump jump => BindJump(jump),
        Import import => BindImport(import),
        ReadOnly name => BindReadOnly(name),
        _ => static _ => Flow.Next,
    };

    private Execute BindRaw(RawText raw)
    {
        var text = source.Cut(raw.Span);
        if (!library.EscapesOutput)
        {
            return PrintRaw(text);
        }

        var steps = new List<Execute>();
        foreach (var (piece, isKept) in CutKept(text))
        {
            steps.Add(isKept ? PrintKept(piece) : PrintRaw(piece));
        }

        return steps.Count == 1 ? steps[0] : Join([.. steps], restoresIndent: false);
    }

    /// <summary>Follows the text and cuts it where pre and textarea begin and end.</summary>
    private List<(string Piece, bool IsKept)> CutKept(string text)
    {
        var pieces = new List<(string, bool)>();
        var start = 0;
        for (var at = 0; at < text.Length;)
        {
            var isKept = markup.IsKept;
            var end = text.IndexOf('>', at) is var close and >= 0 ? close + 1 : text.Length;
            markup.Add(text.AsSpan(at, end - at));
            at = end;
            if (at == text.Length || markup.IsKept != isKept)
            {
                pieces.Add((text[start..at], isKept));
                start = at;
            }
        }

        return pieces;
    }

    private static Execute PrintRaw(string text)
    {
        var utf8 = RenderState.Encode(text);
        return state =>
        {
            state.PrintRaw(utf8, text);
            return Flow.Next;
        };
    }

    /// <summary>In pre and textarea every space shows: these lines keep what they have.</summary>
    private static Execute PrintKept(string text)
    {
        var utf8 = RenderState.Encode(text);
        return state =>
        {
            var mark = state.Writer.SuspendIndent();
            state.PrintRaw(utf8, text);
            state.Writer.Restore(mark);
            return Flow.Next;
        };
    }

    private Execute BindLine(ExpressionStatement line)
    {
        switch (line.Expression)
        {
            case Assignment assignment:
                return BindAssignment(assignment);
            case WrappedBlock:
                return static state => state.RunWrapped();
            case Call { Target: GlobalName { Name: "include" } name } call when IsBuiltin(name):
                return BindIncludeStatement(call);
        }

        isStatementCall = line.Expression is Call or Pipe { Right: not Binary };
        var bound = Bind(line.Expression);
        CheckPrinted(bound, line.Expression);
        var (run, place) = (Guarded(bound, line.Expression), At(pageSpan));
        markup.AddValue();
        return state =>
        {
            state.Print(run(state), place);
            return Flow.Next;
        };
    }

    /// <summary>The start of the block being bound: where printing itself fails.</summary>
    private TextSpan pageSpan;

    private Execute BindIf(If branch)
    {
        var condition = Bind(branch.Condition).Run;
        var before = markup;
        var then = BindBlock(branch.Then);
        var after = markup;
        markup = before;
        var otherwise = branch.Else is null ? null : BindStatement(branch.Else);
        markup = after;
        if (otherwise is null)
        {
            return state => condition(state).IsTrue ? then(state) : Flow.Next;
        }

        return state => condition(state).IsTrue ? then(state) : otherwise(state);
    }

    private Execute BindCase(Case choice)
    {
        var value = Bind(choice.Value).Run;
        var branches = new List<(Evaluate[] Values, Execute Body)>();
        var before = markup;
        foreach (var branch in choice.Branches)
        {
            markup = before;
            branches.Add(([.. branch.Values.Select(test => Bind(test).Run)], BindBlock(branch.Body)));
        }

        markup = before;
        var otherwise = choice.Else is null ? static _ => Flow.Next : BindBlock(choice.Else);
        var site = new BinarySite(source, choice.Value.Span, choice.Value.Span, choice.Value.Span);
        return state =>
        {
            var wanted = value(state);
            foreach (var (values, body) in branches)
            {
                foreach (var test in values)
                {
                    if (Operators.AreEqual(wanted, test(state), state, site))
                    {
                        return body(state);
                    }
                }
            }

            return otherwise(state);
        };
    }

    private Execute BindReturn(Return result)
    {
        var value = result.Value is null ? null : Bind(result.Value).Run;
        return state =>
        {
            state.Returned = value is null ? Value.Null : value(state);
            return Flow.Return;
        };
    }

    private Execute BindJump(Jump jump)
    {
        if (loops > 0)
        {
            var flow = jump.IsBreak ? Flow.Break : Flow.Continue;
            return _ => flow;
        }

        var (word, place) = (jump.IsBreak ? "break" : "continue", At(jump.Span));
        Report("RG4018", jump.Span, $"`{word}` stands in no loop.");
        return state => throw state.Failure("RG4018", place, $"`{word}` stands in no loop.");
    }

    private Execute BindImport(Import import)
    {
        var target = Bind(import.Target).Run;
        var place = At(import.Target.Span);
        return state =>
        {
            var value = target(state);
            if (value.Kind != ValueKind.Object)
            {
                throw state.Failure("RG4016", place, $"`import` needs an object, not {Kinds.Describe(value)}.");
            }

            state.Import(value.Object, place);
            return Flow.Next;
        };
    }

    private Execute BindReadOnly(ReadOnly name)
    {
        switch (name.Target)
        {
            case GlobalName global:
                var symbol = symbols.Global(global.Name);
                return state =>
                {
                    state.MakeReadOnly(symbol, global.Name);
                    return Flow.Next;
                };
            case LocalName local:
                var own = symbols.Local(local.Name);
                return state =>
                {
                    state.Frame.MakeReadOnly(own);
                    return Flow.Next;
                };
            default:
                return static _ => Flow.Next;
        }
    }
}
