namespace ReportGen.Site.Documents;

/// <summary>What stands in brackets behind the name in a label.</summary>
internal static class LabelAside
{
    // Closing ones stand behind theirs.
    private const string Brackets = "()[]{}<>";

    /// <summary>
    /// Parts a label. Of somebody declared all that follows goes, as only they who typed it know what it is: "Kim [laughs]", "Kim (softly) (to Lee)". Of others,
    /// round brackets alone are no part of the name.
    /// </summary>
    public static (string Before, string Aside) Parted(string name, SpeakerRoles roles)
    {
        var (before, aside) = (name, "");
        while (before.Length > 2
            && Brackets.IndexOf(before[^1], StringComparison.Ordinal) is var close && close % 2 == 1 && before.LastIndexOf(Brackets[close - 1]) is > 1 and var open)
        {
            (before, aside) = (before[..open].TrimEnd(), before[(open + 1)..^1].Trim());
            if (roles.Knows(before))
            {
                return (before, aside);
            }
        }

        var round = name.LastIndexOf('(');
        return round > 1 && name[^1] == ')' ? (name[..round].TrimEnd(), name[(round + 1)..^1].Trim()) : (name, "");
    }
}
