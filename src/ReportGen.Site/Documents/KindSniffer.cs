using System.Text.RegularExpressions;

namespace ReportGen.Site.Documents;

/// <summary>Tells from a text's shape which reader it is for.</summary>
internal static partial class KindSniffer
{
    private const int FewestTimestamps = 3;
    private const int FewestTurns = 3;

    /// <summary>The kind; null where nothing is recognised, so that it is an article for want of anything better.</summary>
    public static DocumentKind? Of(Reading reading)
    {
        if (reading.Front.Text("videoId", "video-id", "video_id") is not null || Anchors().Count(reading.Text) >= FewestTimestamps)
        {
            return DocumentKind.VideoNotes;
        }

        var (asking, answering) = InterviewReader.CountTurns(reading.Text, reading.Start, reading.Code, reading.Speakers);
        if (asking > 0 && answering > 0 && asking + answering >= FewestTurns)
        {
            return DocumentKind.Interview;
        }

        if (Groups().Count(reading.Text) >= 2 && Questions().IsMatch(reading.Text))
        {
            return DocumentKind.Workshop;
        }

        return reading.Front.Text("title", "id") is not null ? DocumentKind.Article : null;
    }

    [GeneratedRegex("""\bdata-t\s*=\s*["']?\d{1,3}:\d{2}""", RegexOptions.CultureInvariant)]
    private static partial Regex Anchors();

    [GeneratedRegex(@"^[ \t]{0,3}(?:#{1,6}[ \t]*\**|\*\*)\s{0,3}group\s+\d", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Groups();

    [GeneratedRegex(@"^[ \t]{0,3}#{1,6}[ \t]*\**\s{0,3}questions?\b", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Questions();
}
