using System.Globalization;
using ReportGen.Templates.Rendering;
using Scriban;
using Scriban.Functions;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ReportGen.Templates.Functions;

/// <summary>date.*: the library's, without its clock, and with dates that mean the same in every time zone. What has an offset becomes UTC.</summary>
internal sealed class Dates : DateTimeFunctions
{
    private static readonly string[] s_withYear = ["%c", "%D", "%F", "%v", "%x"];

    public Dates()
    {
        new DateTimeFunctions().CopyTo(this);
        Set(new("date.now", ResultKind.Any, Now));
        Set(new("date.utc_now", ResultKind.Any, Now));
        Set(new("date.parse", ResultKind.Any, arguments => Parse(arguments), new("text"), new("pattern", IsOptional: true), new("culture", IsOptional: true)));
        Set(new("date.parse_to_string", ResultKind.Text, arguments => ParseToString(arguments),
            new("text"), new("output_pattern", IsOptional: true), new("output_culture", IsOptional: true), new("input_pattern", IsOptional: true),
            new("input_culture", IsOptional: true)));
    }

    public override object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        arguments.Count == 1 ? Read(context, context.ObjectToString(arguments[0]), null, null) : base.Invoke(context, callerContext, arguments, blockStatement);

    /// <summary>The same for one page, which may give them another format.</summary>
    public Dates Fresh() => (Dates)Clone(deep: true);

    private void Set(TemplateFunction function) => SetValue(function.Name["date.".Length..], new HostFunction(function), readOnly: true);

    private static object Now(FunctionArguments arguments) =>
        throw new TemplateFault(TemplateProblems.NotRepeatable, arguments.Span, "There is no `now`: a page must come out the same each time it is built.");

    private static DateTime? Parse(FunctionArguments arguments) => Read(arguments.Context, arguments.Text(0), arguments.Text(1), arguments.Text(2));

    private static string? ParseToString(FunctionArguments arguments)
    {
        if (Read(arguments.Context, arguments.Text(0), arguments.Text(3), arguments.Text(4)) is not { } date)
        {
            return null;
        }

        var culture = arguments.Text(2) is { } name ? CultureInfo.GetCultureInfo(name) : CultureInfo.InvariantCulture;
        return new Dates().ToString(date, arguments.Text(1) ?? DefaultFormat, culture);
    }

    private static bool HasYear(string pattern) => pattern.AsSpan().ContainsAny("yY") || s_withYear.Any(part => pattern.Contains(part, StringComparison.Ordinal));

    // A date that cannot be read is none, and one without its year in full would be one of the year in which the page is built: the library's 1
    // January of year 1 would be wrong and look right.
    private static DateTime? Read(TemplateContext context, string? text, string? pattern, string? culture)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (pattern is null)
        {
            var provider = culture is null ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(culture);
            return DateTime.TryParse(text, provider, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.NoCurrentDateDefault, out var read)
                && text.Contains(read.Year.ToString("0000", CultureInfo.InvariantCulture), StringComparison.Ordinal) ? read : null;
        }

        if (!HasYear(pattern))
        {
            throw new TemplateFault(TemplateProblems.NotRepeatable, context.CurrentSpan, $"`{pattern}` has no year, which would be the one in which the page is built.");
        }

        var local = Parse(context, text, pattern, culture) ?? default;
        if (local == default)
        {
            return null;
        }

        // The library has made it a time of this machine, where there is an offset.
        var hasOffset = pattern.Contains("%Z", StringComparison.Ordinal) || pattern.AsSpan().ContainsAny("zK");
        return hasOffset ? local.ToUniversalTime() : DateTime.SpecifyKind(local, DateTimeKind.Utc);
    }
}
