using ReportGen.Templates.Output;
using ReportGen.Templates.Text;
using ReportGen.Templates.Values;

namespace ReportGen.Templates.Binding;

/// <summary>One render at work: its names, its calls, its page. Used by one thread at a time, and again for later renders.</summary>
internal sealed partial class RenderState : Evaluation
{
    private readonly List<LoopState> loops = [];
    private Value[] globals = [];
    private Value[] stack = new Value[64];
    private Frame[] frames = [];
    private int depth;
    private int highest;

    public RenderState(Library library)
    {
        Library = library;
        Symbols = library.Symbols;
        Patterns = library.Patterns;
        Writer = new PageWriter();
    }

    public Library Library { get; }

    public SymbolTable Symbols { get; private set; }

    public PageWriter Writer { get; }

    public LanguageRules Rules => Library.Rules;

    public override bool EscapesOutput => Library.EscapesOutput;

    public int Top { get; private set; }

    public Value[] Stack => stack;

    public Value[] Globals => globals;

    public Frame Frame { get; private set; } = null!;

    /// <summary>What ret gave back.</summary>
    public Value Returned { get; set; }

    /// <summary>Set while code is run for its value: nothing is printed.</summary>
    public bool IsValueOnly { get; set; }

    /// <summary>The value of the last statement, when only that matters.</summary>
    public Value Last { get; set; }

    public LoopState? For { get; set; }

    public LoopState? While { get; set; }

    public LoopState? Table { get; set; }

    public int LoopNesting { get; set; }

    public void Begin(RenderLimits limits, DateTime? buildDate, object? host = null)
    {
        (Limits, Host, Warnings) = (limits, host, []);
        given.Clear();
        buildTime = buildDate;
        Reads = new ReadLog();
        DateFormat = "%d %b %Y";
        ResetCounts();
        Symbols = Library.Symbols;
        if (globals.Length < Symbols.GlobalCount)
        {
            globals = new Value[Symbols.GlobalCount];
        }

        (depth, Top, Scope, For, While, Table, LoopNesting, IsValueOnly, textDepth) = (0, 0, null, null, null, null, 0, false, 0);
        withs.Clear();
        loopNames.Clear();
        readOnlyGlobals = null;
        plainGlobals = null;
        Writer.Reset(limits.OutputBytes, limits.CutCharacters, Rules.IndentsEmptyLines);
    }

    /// <summary>Lets go of everything the render held, so that a waiting state keeps no model alive.</summary>
    public void End()
    {
        Array.Clear(globals);
        Array.Clear(stack, 0, Math.Min(stack.Length, highest));
        highest = 0;
        withs.Clear();
        (Returned, Last, Reads, Host) = (default, default, new ReadLog(), null);
        given.Clear();
        foreach (var loop in loops)
        {
            loop.Start(0);
        }
    }

    private DateTime? buildTime;

    public override DateTime BuildDate(Place place)
        => buildTime ?? throw Failure("RG4024", place, "There is no `now`: a page must come out the same each time it is built.", "The host may declare a build date.");

    /// <summary>Room for arguments on the stack; returns where it starts.</summary>
    public int Push(int count)
    {
        var start = Top;
        Top += count;
        if (Top > stack.Length)
        {
            Array.Resize(ref stack, Math.Max(stack.Length * 2, Top));
        }

        highest = Math.Max(highest, Top);
        return start;
    }

    public void PushValue(Value value)
    {
        // Push first: it may move the stack.
        var at = Push(1);
        stack[at] = value;
    }

    public void Pop(int start) => Top = start;

    public LoopState LoopAt(int nesting)
    {
        while (loops.Count <= nesting)
        {
            loops.Add(new LoopState());
        }

        return loops[nesting];
    }

    /// <summary>Runs a page and returns the value that its ret gave, if any.</summary>
    public Flow RunPage(Page page)
    {
        EnterFrame(0, 0, [], new Place(page.Source, default));
        Frame.Source = page.Source;
        var flow = page.Body(this);
        LeaveFrame();
        return flow;
    }

    public void EnterFrame(int start, int count, string[] names, Place caller)
    {
        if (depth >= Limits.Recursion + 1 || !System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw Failure("RG4022", caller, $"Functions and includes are at work inside each other more than {Limits.Recursion} times here.",
                "A template or function calls itself without an end.");
        }

        if (depth >= frames.Length)
        {
            Array.Resize(ref frames, Math.Max(8, frames.Length * 2));
        }

        Frame = frames[depth++] ??= new Frame();
        Frame.Enter(start, count, names, Symbols.LocalCount);
        Frame.Caller = caller;
        Step(caller);
    }

    public void LeaveFrame()
    {
        depth--;
        Frame = depth > 0 ? frames[depth - 1] : null!;
    }

    protected override string DescribeChain()
    {
        var chain = new List<string>();
        for (var i = depth - 1; i > 0; i--)
        {
            if (frames[i].Source is not null)
            {
                var (source, span) = frames[i].Caller;
                chain.Add($"{source.Path}({source.Locate(span.Start).Line},{source.Locate(span.Start).Column})");
            }
        }

        return string.Join(" < ", chain);
    }

    /// <summary>The template whose text is being run, not that of its functions.</summary>
    public SourceText? CurrentSource
    {
        get
        {
            for (var i = depth - 1; i >= 0; i--)
            {
                if (frames[i].Source is { } source)
                {
                    return source;
                }
            }

            return null;
        }
    }
}
