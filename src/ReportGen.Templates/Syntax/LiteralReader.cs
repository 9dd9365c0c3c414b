using System.Globalization;
using System.Numerics;
using System.Text;

namespace ReportGen.Templates.Syntax;

/// <summary>Turns written literals into the text or number they stand for.</summary>
internal static class LiteralReader
{
    /// <summary>The text between quotes, with its escapes resolved.</summary>
    public static string ReadText(ReadOnlySpan<char> written)
    {
        if (!written.Contains('\\'))
        {
            return written.ToString();
        }

        var text = new StringBuilder(written.Length);
        for (var i = 0; i < written.Length; i++)
        {
            if (written[i] != '\\' || i + 1 >= written.Length)
            {
                text.Append(written[i]);
                continue;
            }

            i++;
            var digits = written[i] switch { 'u' => 4, 'x' => 2, _ => 0 };
            if (digits > 0)
            {
                i += AppendCode(text, written[(i + 1)..], digits);
                continue;
            }

            AppendEscape(text, written, ref i);
        }

        return text.ToString();
    }

    private static int AppendCode(StringBuilder text, ReadOnlySpan<char> digits, int count)
    {
        if (digits.Length >= count && ushort.TryParse(digits[..count], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code))
        {
            text.Append((char)code);
            return count;
        }

        return 0;
    }

    private static void AppendEscape(StringBuilder text, ReadOnlySpan<char> written, ref int i)
    {
        switch (written[i])
        {
            case '0': text.Append('\0'); break;
            case 'b': text.Append('\b'); break;
            case 'f': text.Append('\f'); break;
            case 'n': text.Append('\n'); break;
            case 'r': text.Append('\r'); break;
            case 't': text.Append('\t'); break;
            case 'v': text.Append('\v'); break;
            case '\n': break;
            case '\r':
                i += i + 1 < written.Length && written[i + 1] == '\n' ? 1 : 0;
                break;
            default: text.Append(written[i]); break;
        }
    }

    /// <summary>An int, or a long or a big integer where the number needs it; "1e3" is an integer too.</summary>
    public static object ReadInteger(ReadOnlySpan<char> written)
    {
        var digits = written.ToString().Replace("_", "", StringComparison.Ordinal);
        BigInteger number;
        if (digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
        {
            number = BigInteger.Parse(string.Concat("0", digits.AsSpan(2).TrimEnd("uU")), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        }
        else if (digits.StartsWith("0b", StringComparison.OrdinalIgnoreCase))
        {
            number = BigInteger.Parse(string.Concat("0", digits.AsSpan(2).TrimEnd("uU")), NumberStyles.BinaryNumber, CultureInfo.InvariantCulture);
        }
        else if (digits.AsSpan().IndexOfAny('e', 'E') is var at and >= 0)
        {
            var exponent = int.TryParse(digits.AsSpan(at + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var power) ? power : int.MaxValue;
            if (exponent > 1000)
            {
                return double.Parse(digits, CultureInfo.InvariantCulture);
            }

            number = BigInteger.Parse(digits.AsSpan(0, at), CultureInfo.InvariantCulture) * BigInteger.Pow(10, exponent);
        }
        else if (digits.Length > 10_000)
        {
            return double.PositiveInfinity;
        }
        else
        {
            number = BigInteger.Parse(digits, CultureInfo.InvariantCulture);
        }

        return Narrow(number);
    }

    private static object Narrow(BigInteger number) => number switch
    {
        _ when number >= int.MinValue && number <= int.MaxValue => (object)(int)number,
        _ when number >= long.MinValue && number <= long.MaxValue => (long)number,
        _ => number,
    };

    /// <summary>A double, or what its suffix asks for: f (single precision), m (decimal).</summary>
    public static object ReadFloat(ReadOnlySpan<char> written)
    {
        var digits = written.ToString().Replace("_", "", StringComparison.Ordinal);
        var number = digits.AsSpan().TrimEnd("fFdDmM");
        switch (digits[^1])
        {
            case 'f' or 'F':
                return float.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture);
            case 'm' or 'M' when decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact):
                return exact;
            default:
                return double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture);
        }
    }
}
