using System.Globalization;
using ReportGen.Templates.Values;

namespace ReportGen.Templates.Functions;

/// <summary>timespan.*: lengths of time.</summary>
internal static class DurationFunctions
{
    public static ScriptObject Create()
    {
        var table = new FunctionTable("timespan")
            .Add("from_days", "days", static (in CallArguments call) => Make(call, TimeSpan.TicksPerDay))
            .Add("from_hours", "hours", static (in CallArguments call) => Make(call, TimeSpan.TicksPerHour))
            .Add("from_minutes", "minutes", static (in CallArguments call) => Make(call, TimeSpan.TicksPerMinute))
            .Add("from_seconds", "seconds", static (in CallArguments call) => Make(call, TimeSpan.TicksPerSecond))
            .Add("from_milliseconds", "millis", static (in CallArguments call) => Make(call, TimeSpan.TicksPerMillisecond))
            .Add("parse", "text", static (in CallArguments call) => TimeSpan.TryParse(call.Text(0), CultureInfo.InvariantCulture, out var time) ? Value.FromDuration(time) : Value.Null);
        table.Members.Set("zero", Value.FromDuration(TimeSpan.Zero));
        return table.Members;
    }

    private static Value Make(in CallArguments call, long unit)
    {
        var ticks = call.Number(0) * unit;
        return Math.Abs(ticks) < long.MaxValue ? Value.FromDuration(new TimeSpan((long)ticks)) : throw call.Fail(0, "The time is too long.");
    }
}
