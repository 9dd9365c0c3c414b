namespace ReportGen.Site.Codebook;

/// <summary>A regular expression as far as it names characters; what it says else is <see cref="Anything"/>.</summary>
internal abstract record RegexTree
{
    /// <summary>Stands for <c>\b</c> among characters; a noncharacter that expressions are not read with.</summary>
    public const char Border = '\uFFFF';

    /// <summary>One of some characters, folded.</summary>
    public sealed record OneOf(string Units) : RegexTree;

    /// <summary>A place where <c>\b</c> holds.</summary>
    public sealed record AtBorder : RegexTree;

    /// <summary>A place of another kind, such as the beginning: no character.</summary>
    public sealed record AtPlace : RegexTree;

    /// <summary>Any characters, or none.</summary>
    public sealed record Anything : RegexTree;

    /// <summary>One after the other; none of them is the empty text.</summary>
    public sealed record Row(IReadOnlyList<RegexTree> Parts) : RegexTree;

    /// <summary>The first of these that fits.</summary>
    public sealed record Either(IReadOnlyList<RegexTree> Parts) : RegexTree;

    /// <summary>One part several times.</summary>
    /// <param name="Part">What is repeated.</param>
    /// <param name="Least">How often at least.</param>
    /// <param name="Most">How often at most; a very large number where there is no limit.</param>
    /// <param name="IsLazy">Whether fewer are tried first.</param>
    public sealed record Times(RegexTree Part, int Least, int Most, bool IsLazy) : RegexTree;
}
