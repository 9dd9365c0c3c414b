using System.Buffers;

namespace ReportGen.Site.Documents;

/// <summary>Times among spoken words, in brackets or between marks: <c>[00:20:00]</c>, <c>#00:20:00-3#</c>, <c>(00:20:00)</c>. They were not said.</summary>
internal static class InlineTimes
{
    private static readonly SearchValues<char> s_opening = SearchValues.Create("[(#<{");

    /// <summary>Cuts the times out of some words, and says where the words are that are left at either end.</summary>
    /// <param name="editor">Takes the cuts.</param>
    /// <param name="words">The words.</param>
    /// <param name="seconds">The first of the times; null where there is none.</param>
    public static Span CutFrom(SourceEditor editor, Span words, out int? seconds)
    {
        seconds = null;
        var text = editor.Source.Text;
        for (var at = words.Start; at < words.End;)
        {
            var next = text.AsSpan(at, words.End - at).IndexOfAny(s_opening);
            if (next < 0)
            {
                break;
            }

            at += next;
            if (!TimeMark.TryRead(text.AsSpan(at, words.End - at), out var time) || !IsTime(text.AsSpan(at, time.Length)) || IsLink(text, at + time.Length))
            {
                at++;
                continue;
            }

            seconds ??= time.Seconds;
            editor.Cut(WithBlank(text, words, at, at + time.Length));
            at += time.Length;
        }

        return words;
    }

    // "(10:30)" may be a time of day that somebody mentions.
    private static bool IsTime(ReadOnlySpan<char> mark) => mark[0] != '(' || mark.Count(':') > 1;

    private static bool IsLink(string text, int end) => end < text.Length && text[end] is '(' or '[';

    // One of the two spaces around it goes, too.
    private static Span WithBlank(string text, Span words, int start, int end)
    {
        var isAfterBlank = start == words.Start || char.IsWhiteSpace(text[start - 1]);
        if (isAfterBlank && end < words.End && text[end] is ' ' or '\u00A0')
        {
            return new Span(start, end + 1);
        }

        return start > words.Start && text[start - 1] == ' ' && (end == words.End || text[end] == '\n') ? new Span(start - 1, end) : new Span(start, end);
    }
}
