using System.Buffers;
using System.Net;

namespace ReportGen.Site.Documents;

/// <summary>
/// What stands inside the words of cues and is not shown: tags (<c>&lt;i&gt;</c>, <c>&lt;c.yellow&gt;</c>, <c>&lt;00:00:01.500&gt;</c>, <c>{\an8}</c>), and entities,
/// which stand for a character. A voice tag says who speaks, until it is closed, the next one, or the end of the cue.
/// </summary>
internal sealed class CueMarkup(SourceText source)
{
    // The longest entity has a name of 31 letters.
    private const int LongestEntity = 33;

    // A tag that is not closed by then is none, so that a line of nothing but brackets is read once.
    private const int LongestTag = 1024;

    private static readonly SearchValues<char> s_marks = SearchValues.Create("<&{");
    private static readonly string[] s_tags = ["v", "c", "i", "b", "u", "s", "lang", "ruby", "rt", "font", "em", "strong", "span", "br", "p"];

    private readonly SourceEditor _editor = new(source);
    private readonly List<CuedLine> _lines = [];
    private string? _voice;
    private Span _voiceSpan;

    /// <summary>The lines with their voices, a line for each, in the text that is cleared.</summary>
    public IEnumerable<CuedLine> Lines => _lines.Select(l => l with { Start = _editor.Moved(l.Start), Words = _editor.Moved(l.Words), VoiceSpan = _editor.Moved(l.VoiceSpan) });

    public Span Moved(Span span) => _editor.Moved(span);

    /// <summary>The text without what is not shown.</summary>
    public SourceText Clear() => _editor.Apply();

    public void Take(CuedLine line)
    {
        if (line.IsFirst)
        {
            (_voice, _voiceSpan) = (null, line.Words);
        }

        var text = source.Text;
        var (from, end, isFirst) = (line.Words.Start, line.Words.End, line.IsFirst);
        for (var at = from; at < end;)
        {
            var skip = text.AsSpan(at, end - at).IndexOfAny(s_marks);
            if (skip < 0)
            {
                break;
            }

            at += skip;
            var length = text[at] switch
            {
                '<' => TagLength(text.AsSpan(at, Math.Min(end - at, LongestTag))),
                '{' => OverrideLength(text.AsSpan(at, Math.Min(end - at, LongestTag))),
                _ => TakeEntity(text, at, end),
            };
            if (length > 0 && text[at] != '&')
            {
                if (IsVoice(text.AsSpan(at, length), out var annotation))
                {
                    Add(line, new Span(from, at), ref isFirst);
                    from = at;
                    (_voice, _voiceSpan) = annotation < 0 ? (null, default) : NameIn(text, at + annotation, at + length - 1);
                }

                _editor.Replace(new Span(at, at + length), IsBreak(text.AsSpan(at, length)) ? " " : "");
            }

            at += Math.Max(length, 1);
        }

        Add(line, new Span(from, end), ref isFirst);
    }

    private void Add(CuedLine line, Span words, ref bool isFirst)
    {
        if (!words.IsEmpty)
        {
            _lines.Add(line with { Words = words, IsFirst = isFirst, Voice = _voice, VoiceSpan = _voice is null ? words : _voiceSpan });
            isFirst = false;
        }
    }

    private static (string Name, Span Span) NameIn(string text, int start, int end)
    {
        var span = TextLines.Trim(text, start, end);
        return (WebUtility.HtmlDecode(text.Substring(span.Start, span.Length)).Trim(), span);
    }

    // Of a voice: where its annotation begins; -1 where it is closed.
    private static bool IsVoice(ReadOnlySpan<char> tag, out int annotation)
    {
        annotation = -1;
        if (tag is "</v>")
        {
            return true;
        }

        if (tag.Length < 3 || tag[1] is not ('v' or 'V') || tag[2] is not ('.' or ' ' or '\t' or '>'))
        {
            return false;
        }

        var blank = tag.IndexOfAny(' ', '\t');
        annotation = blank < 0 ? tag.Length - 1 : blank;
        return true;
    }

    private static bool IsBreak(ReadOnlySpan<char> tag) => tag.Length > 3 && tag[1..3].Equals("br", StringComparison.OrdinalIgnoreCase);

    // The tags of subtitles, times, and comments. Whatever else stands in such brackets was put there by a person.
    private static int TagLength(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("<!--") && text.IndexOf("-->", StringComparison.Ordinal) is > 0 and var comment)
        {
            return comment + "-->".Length;
        }

        var close = text.IndexOf('>');
        if (close < 2)
        {
            return 0;
        }

        var tag = text[1..close].TrimStart('/');
        var end = tag.IndexOfAny(" \t./");
        var name = end < 0 ? tag : tag[..end];
        foreach (var known in s_tags)
        {
            if (name.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                return close + 1;
            }
        }

        return char.IsAsciiDigit(text[1]) && TimeMark.TryRead(text, out var time) && time.Length == close + 1 ? close + 1 : 0;
    }

    // "{\an8}" places a line on the screen.
    private static int OverrideLength(ReadOnlySpan<char> text) => text.Length > 2 && text[1] == '\\' && text.IndexOf('}') is > 0 and var close ? close + 1 : 0;

    private int TakeEntity(string text, int at, int end)
    {
        var length = text.AsSpan(at, Math.Min(end - at, LongestEntity)).IndexOf(';') + 1;
        if (length < 3)
        {
            return 1;
        }

        var entity = text.Substring(at, length);
        var meant = WebUtility.HtmlDecode(entity);
        if (meant == entity || meant.Length > 2 || char.IsControl(meant[0]) || (meant.Length == 1 && char.IsSurrogate(meant[0])))
        {
            return 1;
        }

        _editor.Replace(new Span(at, at + length), meant);
        return length;
    }
}
