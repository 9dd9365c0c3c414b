using System.Globalization;
using ReportGen.Templates.Values;

namespace ReportGen.Templates.Functions;

/// <summary>date and its members: dates without a time zone; "now" is the build date that the host declares.</summary>
internal sealed class DateFunctions : ScriptObject
{
    private const string DefaultFormat = "%d %b %Y";

    private readonly Function parse = FunctionTable.Make("date.parse", "text pattern? culture?", Parse);

    public DateFunctions()
    {
        IsShared = true;
        Set("default_format", Value.FromText(DefaultFormat));
        Set("format", Value.FromText(DefaultFormat));
        var table = new FunctionTable("date")
            .Add("now", "", static (in CallArguments call) => Value.FromDate(call.Evaluation.BuildDate(call.Here)))
            .Add("utc_now", "", static (in CallArguments call) => Value.FromDate(call.Evaluation.BuildDate(call.Here)))
            .Add("add_days", "date days", static (in CallArguments call) => Add(call, static (date, days) => date.AddDays(days)))
            .Add("add_hours", "date hours", static (in CallArguments call) => Add(call, static (date, hours) => date.AddHours(hours)))
            .Add("add_minutes", "date minutes", static (in CallArguments call) => Add(call, static (date, minutes) => date.AddMinutes(minutes)))
            .Add("add_seconds", "date seconds", static (in CallArguments call) => Add(call, static (date, seconds) => date.AddSeconds(seconds)))
            .Add("add_milliseconds", "date millis", static (in CallArguments call) => Add(call, static (date, millis) => date.AddMilliseconds(millis)))
            .Add("add_months", "date months", static (in CallArguments call) => Add(call, static (date, months) => date.AddMonths((int)months)))
            .Add("add_years", "date years", static (in CallArguments call) => Add(call, static (date, years) => date.AddYears((int)years)))
            .Add("parse_to_string", "text output_pattern? output_culture? input_pattern? input_culture?", ParseToText)
            .Add("to_string", "date pattern culture?", static (in CallArguments call) => Format(call, call[0], 1, 2));
        foreach (var name in table.Members.Names)
        {
            table.Members.TryGet(name, out var function);
            Set(name, function);
        }

        Set("parse", Value.FromFunction(parse));
    }

    public override Function AsFunction => parse;

    public override ScriptObject Copy()
    {
        var copy = new DateFunctions { IsShared = false };
        foreach (var name in Names)
        {
            TryGet(name, out var value);
            copy.Set(name, value);
        }

        return copy;
    }

    private static Value Add(in CallArguments call, Func<DateTime, double, DateTime> add)
    {
        if (call[0].IsNull)
        {
            return Value.Null;
        }

        try
        {
            return Value.FromDate(add(DateOf(call, call[0]), call.Number(1)));
        }
        catch (ArgumentOutOfRangeException)
        {
            throw call.Fail(1, "No calendar reaches that far.");
        }
    }

    private static DateTime DateOf(in CallArguments call, Value value)
    {
        if (value.Kind == ValueKind.Date)
        {
            return new DateTime(value.Ticks);
        }

        return value.AsText() is { } text && DateReader.TryParse(text, null, CultureInfo.InvariantCulture, out var date)
            ? date
            : throw call.Fail(0, $"A date is needed here, not {Kinds.Describe(value)}.");
    }

    private static Value Parse(in CallArguments call)
        => call.Text(0) is { } text && DateReader.TryParse(text, call.Text(1), Formatting.Culture(call, 2), out var date)
            ? Value.FromDate(date)
            : Value.Null;

    private static Value ParseToText(in CallArguments call)
        => call.Text(0) is { } text && DateReader.TryParse(text, call.Text(3), Formatting.Culture(call, 4), out var date)
            ? Format(call, Value.FromDate(date), 1, 2)
            : Value.Null;

    private static Value Format(in CallArguments call, Value value, int pattern, int culture)
    {
        if (value.IsNull)
        {
            return Value.Null;
        }

        var format = call.Text(pattern) ?? call.Evaluation.DateFormat;

        // "%g" alone asks for the usual format, set apart by a space as the reference engine does.
        format = format == "%g" ? $"%g {call.Evaluation.DateFormat}" : format;
        return Value.FromText(DatePatterns.Format(DateOf(call, value), format, Formatting.Culture(call, culture)));
    }
}
