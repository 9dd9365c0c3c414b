namespace ReportGen.Site.Codebook;

/// <summary>Which capital belongs to which small letter. In Turkish and Azerbaijani that of ı is I, and that of i is İ.</summary>
internal enum LetterCase
{
    /// <summary>As in all other languages; a capital with a dot, in a name, is that of i.</summary>
    Usual,
    Turkic,
}

/// <summary>What a language says of its letters.</summary>
internal static class LetterCases
{
    /// <summary>The case of a language by its tag, such as tr or az-Latn.</summary>
    public static LetterCase Of(string language)
    {
        var end = language.AsSpan().IndexOfAny('-', '_');
        var first = end < 0 ? language : language.AsSpan(0, end);
        return first.Equals("tr", StringComparison.OrdinalIgnoreCase) || first.Equals("az", StringComparison.OrdinalIgnoreCase)
            ? LetterCase.Turkic
            : LetterCase.Usual;
    }
}
