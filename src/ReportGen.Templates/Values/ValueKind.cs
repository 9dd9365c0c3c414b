namespace ReportGen.Templates.Values;

/// <summary>What a value is. The numbers stand together, from the narrowest to the widest.</summary>
public enum ValueKind : byte
{
    /// <summary>Nothing was ever put here.</summary>
    Absent,
    Null,
    Flag,
    Int,
    Long,
    BigInteger,
    Decimal,
    Float,
    Double,
    Text,
    Html,
    Date,
    Duration,
    List,
    Object,
    Model,
    Function,

    /// <summary>The value of the names empty and blank, which equals everything that is empty.</summary>
    Empty,
}
