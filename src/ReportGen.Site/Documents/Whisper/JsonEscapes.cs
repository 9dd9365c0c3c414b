using System.Globalization;

namespace ReportGen.Site.Documents;

/// <summary>Replaces the escapes in a string of JSON by what they stand for, so that every other character keeps its place.</summary>
internal static class JsonEscapes
{
    public static void ReplaceIn(SourceEditor editor, Span text)
    {
        var source = editor.Source.Text;
        for (var at = text.Start; at < text.End;)
        {
            var skip = source.AsSpan(at, text.End - at).IndexOf('\\');
            if (skip < 0 || at + skip + 1 >= text.End)
            {
                return;
            }

            at += skip;
            var length = source[at + 1] == 'u' ? 6 : 2;
            if (at + length <= text.End)
            {
                editor.Replace(new Span(at, at + length), Meant(source, at, text.End));
            }

            at += length;
        }
    }

    private static string Meant(string source, int at, int end) => source[at + 1] switch
    {
        'n' => "\n",
        'r' or 't' or 'b' or 'f' => " ",
        'u' => Unit(source, at, end) is { } unit && !IsAlone(source, at, end, unit) ? unit.ToString() : "\uFFFD",
        var itself => itself.ToString(),
    };

    private static char? Unit(string source, int at, int end) =>
        at + 6 <= end && source[at] == '\\' && source[at + 1] == 'u'
        && int.TryParse(source.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit) ? (char)unit : null;

    // Half a character, or what no text has in it.
    private static bool IsAlone(string source, int at, int end, char unit) =>
        char.IsHighSurrogate(unit) ? Unit(source, at + 6, end) is not { } low || !char.IsLowSurrogate(low)
        : char.IsLowSurrogate(unit) ? at < 6 || Unit(source, at - 6, end) is not { } high || !char.IsHighSurrogate(high)
        : char.IsControl(unit) && unit != '\n';
}
