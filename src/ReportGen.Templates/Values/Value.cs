using System.Numerics;

namespace ReportGen.Templates.Values;

/// <summary>A value of the template language: null, a flag, a number, text, html, a list, an object, a model object, a function.</summary>
public readonly struct Value
{
    private readonly object? reference;
    private readonly long bits;

    private Value(ValueKind kind, object? reference, long bits = 0) => (Kind, this.reference, this.bits) = (kind, reference, bits);

    public static Value Null => new(ValueKind.Null, null);

    public static Value True => new(ValueKind.Flag, null, 1);

    public static Value False => new(ValueKind.Flag, null);

    public ValueKind Kind { get; }

    public bool IsNull => Kind <= ValueKind.Null;

    /// <summary>Only null and false are not true: 0 and "" are.</summary>
    public bool IsTrue => Kind == ValueKind.Flag ? bits != 0 : Kind > ValueKind.Null;

    public bool IsNumber => Kind is >= ValueKind.Int and <= ValueKind.Double;

    public bool IsText => Kind is ValueKind.Text or ValueKind.Html;

    internal static Value EmptyName => new(ValueKind.Empty, null);

    internal bool IsWhole => Kind is >= ValueKind.Int and <= ValueKind.BigInteger;

    internal bool IsSmallWhole => Kind is ValueKind.Int or ValueKind.Long;

    internal long Whole => bits;

    internal double Double => BitConverter.Int64BitsToDouble(bits);

    internal float Float => BitConverter.Int32BitsToSingle((int)bits);

    internal long Ticks => bits;

    internal object? Reference => reference;

    internal string Characters => reference as string ?? reference!.ToString()!;

    internal Sequence List => (Sequence)reference!;

    internal ScriptObject Object => (ScriptObject)reference!;

    internal ModelReference Model => (ModelReference)reference!;

    internal Function Function => (Function)reference!;

    internal decimal Decimal => (decimal)reference!;

    internal BigInteger BigInteger => (BigInteger)reference!;

    /// <summary>Text: escaped wherever it is printed.</summary>
    public static Value FromText(string? text) => text is null ? Null : new(ValueKind.Text, text);

    /// <summary>Markup that is printed as it is.</summary>
    public static Value FromHtml(string? markup) => markup is null ? Null : new(ValueKind.Html, markup);

    public static Value FromFlag(bool flag) => new(ValueKind.Flag, null, flag ? 1 : 0);

    public static Value FromNumber(int number) => new(ValueKind.Int, null, number);

    /// <summary>A whole number: an int where it fits, as literals are.</summary>
    public static Value FromNumber(long number) => new(number == (int)number ? ValueKind.Int : ValueKind.Long, null, number);

    public static Value FromNumber(double number) => new(ValueKind.Double, null, BitConverter.DoubleToInt64Bits(number));

    public static Value FromNumber(float number) => new(ValueKind.Float, null, BitConverter.SingleToInt32Bits(number));

    public static Value FromNumber(decimal number) => new(ValueKind.Decimal, number);

    /// <summary>A date without a time zone.</summary>
    public static Value FromDate(DateTime date) => new(ValueKind.Date, null, date.Ticks);

    public static Value FromDuration(TimeSpan duration) => new(ValueKind.Duration, null, duration.Ticks);

    public static Value FromList(IEnumerable<Value> values) => FromList(new ScriptList(values));

    /// <summary>An object with these members, in this order.</summary>
    public static Value FromObject(IEnumerable<KeyValuePair<string, Value>> members)
    {
        var made = new ScriptObject();
        foreach (var (name, value) in members)
        {
            made.Set(name, value);
        }

        return FromObject(made);
    }

    /// <summary>The text of a text or html value, else null.</summary>
    public string? AsText() => reference as string ?? (Kind == ValueKind.Html ? reference!.ToString() : null);

    internal static Value FromLong(long number) => new(ValueKind.Long, null, number);

    internal static Value FromHtml(Markup markup) => new(ValueKind.Html, markup);

    /// <summary>A whole number in the narrowest kind that holds it, but not narrower than a long when <paramref name="isLong"/>.</summary>
    internal static Value FromBig(BigInteger number, bool isLong = false)
    {
        if (number >= int.MinValue && number <= int.MaxValue && !isLong)
        {
            return FromNumber((int)number);
        }

        return number >= long.MinValue && number <= long.MaxValue ? FromLong((long)number) : new(ValueKind.BigInteger, number);
    }

    internal static Value FromWideBig(BigInteger number) => new(ValueKind.BigInteger, number);

    internal static Value FromList(Sequence list) => new(ValueKind.List, list);

    internal static Value FromObject(ScriptObject members) => new(ValueKind.Object, members);

    internal static Value FromModel(ModelReference? model) => model is null ? Null : new(ValueKind.Model, model);

    internal static Value FromFunction(Function function) => new(ValueKind.Function, function);

    /// <summary>The value of a literal as the parser read it.</summary>
    internal static Value FromLiteral(object? literal) => literal switch
    {
        null => Null,
        bool flag => FromFlag(flag),
        int number => FromNumber(number),
        long number => FromLong(number),
        BigInteger number => FromWideBig(number),
        float number => FromNumber(number),
        double number => FromNumber(number),
        decimal number => FromNumber(number),
        string text => FromText(text),
        _ => throw new ArgumentOutOfRangeException(nameof(literal)),
    };

    internal double ToDouble() => Kind switch
    {
        ValueKind.Int or ValueKind.Long => bits,
        ValueKind.Double => Double,
        ValueKind.Float => Float,
        ValueKind.Decimal => (double)Decimal,
        ValueKind.BigInteger => (double)BigInteger,
        _ => double.NaN,
    };

    internal BigInteger ToBig() => Kind switch
    {
        ValueKind.BigInteger => BigInteger,
        ValueKind.Decimal => new BigInteger(Decimal),
        ValueKind.Double => double.IsFinite(Double) ? new BigInteger(Double) : BigInteger.Zero,
        ValueKind.Float => float.IsFinite(Float) ? new BigInteger(Float) : BigInteger.Zero,
        _ => bits,
    };

    internal decimal ToDecimal() => Kind switch
    {
        ValueKind.Decimal => Decimal,
        ValueKind.Int or ValueKind.Long => bits,
        _ => ToDouble() is > -7.9e28 and < 7.9e28 and var number ? (decimal)number : 0,
    };
}
