using ReportGen.Engine.Digests;

namespace ReportGen.Engine.Diagnostics;

/// <summary>Where in a file something is: lines and columns count from 1, columns in UTF-16 units as editors do; line 0 means the whole file.</summary>
/// <param name="File">Path with '/' relative to the project folder.</param>
/// <param name="Line">1-based line, 0 for the file as a whole.</param>
/// <param name="Column">1-based column, 0 for the file as a whole.</param>
/// <param name="Length">Length on that line in UTF-16 units; 0 where only a point is known.</param>
public sealed record Place(string File, int Line = 0, int Column = 0, int Length = 0) : IStored<Place>, IComparable<Place>
{
    public void Write(CanonicalWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Text(File).Number(Line).Number(Column).Number(Length);
    }

    public static Place Read(CanonicalReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return new(reader.Text(), reader.Whole(), reader.Whole(), reader.Whole());
    }

    /// <summary>Orders by file, then line, then column: the order in which problems are shown.</summary>
    public int CompareTo(Place? other)
    {
        if (other is null)
        {
            return 1;
        }

        var byFile = string.CompareOrdinal(File, other.File);
        return byFile != 0 ? byFile : (Line, Column).CompareTo((other.Line, other.Column));
    }

    /// <summary>The compiler's form, as editors and terminals link it: <c>seeds/a.md(12,5)</c>.</summary>
    public override string ToString() => Line == 0 ? File : FormattableString.Invariant($"{File}({Line},{Column})");

    public static bool operator <(Place left, Place right) => left.CompareTo(right) < 0;

    public static bool operator >(Place left, Place right) => left.CompareTo(right) > 0;

    public static bool operator <=(Place left, Place right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Place left, Place right) => left.CompareTo(right) >= 0;
}
