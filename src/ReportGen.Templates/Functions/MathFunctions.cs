using ReportGen.Templates.Text;
using ReportGen.Templates.Values;

namespace ReportGen.Templates.Functions;

/// <summary>math.*: arithmetic for pipes. What is random does not exist here: a page must come out the same again.</summary>
internal static class MathFunctions
{
    public static ScriptObject Create()
    {
        var table = new FunctionTable("math")
            .Add("abs", "value", static (in CallArguments call) => call[0].IsNumber && Numbers.Compare(call[0], Value.FromNumber(0)) < 0 ? Numbers.Negate(call[0]) : call[0])
            .Add("ceil", "value", static (in CallArguments call) => Rounded(call, Math.Ceiling, decimal.Ceiling))
            .Add("floor", "value", static (in CallArguments call) => Rounded(call, Math.Floor, decimal.Floor))
            .Add("round", "value precision?", Round)
            .Add("plus", "value with", static (in CallArguments call) => Calculate(TokenKind.Plus, call))
            .Add("minus", "value with", static (in CallArguments call) => Calculate(TokenKind.Minus, call))
            .Add("times", "value with", static (in CallArguments call) => Calculate(TokenKind.Star, call))
            .Add("modulo", "value with", static (in CallArguments call) => Calculate(TokenKind.Percent, call))
            .Add("divided_by", "value divisor", Divide)
            .Add("is_number", "value", static (in CallArguments call) => Value.FromFlag(call[0].IsNumber))
            .Add("format", "value format culture?", static (in CallArguments call) => Formatting.Format(call))
            .Add("random", "minValue maxValue", static (in CallArguments call) => throw Volatile(call))
            .Add("uuid", "", static (in CallArguments call) => throw Volatile(call));
        return table.Members;
    }

    private static RenderException Volatile(in CallArguments call)
        => call.Evaluation.Failure("RG4024", call.Here, "A page must come out the same each time it is built; random values do not.");

    private static Value Calculate(TokenKind sign, in CallArguments call)
        => Operators.Apply(sign, call[0], call[1], call.Evaluation, new BinarySite(call.Site.Source, call.Site.Callee, call.Site.Callee, call.Site.Callee));

    private static Value Rounded(in CallArguments call, Func<double, double> round, Func<decimal, decimal> roundExact)
    {
        var value = call[0];
        return value.Kind switch
        {
            _ when value.IsNull || value.IsWhole => value,
            ValueKind.Decimal => Value.FromNumber(roundExact(value.Decimal)),
            ValueKind.Float => Value.FromNumber((float)round(value.Float)),
            _ => Value.FromNumber(round(call.Number(0))),
        };
    }

    /// <summary>A half goes to the even neighbour.</summary>
    private static Value Round(in CallArguments call)
    {
        var digits = Math.Clamp(call.Int(1), 0, 15);
        return Rounded(call, number => Math.Round(number, digits), number => decimal.Round(number, digits));
    }

    /// <summary>A whole divisor gives a whole result, rounded down.</summary>
    private static Value Divide(in CallArguments call)
    {
        if (call[0].IsNull || call[1].IsNull)
        {
            return Value.Null;
        }

        if (!call[1].IsWhole)
        {
            return Calculate(TokenKind.Slash, call);
        }

        if (call[0].IsWhole)
        {
            return Calculate(TokenKind.DoubleSlash, call);
        }

        var quotient = Math.Floor(call.Number(0) / call.Number(1));
        return Math.Abs(quotient) < 1e18 ? Value.FromNumber((long)quotient) : Value.FromNumber(quotient);
    }
}
