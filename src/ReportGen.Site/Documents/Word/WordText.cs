using System.Text;
using ReportGen.Engine.Digests;

namespace ReportGen.Site.Documents;

/// <summary>
/// Writes a document's text as Markdown, and remembers what of it stands in the document: words, a line feed at the end of each paragraph, a vertical tab where a
/// line is broken. Marks of Markdown do not, so that lines and columns count what Word shows.
/// </summary>
internal sealed class WordText
{
    private readonly StringBuilder _text = new();
    private readonly List<TextEdit> _edits = [];

    /// <summary>How many paragraphs there are so far.</summary>
    public int Paragraphs { get; private set; }

    /// <summary>Whether a blank line, or nothing, stands before what comes next.</summary>
    public bool IsAfterGap => _text.Length == 0 || (_text.Length > 1 && _text[^1] == '\n' && _text[^2] == '\n') || (_text.Length == 1 && _text[0] == '\n');

    public void Words(ReadOnlySpan<char> words) => _text.Append(words);

    /// <summary>Puts in what the document does not have.</summary>
    public void Mark(string mark)
    {
        if (mark.Length == 0)
        {
            return;
        }

        if (_edits.Count > 0 && _edits[^1] is { LengthBefore: 0 } last && last.Offset + last.LengthAfter == _text.Length)
        {
            _edits[^1] = last with { LengthAfter = last.LengthAfter + mark.Length };
        }
        else
        {
            _edits.Add(new TextEdit(_text.Length, mark.Length, 0));
        }

        _text.Append(mark);
    }

    /// <summary>A break in a paragraph.</summary>
    public void Break(char with)
    {
        _edits.Add(new TextEdit(_text.Length, 1, 1));
        _text.Append(with);
    }

    /// <summary>The end of a paragraph that is none in the text.</summary>
    public void Join(string with)
    {
        Paragraphs++;
        _edits.Add(new TextEdit(_text.Length, with.Length, 1, 1));
        _text.Append(with);
    }

    /// <summary>The end of a paragraph.</summary>
    public void End()
    {
        Paragraphs++;
        _text.Append('\n');
    }

    public SourceText ToSource() => new(_text.ToString(), EquatableArray.From(_edits));
}
