using System.Globalization;
using System.Text;

namespace ReportGen.Templates.Values;

/// <summary>Values as text, the same on every machine.</summary>
internal static class Printer
{
    public static string ToText(Value value, Evaluation evaluation, Place place)
    {
        if (value.AsText() is { } text)
        {
            return text;
        }

        switch (value.Kind)
        {
            case ValueKind.Absent or ValueKind.Null or ValueKind.Empty: return "";
            case ValueKind.Flag: return value.IsTrue ? "true" : "false";
            case ValueKind.Int or ValueKind.Long: return value.Whole.ToString(CultureInfo.InvariantCulture);
            case ValueKind.BigInteger: return value.BigInteger.ToString(CultureInfo.InvariantCulture);
            case ValueKind.Decimal: return value.Decimal.ToString(CultureInfo.InvariantCulture);
            case ValueKind.Float: return value.Float.ToString(CultureInfo.InvariantCulture);
            case ValueKind.Double: return value.Double.ToString(CultureInfo.InvariantCulture);
            case ValueKind.Date: return DatePatterns.Format(new DateTime(value.Ticks), evaluation.DateFormat, CultureInfo.InvariantCulture);
            case ValueKind.Duration: return new TimeSpan(value.Ticks).ToString("c", CultureInfo.InvariantCulture);
            case ValueKind.Function: return "<function>";
            case ValueKind.Model: return value.Model.Shape.Name;
        }

        var printed = new StringBuilder();
        Append(printed, value, evaluation, place, 0);
        evaluation.CheckPrinted(printed, place);
        return printed.ToString();
    }

    private static void Append(StringBuilder printed, Value value, Evaluation evaluation, Place place, int depth)
    {
        if (depth > evaluation.Limits.ObjectDepth)
        {
            throw evaluation.Failure("RG4022", place, "The value to print is nested too deeply, or contains itself.");
        }

        if (printed.Length > evaluation.TextLimit)
        {
            return;
        }

        switch (value.Kind)
        {
            case ValueKind.Absent or ValueKind.Null:
                printed.Append(depth > 0 ? "null" : "");
                break;
            case ValueKind.Text or ValueKind.Html:
                AppendQuoted(printed, value.Characters);
                break;
            case ValueKind.List:
                AppendList(printed, value.List, evaluation, place, depth);
                break;
            case ValueKind.Object:
                AppendObject(printed, value.Object, evaluation, place, depth);
                break;
            default:
                printed.Append(ToText(value, evaluation, place));
                break;
        }
    }

    private static void AppendList(StringBuilder printed, Sequence list, Evaluation evaluation, Place place, int depth)
    {
        printed.Append('[');
        var isFirst = true;
        foreach (var value in list.Values())
        {
            printed.Append(isFirst ? "" : ", ");
            isFirst = false;
            evaluation.Step(place);
            Append(printed, value, evaluation, place, depth + 1);
            if (printed.Length > evaluation.TextLimit)
            {
                break;
            }
        }

        printed.Append(']');
    }

    private static void AppendObject(StringBuilder printed, ScriptObject value, Evaluation evaluation, Place place, int depth)
    {
        printed.Append('{');
        var isFirst = true;
        foreach (var name in value.Names)
        {
            printed.Append(isFirst ? "" : ", ");
            isFirst = false;
            AppendName(printed, name);
            printed.Append(": ");
            evaluation.Step(place);
            value.TryGet(name, out var member);
            Append(printed, member, evaluation, place, depth + 1);
        }

        printed.Append('}');
    }

    private static void AppendName(StringBuilder printed, string name)
    {
        var isPlain = name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_');
        foreach (var character in name)
        {
            isPlain &= char.IsLetterOrDigit(character) || character == '_';
        }

        if (isPlain)
        {
            printed.Append(name);
        }
        else
        {
            AppendQuoted(printed, name);
        }
    }

    private static void AppendQuoted(StringBuilder printed, string text)
    {
        printed.Append('"');
        AppendEscaped(printed, text);
        printed.Append('"');
    }

    /// <summary>Text with the escapes that a string literal would need.</summary>
    public static void AppendEscaped(StringBuilder printed, string text)
    {
        foreach (var character in text)
        {
            switch (character)
            {
                case '\\': printed.Append("\\\\"); break;
                case '"': printed.Append("\\\""); break;
                case '\n': printed.Append("\\n"); break;
                case '\r': printed.Append("\\r"); break;
                case '\t': printed.Append("\\t"); break;
                case '\b': printed.Append("\\b"); break;
                case '\f': printed.Append("\\f"); break;
                case '\v': printed.Append("\\v"); break;
                case '\0': printed.Append("\\0"); break;
                default: printed.Append(character); break;
            }
        }
    }
}
