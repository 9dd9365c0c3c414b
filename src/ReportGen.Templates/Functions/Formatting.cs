using System.Globalization;
using ReportGen.Templates.Values;

namespace ReportGen.Templates.Functions;

/// <summary>Numbers and dates by a .NET format, in the culture that is asked for by name.</summary>
internal static class Formatting
{
    public static Value Format(in CallArguments call)
    {
        var value = call[0];
        var format = call.Text(1);
        if (value.IsNull || string.IsNullOrEmpty(format) || value.IsText)
        {
            return Value.FromText(call.Text(0));
        }

        try
        {
            IFormattable? formattable = value.Kind switch
            {
                ValueKind.Int => (int)value.Whole,
                ValueKind.Long => value.Whole,
                ValueKind.BigInteger => value.BigInteger,
                ValueKind.Decimal => value.Decimal,
                ValueKind.Float => value.Float,
                ValueKind.Double => value.Double,
                ValueKind.Date => new DateTime(value.Ticks),
                ValueKind.Duration => new TimeSpan(value.Ticks),
                _ => null,
            };
            return Value.FromText(formattable is null ? call.Text(0) : formattable.ToString(format, Culture(call, 2)));
        }
        catch (FormatException)
        {
            throw call.Fail(1, $"`{format}` is not a format for {Kinds.Describe(value)}.");
        }
    }

    /// <summary>A culture by its name, the invariant one when none is named.</summary>
    public static CultureInfo Culture(in CallArguments call, int index)
    {
        if (call.Text(index) is not { Length: > 0 } name)
        {
            return CultureInfo.InvariantCulture;
        }

        try
        {
            return CultureInfo.GetCultureInfo(name);
        }
        catch (CultureNotFoundException)
        {
            throw call.Fail(index, $"`{name}` is not the name of a culture.", "Names look like `en-GB` or `fr-FR`.");
        }
    }
}
