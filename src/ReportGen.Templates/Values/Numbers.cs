using System.Globalization;
using System.Numerics;
using ReportGen.Templates.Text;

namespace ReportGen.Templates.Values;

/// <summary>Arithmetic: whole numbers widen instead of overflowing, division by "/" is never whole.</summary>
internal static class Numbers
{
    private const int MaximumShift = 1_048_576;

    public static bool TryParse(string text, out Value number)
    {
        if (long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var whole))
        {
            number = Value.FromNumber(whole);
            return true;
        }

        var isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real);
        number = Value.FromNumber(real);
        return isNumber;
    }

    public static Value Calculate(TokenKind sign, Value left, Value right, Evaluation evaluation, BinarySite site)
    {
        var kind = left.Kind > right.Kind ? left.Kind : right.Kind;
        if (sign is TokenKind.ShiftLeft or TokenKind.ShiftRight)
        {
            return Shift(sign, left, right, evaluation, site);
        }

        if (right.IsWhole && kind <= ValueKind.BigInteger && sign is TokenKind.DoubleSlash or TokenKind.Percent && right.ToBig().IsZero)
        {
            throw evaluation.Failure("RG4016", site.OperatorPlace, "A whole number cannot be divided by zero.");
        }

        return kind switch
        {
            ValueKind.Int or ValueKind.Long => Whole(sign, left.Whole, right.Whole, kind == ValueKind.Long),
            ValueKind.BigInteger => Big(sign, left.ToBig(), right.ToBig()),
            ValueKind.Decimal => Exact(sign, left.ToDecimal(), right.ToDecimal(), evaluation, site),
            ValueKind.Float => Value.FromNumber((float)Real(sign, (float)left.ToDouble(), (float)right.ToDouble())),
            _ => Value.FromNumber(Real(sign, left.ToDouble(), right.ToDouble())),
        };
    }

    private static Value Whole(TokenKind sign, long left, long right, bool isLong)
    {
        Int128 result;
        switch (sign)
        {
            case TokenKind.Plus: result = (Int128)left + right; break;
            case TokenKind.Minus: result = (Int128)left - right; break;
            case TokenKind.Star: result = (Int128)left * right; break;
            case TokenKind.Slash: return Value.FromNumber((double)left / right);
            case TokenKind.DoubleSlash: result = (Int128)left / right; break;
            default: result = (Int128)left % right; break;
        }

        if (result < long.MinValue || result > long.MaxValue)
        {
            return Value.FromBig((BigInteger)result);
        }

        return isLong ? Value.FromLong((long)result) : Value.FromNumber((long)result);
    }

    private static Value Big(TokenKind sign, BigInteger left, BigInteger right) => sign switch
    {
        TokenKind.Plus => Value.FromBig(left + right),
        TokenKind.Minus => Value.FromBig(left - right),
        TokenKind.Star => Value.FromBig(left * right),
        TokenKind.Slash => Value.FromNumber((double)left / (double)right),
        TokenKind.DoubleSlash => Value.FromBig(BigInteger.Divide(left, right)),
        _ => Value.FromBig(BigInteger.Remainder(left, right)),
    };

    private static double Real(TokenKind sign, double left, double right) => sign switch
    {
        TokenKind.Plus => left + right,
        TokenKind.Minus => left - right,
        TokenKind.Star => left * right,
        TokenKind.Slash => left / right,
        TokenKind.DoubleSlash => Math.Round(left / right),
        _ => left % right,
    };

    private static Value Exact(TokenKind sign, decimal left, decimal right, Evaluation evaluation, BinarySite site)
    {
        try
        {
            return Value.FromNumber(sign switch
            {
                TokenKind.Plus => left + right,
                TokenKind.Minus => left - right,
                TokenKind.Star => left * right,
                TokenKind.Slash => left / right,
                TokenKind.DoubleSlash => decimal.Truncate(left / right),
                _ => left % right,
            });
        }
        catch (ArithmeticException error)
        {
            throw evaluation.Failure("RG4016", site.OperatorPlace, error.Message);
        }
    }

    private static Value Shift(TokenKind sign, Value left, Value right, Evaluation evaluation, BinarySite site)
    {
        if (!left.IsWhole || !right.IsWhole)
        {
            throw evaluation.Failure("RG4016", site.OperatorPlace, "Only whole numbers can be shifted.");
        }

        var amount = right.ToBig();
        if (BigInteger.Abs(amount) > MaximumShift)
        {
            throw evaluation.Failure("RG4016", site.OperatorPlace, $"A number can be shifted by at most {MaximumShift} places.");
        }

        var places = sign == TokenKind.ShiftLeft ? (int)amount : -(int)amount;
        return Value.FromBig(places >= 0 ? left.ToBig() << places : left.ToBig() >> -places, left.Kind == ValueKind.Long);
    }

    public static int Compare(Value left, Value right)
    {
        if (left.IsSmallWhole && right.IsSmallWhole)
        {
            return left.Whole.CompareTo(right.Whole);
        }

        if (left.IsWhole && right.IsWhole)
        {
            return left.ToBig().CompareTo(right.ToBig());
        }

        return left.Kind == ValueKind.Decimal && right.Kind <= ValueKind.Decimal || right.Kind == ValueKind.Decimal && left.Kind <= ValueKind.Decimal
            ? left.ToDecimal().CompareTo(right.ToDecimal())
            : left.ToDouble().CompareTo(right.ToDouble());
    }

    public static Value Negate(Value number) => number.Kind switch
    {
        ValueKind.Int => Value.FromNumber(-number.Whole),
        ValueKind.Long when number.Whole != long.MinValue => Value.FromLong(-number.Whole),
        ValueKind.Decimal => Value.FromNumber(-number.Decimal),
        ValueKind.Float => Value.FromNumber(-number.Float),
        ValueKind.Double => Value.FromNumber(-number.Double),
        _ => Value.FromBig(-number.ToBig()),
    };
}
