namespace ReportGen.Templates.Values;

/// <summary>Members of dates and durations: .year, .total_hours.</summary>
internal static class TimeMembers
{
    public static bool TryGet(Value target, string name, out Value value)
    {
        value = target.Kind == ValueKind.Date ? OfDate(new DateTime(target.Ticks), name) : OfDuration(new TimeSpan(target.Ticks), name);
        return value.Kind != ValueKind.Absent;
    }

    private static Value OfDate(DateTime date, string name) => name switch
    {
        "year" => Value.FromNumber(date.Year),
        "month" => Value.FromNumber(date.Month),
        "day" => Value.FromNumber(date.Day),
        "day_of_year" => Value.FromNumber(date.DayOfYear),
        "day_of_week" => Value.FromText(date.DayOfWeek.ToString()),
        "hour" => Value.FromNumber(date.Hour),
        "minute" => Value.FromNumber(date.Minute),
        "second" => Value.FromNumber(date.Second),
        "millisecond" => Value.FromNumber(date.Millisecond),
        "ticks" => Value.FromLong(date.Ticks),
        "date" => Value.FromDate(date.Date),
        "time_of_day" => Value.FromDuration(date.TimeOfDay),
        _ => default,
    };

    private static Value OfDuration(TimeSpan duration, string name) => name switch
    {
        "days" => Value.FromNumber(duration.Days),
        "hours" => Value.FromNumber(duration.Hours),
        "minutes" => Value.FromNumber(duration.Minutes),
        "seconds" => Value.FromNumber(duration.Seconds),
        "milliseconds" => Value.FromNumber(duration.Milliseconds),
        "ticks" => Value.FromLong(duration.Ticks),
        "total_days" => Value.FromNumber(duration.TotalDays),
        "total_hours" => Value.FromNumber(duration.TotalHours),
        "total_minutes" => Value.FromNumber(duration.TotalMinutes),
        "total_seconds" => Value.FromNumber(duration.TotalSeconds),
        "total_milliseconds" => Value.FromNumber(duration.TotalMilliseconds),
        _ => default,
    };
}
