using System.Text;
using System.Text.Json;

namespace ReportGen.Site.Documents;

/// <summary>
/// Finds the segments of a transcript in JSON: under <c>segments</c> (Whisper, whisperX, faster-whisper), <c>transcription</c> (whisper.cpp), <c>speakers</c> or
/// <c>chunks</c> (insanely-fast-whisper), or in a list that is all there is. Words, tokens and everything else are passed over.
/// </summary>
internal ref struct WhisperSegments
{
    // The first of these that has any is the transcript; others have the same words again.
    private static readonly string[] s_lists = ["segments", "transcription", "speakers", "chunks", ""];

    private readonly ReadOnlySpan<byte> _bytes;
    private Utf8JsonReader _json;
    private int _byte;
    private int _unit;

    private WhisperSegments(ReadOnlySpan<byte> bytes)
    {
        _bytes = bytes;
        _json = new Utf8JsonReader(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 64 });
    }

    /// <exception cref="JsonException">It is not JSON.</exception>
    public static List<WhisperSegment> Read(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        NotNumbers.Replace(bytes);
        return new WhisperSegments(bytes).Read();
    }

    private List<WhisperSegment> Read()
    {
        var lists = new Dictionary<string, List<WhisperSegment>>(StringComparer.Ordinal);
        _json.Read();
        if (_json.TokenType == JsonTokenType.StartArray)
        {
            lists[""] = ReadList();
        }
        else if (_json.TokenType == JsonTokenType.StartObject)
        {
            while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
            {
                var name = NameOf(s_lists);
                _json.Read();
                if (name is not null && _json.TokenType == JsonTokenType.StartArray)
                {
                    var list = ReadList();
                    lists[name] = lists.TryGetValue(name, out var known) && known.Count > 0 ? known : list;
                }
                else
                {
                    _json.Skip();
                }
            }
        }

        while (_json.Read())
        {
            // What stands behind the end is not JSON either.
        }

        foreach (var name in s_lists)
        {
            if (lists.TryGetValue(name, out var found) && found.Count > 0)
            {
                return found;
            }
        }

        return [];
    }

    private List<WhisperSegment> ReadList()
    {
        var segments = new List<WhisperSegment>();
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
        {
            if (_json.TokenType != JsonTokenType.StartObject)
            {
                _json.Skip();
            }
            else if (ReadSegment() is { } segment)
            {
                segments.Add(segment);
            }
        }

        return segments;
    }

    private WhisperSegment? ReadSegment()
    {
        Span? text = null;
        var speaker = default(Span);
        int? seconds = null;
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            var name = NameOf(["text", "speaker", "start", "offsets", "timestamps", "timestamp"]);
            _json.Read();
            switch (name)
            {
                case "text" when _json.TokenType == JsonTokenType.String:
                    text = Value();
                    break;
                case "speaker" when _json.TokenType is JsonTokenType.String or JsonTokenType.Number:
                    speaker = Value();
                    break;
                case "start":
                    seconds = Time(1) ?? seconds;
                    break;
                case "offsets" or "timestamps" or "timestamp" when _json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray:
                    seconds = First(name == "offsets" ? 1000 : 1) ?? seconds;
                    break;
            }

            // Words and tokens are lists of objects of their own.
            _json.Skip();
        }

        return text is { } words ? new WhisperSegment(words, speaker, seconds) : null;
    }

    // The start of { "from": …, "to": … } or of [ …, … ].
    private int? First(int perSecond)
    {
        var isObject = _json.TokenType == JsonTokenType.StartObject;
        var depth = _json.CurrentDepth;
        int? first = null;
        while (_json.Read() && _json.CurrentDepth > depth)
        {
            var isStart = !isObject || (_json.TokenType == JsonTokenType.PropertyName && _json.ValueTextEquals("from"));
            if (isObject && _json.TokenType == JsonTokenType.PropertyName)
            {
                _json.Read();
            }

            first ??= isStart ? Time(perSecond) : null;
            isObject |= !isObject && first is null;
            _json.Skip();
        }

        return first;
    }

    private readonly int? Time(int perSecond)
    {
        // A hundred hours are no interview.
        if (_json.TokenType == JsonTokenType.Number)
        {
            return _json.TryGetDouble(out var number) && number >= 0 && number / perSecond < 360_000 ? (int)(number / perSecond) : null;
        }

        Span<char> characters = stackalloc char[32];
        if (_json.TokenType != JsonTokenType.String || _json.ValueSpan.Length > characters.Length || !Encoding.UTF8.TryGetChars(_json.ValueSpan, characters, out var count))
        {
            return null;
        }

        ReadOnlySpan<char> written = characters[..count];
        return TimeMark.TryRead(written, out var mark) && mark.Length == count ? mark.Seconds
            : double.TryParse(written, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var plain)
                && plain / perSecond < 360_000 ? (int)(plain / perSecond)
            : null;
    }

    private readonly string? NameOf(ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (name.Length > 0 && _json.ValueTextEquals(name))
            {
                return name;
            }
        }

        return null;
    }

    // Where the value is in the text, without quotation marks. Values come in the order of the text.
    private Span Value()
    {
        var start = (int)_json.TokenStartIndex + (_json.TokenType == JsonTokenType.String ? 1 : 0);
        return new Span(UnitAt(start), UnitAt(start + _json.ValueSpan.Length));
    }

    private int UnitAt(int index)
    {
        _unit += Encoding.UTF8.GetCharCount(_bytes[_byte..index]);
        _byte = index;
        return _unit;
    }
}
