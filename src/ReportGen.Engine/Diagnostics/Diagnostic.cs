using ReportGen.Engine.Digests;

namespace ReportGen.Engine.Diagnostics;

/// <summary>One finding about the user's input, as data: what, where, how bad, and what to do about it.</summary>
/// <param name="Code">Stable code such as <c>RG1007</c>; each has a page under docs/diagnostics.</param>
/// <param name="Severity">As the kind declares it, before the project's settings and <c>--strict</c> are applied.</param>
/// <param name="Place">Where the reader should look.</param>
/// <param name="Message">One sentence without a full stop at the end.</param>
/// <param name="Hint">What to do, or null where the message says it all.</param>
public sealed record Diagnostic(string Code, Severity Severity, Place Place, string Message, string? Hint = null)
    : IStored<Diagnostic>, IComparable<Diagnostic>
{
    /// <summary>Orders by place, then code, then message, so that any two builds list the same findings alike.</summary>
    public int CompareTo(Diagnostic? other)
    {
        if (other is null)
        {
            return 1;
        }

        var byPlace = Place.CompareTo(other.Place);
        var byCode = byPlace != 0 ? byPlace : string.CompareOrdinal(Code, other.Code);
        return byCode != 0 ? byCode : string.CompareOrdinal(Message, other.Message);
    }

    public void Write(CanonicalWriter writer) => writer
        .Text(Code).Number((int)Severity)
        .Text(Place.File).Number(Place.Line).Number(Place.Column).Number(Place.Length)
        .Text(Message).OptionalText(Hint);

    public static Diagnostic Read(CanonicalReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var (code, severity) = (reader.Text(), (Severity)reader.Whole());
        var place = new Place(reader.Text(), reader.Whole(), reader.Whole(), reader.Whole());
        return new Diagnostic(code, severity, place, reader.Text(), reader.OptionalText());
    }

    public override string ToString() => $"{Place}: {Severity} {Code}: {Message}";

    public static bool operator <(Diagnostic left, Diagnostic right) => left.CompareTo(right) < 0;

    public static bool operator >(Diagnostic left, Diagnostic right) => left.CompareTo(right) > 0;

    public static bool operator <=(Diagnostic left, Diagnostic right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Diagnostic left, Diagnostic right) => left.CompareTo(right) >= 0;
}
