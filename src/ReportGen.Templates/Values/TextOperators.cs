using System.Text;
using ReportGen.Templates.Text;

namespace ReportGen.Templates.Values;

/// <summary>Joining and repeating text. Text joined to html is escaped first, so that the result is html.</summary>
internal static class TextOperators
{
    public static Value Apply(TokenKind sign, Value left, Value right, Evaluation evaluation, BinarySite site)
    {
        return sign switch
        {
            TokenKind.Plus => Join(left, right, evaluation, site),
            TokenKind.Star => Repeat(left, right, evaluation, site),
            _ => throw Operators.Unsupported(sign, left, right, evaluation, site),
        };
    }

    private static Value Join(Value left, Value right, Evaluation evaluation, BinarySite site)
    {
        var first = Operators.TextOf(left, evaluation, site.LeftPlace);
        var second = Operators.TextOf(right, evaluation, site.RightPlace);
        evaluation.CheckLength((long)first.Length + second.Length, site.OperatorPlace);
        if (left.Kind != ValueKind.Html && right.Kind != ValueKind.Html)
        {
            return Value.FromText(string.Concat(first, second));
        }

        return Value.FromHtml(string.Concat(AsHtml(left, first, evaluation), AsHtml(right, second, evaluation)));
    }

    private static string AsHtml(Value value, string text, Evaluation evaluation)
        => value.Kind == ValueKind.Html || !evaluation.EscapesOutput ? text : Escaping.Escape(text);

    private static Value Repeat(Value left, Value right, Evaluation evaluation, BinarySite site)
    {
        var isCountLeft = right.IsText;
        var (text, count) = isCountLeft ? (right, left) : (left, right);
        var place = isCountLeft ? site.LeftPlace : site.RightPlace;
        if (count.IsNull)
        {
            return Value.Null;
        }

        if (!count.IsNumber)
        {
            throw evaluation.Failure("RG4016", place, $"`*` repeats text a number of times; {Kinds.Describe(count)} is not a number.");
        }

        var times = count.ToDouble();
        var piece = text.Characters;
        if (times < 1 || piece.Length == 0)
        {
            return Value.FromText("");
        }

        var total = piece.Length * Math.Floor(times);
        evaluation.CheckLength(total > long.MaxValue ? long.MaxValue : (long)total, place);
        var repeated = new StringBuilder((int)total).Insert(0, piece, (int)times).ToString();
        return text.Kind == ValueKind.Html ? Value.FromHtml(repeated) : Value.FromText(repeated);
    }
}
