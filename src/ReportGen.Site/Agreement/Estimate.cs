namespace ReportGen.Site.Agreement;

/// <summary>A number that people's judgements gave, with what it rests on. It is never "not a number": where there is none, a reason says why.</summary>
/// <param name="Value">The number; null where none is defined or known.</param>
/// <param name="Interval">Its 95 % interval; null where none is offered.</param>
/// <param name="Units">How many units (segments) it was worked out from.</param>
/// <param name="Reason">Why there is no value, or no interval where one is usual; half a sentence without a full stop, to be shown.</param>
internal sealed record Estimate(double? Value, Interval? Interval, int Units, string? Reason)
{
    public static Estimate Of(double value, int units, Interval? interval = null) => new(value, interval, units, null);

    public static Estimate Unknown(int units, string reason) => new(null, null, units, reason);
}
