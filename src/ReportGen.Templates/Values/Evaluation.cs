using System.Runtime.CompilerServices;
using ReportGen.Templates.Text;

namespace ReportGen.Templates.Values;

/// <summary>A render at work, as values and functions see it: its budgets, its calls, its dates.</summary>
internal abstract class Evaluation
{
    private long stepsLeft;
    private int loopDepth;
    private int loopTurns;
    private TimeSpan patternTime;
    private Dictionary<string, int>? cycles;

    public RenderLimits Limits { get; protected set; } = new();

    public ReadLog Reads { get; protected set; } = new();

    /// <summary>What the host gave along for its functions.</summary>
    public object? Host { get; protected set; }

    /// <summary>What functions found doubtful, each once.</summary>
    public HashSet<RenderWarning> Warnings { get; protected set; } = [];

    public string DateFormat { get; set; } = "%d %b %Y";

    /// <summary>The date that the host declares; there is no clock.</summary>
    public abstract DateTime BuildDate(Place place);

    /// <summary>Lists inside lists that are being compared.</summary>
    public int ComparisonDepth { get; set; }

    /// <summary>The longest text that a function may make.</summary>
    public int TextLimit => Limits.CutCharacters > 0 ? Limits.CutCharacters : Limits.OutputBytes;

    public abstract bool EscapesOutput { get; }

    public RegexStore Patterns { get; protected set; } = null!;

    public abstract Value Call(Value function, ReadOnlySpan<Value> arguments, CallSite site);

    /// <summary>Runs code given as text, or a template given as text.</summary>
    public abstract Value RunText(string text, bool isTemplate, Place place);

    /// <summary>What a template of the set prints, given arguments.</summary>
    public abstract Value Include(string path, ReadOnlySpan<Value> arguments, CallSite site);

    /// <summary>The includes that led to what is being rendered.</summary>
    protected abstract string DescribeChain();

    public RenderException Failure(string code, Place place, string message, string? hint = null)
        => new(place, new TextMessage(code, place.Span, message, hint), DescribeChain());

    /// <summary>A warning at a place; a loop that meets it again adds nothing.</summary>
    public void Warn(string code, Place place, string message, string? hint = null)
        => Warnings.Add(new RenderWarning(place, new TextMessage(code, place.Span, message, hint), DescribeChain()));

    /// <summary>An object that the host gave as a global, whatever templates have done to the name since; null where there is none.</summary>
    public abstract Value Given(string global);

    protected void ResetCounts()
        => (stepsLeft, loopDepth, loopTurns, patternTime, cycles, ComparisonDepth) = (Limits.Steps, 0, 0, default, null, 0);

    /// <summary>Charges the budget of the whole render.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Step(in Place place)
    {
        if (--stepsLeft < 0)
        {
            throw OutOfSteps(place);
        }
    }

    private RenderException OutOfSteps(Place place) => Failure("RG4020", place, $"The page took more than {Limits.Steps} steps to render.",
        "Look for a loop that goes on for too long, or raise the budget in the settings.");

    public void EnterLoop() => loopDepth++;

    public void LeaveLoop()
    {
        if (--loopDepth == 0)
        {
            loopTurns = 0;
        }
    }

    /// <summary>Leaves the loops that an error jumped out of.</summary>
    public int LoopDepth
    {
        get => loopDepth;
        set => loopDepth = value;
    }

    /// <summary>One turn of a loop of the template, or of a function that goes through a list.</summary>
    public void Turn(in Place place)
    {
        Step(place);
        loopTurns++;
        if (Limits.LoopTurns > 0 && loopTurns > Limits.LoopTurns)
        {
            throw Failure("RG4020", place, $"This loop goes on for more than {Limits.LoopTurns} turns.");
        }
    }

    /// <summary>How often a cycle of this name was asked before.</summary>
    public int NextInCycle(string group)
    {
        cycles ??= new Dictionary<string, int>(StringComparer.Ordinal);
        cycles.TryGetValue(group, out var next);
        cycles[group] = next + 1;
        return next;
    }

    /// <summary>Charges time spent in regular expressions, measured by the caller.</summary>
    public void ChargePatterns(TimeSpan time, Place place)
    {
        patternTime += time;
        if (patternTime > Limits.RegexTime)
        {
            throw Failure("RG4023", place, $"Regular expressions took more than {Limits.RegexTime.TotalSeconds:0.###} seconds on this page.",
                "Write a simpler pattern, or raise the budget in the settings.");
        }
    }

    /// <summary>Goes through a list on behalf of a function, charging each value.</summary>
    public IEnumerable<Value> Walk(Sequence sequence, Place place)
    {
        EnterLoop();
        try
        {
            foreach (var value in sequence.Values())
            {
                Turn(place);
                yield return value;
            }
        }
        finally
        {
            LeaveLoop();
        }
    }

    /// <summary>A printed list or object may be cut where another engine would, else it must be within the budget.</summary>
    public void CheckPrinted(System.Text.StringBuilder printed, Place place)
    {
        if (Limits.CutCharacters == 0)
        {
            CheckLength(printed.Length, place);
        }
        else if (printed.Length > Limits.CutCharacters)
        {
            printed.Length = Limits.CutCharacters;
            printed.Append("...");
        }
    }

    public void CheckLength(long length, Place place)
    {
        if (length > TextLimit)
        {
            throw Failure("RG4021", place, $"The text made here is longer than {TextLimit} characters.");
        }
    }
}
