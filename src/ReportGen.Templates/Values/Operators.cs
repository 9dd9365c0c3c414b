using ReportGen.Templates.Text;

namespace ReportGen.Templates.Values;

/// <summary>What the signs between two values do. Any text makes it text's business; null makes arithmetic null.</summary>
internal static class Operators
{
    public static Value Apply(TokenKind sign, Value left, Value right, Evaluation evaluation, BinarySite site)
    {
        switch (sign)
        {
            case TokenKind.Equal: return Value.FromFlag(AreEqual(left, right, evaluation, site));
            case TokenKind.NotEqual: return Value.FromFlag(!AreEqual(left, right, evaluation, site));
            case TokenKind.Less or TokenKind.LessEqual or TokenKind.Greater or TokenKind.GreaterEqual:
                return Value.FromFlag(Order(sign, left, right, evaluation, site));
            case TokenKind.Range or TokenKind.RangeExclusive: return Range(sign, left, right, evaluation, site);
        }

        if (left.Kind == ValueKind.List || right.Kind == ValueKind.List)
        {
            return ListOperators.Apply(sign, left, right, evaluation, site);
        }

        if (left.IsText || right.IsText)
        {
            return TextOperators.Apply(sign, left, right, evaluation, site);
        }

        if (left.IsNull || right.IsNull)
        {
            return Value.Null;
        }

        if (left.IsNumber && right.IsNumber)
        {
            return Numbers.Calculate(sign, left, right, evaluation, site);
        }

        return TimeDifference(sign, left, right) ?? throw Unsupported(sign, left, right, evaluation, site);
    }

    private static Value? TimeDifference(TokenKind sign, Value left, Value right)
    {
        var isPlus = sign == TokenKind.Plus;
        if (left.Kind == ValueKind.Date && right.Kind == ValueKind.Date && sign == TokenKind.Minus)
        {
            return Value.FromDuration(new TimeSpan(left.Ticks - right.Ticks));
        }

        if (right.Kind != ValueKind.Duration || left.Kind is not (ValueKind.Date or ValueKind.Duration) || sign is not (TokenKind.Plus or TokenKind.Minus))
        {
            return null;
        }

        var ticks = isPlus ? left.Ticks + right.Ticks : left.Ticks - right.Ticks;
        return left.Kind == ValueKind.Date
            ? Value.FromDate(new DateTime(Math.Clamp(ticks, 0, DateTime.MaxValue.Ticks)))
            : Value.FromDuration(new TimeSpan(ticks));
    }

    public static bool AreEqual(Value left, Value right, Evaluation evaluation, BinarySite site)
    {
        if (left.Kind == ValueKind.Empty || right.Kind == ValueKind.Empty)
        {
            return IsEmpty(left.Kind == ValueKind.Empty ? right : left);
        }

        if (left.IsNull || right.IsNull)
        {
            return left.IsNull && right.IsNull;
        }

        if (left.IsText || right.IsText)
        {
            return string.Equals(TextOf(left, evaluation, site.LeftPlace), TextOf(right, evaluation, site.RightPlace), StringComparison.Ordinal);
        }

        if (left.IsNumber && right.IsNumber)
        {
            return Numbers.Compare(left, right) == 0;
        }

        if (left.Kind == ValueKind.Flag || right.Kind == ValueKind.Flag)
        {
            return left.IsTrue == right.IsTrue;
        }

        return left.Kind == right.Kind && AreSame(left, right, evaluation, site);
    }

    private static bool AreSame(Value left, Value right, Evaluation evaluation, BinarySite site)
    {
        switch (left.Kind)
        {
            case ValueKind.Date or ValueKind.Duration: return left.Ticks == right.Ticks;
            case ValueKind.Model: return left.Model.IsSameAs(right.Model);
            case ValueKind.List: return ListOperators.AreEqual(left.List, right.List, evaluation, site);
            default: return ReferenceEquals(left.Reference, right.Reference);
        }
    }

    /// <summary>What empty and blank are equal to.</summary>
    public static bool IsEmpty(Value value) => value.Kind switch
    {
        ValueKind.Absent or ValueKind.Null or ValueKind.Empty => true,
        ValueKind.Text or ValueKind.Html => value.Characters.Length == 0,
        ValueKind.List => value.List.KnownCount >= 0 ? value.List.KnownCount == 0 : !value.List.Values().Any(),
        ValueKind.Object => value.Object.Count == 0,
        _ => false,
    };

    private static bool Order(TokenKind sign, Value left, Value right, Evaluation evaluation, BinarySite site)
    {
        if (left.IsNull || right.IsNull)
        {
            return false;
        }

        int order;
        if (left.IsText || right.IsText)
        {
            order = string.CompareOrdinal(TextOf(left, evaluation, site.LeftPlace), TextOf(right, evaluation, site.RightPlace));
        }
        else if (left.IsNumber && right.IsNumber)
        {
            if (double.IsNaN(left.ToDouble()) || double.IsNaN(right.ToDouble()))
            {
                return false;
            }

            order = Numbers.Compare(left, right);
        }
        else if (left.Kind == right.Kind && left.Kind is ValueKind.Date or ValueKind.Duration)
        {
            order = left.Ticks.CompareTo(right.Ticks);
        }
        else if ((left.Kind == ValueKind.Flag && (right.Kind == ValueKind.Flag || right.IsNumber)) || (right.Kind == ValueKind.Flag && left.IsNumber))
        {
            order = AsWhole(left).CompareTo(AsWhole(right));
        }
        else
        {
            throw Unsupported(sign, left, right, evaluation, site);
        }

        return sign switch
        {
            TokenKind.Less => order < 0,
            TokenKind.LessEqual => order <= 0,
            TokenKind.Greater => order > 0,
            _ => order >= 0,
        };
    }

    private static double AsWhole(Value value) => value.Kind == ValueKind.Flag ? (value.IsTrue ? 1 : 0) : value.ToDouble();

    private static Value Range(TokenKind sign, Value left, Value right, Evaluation evaluation, BinarySite site)
    {
        if (left.IsNull || right.IsNull)
        {
            return Value.Null;
        }

        if (!left.IsNumber || !right.IsNumber)
        {
            throw Unsupported(sign, left, right, evaluation, site);
        }

        var (first, last) = ((long)left.ToDouble(), (long)right.ToDouble());
        var count = Int128.Abs((Int128)last - first) + (sign == TokenKind.Range ? 1 : 0);
        var limit = evaluation.Limits.LoopTurns > 0 ? evaluation.Limits.LoopTurns : (Int128)Math.Min(evaluation.Limits.Steps, int.MaxValue);
        if (count > limit)
        {
            throw evaluation.Failure("RG4020", site.OperatorPlace, $"The range from {first} to {last} is longer than {limit} numbers.");
        }

        return Value.FromList(new NumberRange(first, last, (int)count));
    }

    public static string TextOf(Value value, Evaluation evaluation, Place place)
        => value.AsText() ?? (value.IsNull ? "" : Printer.ToText(value, evaluation, place));

    public static RenderException Unsupported(TokenKind sign, Value left, Value right, Evaluation evaluation, BinarySite site)
        => evaluation.Failure("RG4016", site.OperatorPlace,
            $"`{site.Source.Cut(site.Operator)}` does not work between {Kinds.Describe(left)} and {Kinds.Describe(right)}.",
            sign is TokenKind.Minus && left.Kind == ValueKind.Function ? "Write a negative argument in parentheses: `(-1)`." : null);
}
