using System.Globalization;
using DocumentFormat.OpenXml;

namespace ReportGen.Site.Documents;

/// <summary>Reads the words of paragraphs: what is inserted stays, what is deleted, hidden or the code of a field does not.</summary>
internal sealed class WordInlines(WordStyles styles, WordLinks links, WordNotes notes, WordLeftOut leftOut)
{
    private readonly List<OpenXmlElement> _boxes = [];

    // For each field that is open, whether its result has begun; and how many have not come to theirs.
    private readonly Stack<bool> _fields = [];
    private int _codes;
    private WordLine _line = new();
    private WordStyle _style = WordStyle.Plain;

    /// <summary>Adds the words of a paragraph to a line.</summary>
    public void Read(OpenXmlElement paragraph, WordLine line)
    {
        _line = line;
        _style = styles.OfParagraph(paragraph.Child("pPr").Child("pStyle").Value());
        ReadAll(paragraph, null);

        // The code of a field ends with its paragraph; else a field that is never closed would hide the rest.
        while (_codes > 0)
        {
            EndField();
        }
    }

    /// <summary>The words of a cell or a note on one line, with the ends of its paragraphs in it but for the last.</summary>
    public WordLine OneLine(OpenXmlElement? container)
    {
        var line = new WordLine();
        var paragraphs = container?.Below("p") ?? [];
        for (var i = 0; i < paragraphs.Count; i++)
        {
            Read(paragraphs[i], line);
            if (i < paragraphs.Count - 1)
            {
                line.AddEnd(WordLine.CellEnd);
            }
        }

        return line;
    }

    /// <summary>The text boxes that hang on what was read.</summary>
    public List<OpenXmlElement> TakeBoxes()
    {
        var boxes = _boxes.ToList();
        _boxes.Clear();
        return boxes;
    }

    private void ReadAll(OpenXmlElement? parent, string? address)
    {
        for (var child = parent?.FirstChild; child is not null; child = child.NextSibling())
        {
            Read(child, address);
        }
    }

    private void Read(OpenXmlElement element, string? address)
    {
        switch (element.LocalName)
        {
            case "r":
                Run(element, address);
                break;
            case "hyperlink":
                ReadAll(element, links.Of(element.Value("id")) ?? address);
                break;
            case "del" or "moveFrom":
                leftOut.Deletions++;
                break;
            case "AlternateContent":
                ReadAll(element.Chosen(), address);
                break;
            case "drawing" or "pict" or "object":
                Picture(element);
                break;
            case "sdt" when element.Child("sdtPr").Child("showingPlcHdr") is not null:
                leftOut.Placeholders++;
                break;
            case var name when !name.EndsWith("Pr", StringComparison.Ordinal) && name != "txbxContent":
                ReadAll(element, address);
                break;
        }
    }

    private void Run(OpenXmlElement run, string? address)
    {
        var own = run.Child("rPr");
        var style = own.Child("rStyle").Value() is { } id ? styles.Of(id) : WordStyle.Plain;
        var isHidden = own.Switch("vanish") ?? style.IsHidden ?? _style.IsHidden ?? false;
        leftOut.Hidden += isHidden && run.Child("t") is not null ? 1 : 0;
        var look = new WordLook(own.Switch("b") ?? style.IsBold ?? false, own.Switch("i") ?? style.IsItalic ?? false, address);
        for (var child = run.FirstChild; child is not null; child = child.NextSibling())
        {
            if (child.LocalName == "fldChar")
            {
                Field(child.Value("fldCharType"));
            }
            else if (!isHidden && _codes == 0)
            {
                Content(child, look);
            }
        }
    }

    private void Field(string? part)
    {
        switch (part)
        {
            case "begin":
                _fields.Push(false);
                _codes++;
                break;
            case "separate" when _fields.Count > 0:
                EndField();
                _fields.Push(true);
                break;
            case "end" when _fields.Count > 0:
                EndField();
                break;
        }
    }

    private void EndField() => _codes -= _fields.Pop() ? 0 : 1;

    private void Content(OpenXmlElement content, WordLook look)
    {
        switch (content.LocalName)
        {
            case "t":
                _line.Add(Words(content), look);
                break;
            case "tab" or "ptab":
                _line.Add("\t", look);
                break;
            case "br" or "cr":
                _line.Add([WordLine.Break], look);
                break;
            case "noBreakHyphen":
                _line.Add("-", look);
                break;
            case "sym":
                _line.Add(Symbol(content.Value("char")), look);
                break;
            case "footnoteReference" or "endnoteReference":
                _line.Add(notes.Refer(content), default);
                break;
            case "commentReference":
                leftOut.Comments++;
                break;
            case "ruby":
                ReadAll(content.Child("rubyBase"), look.Address);
                break;
            case "AlternateContent" when content.Below("drawing").Count + content.Below("pict").Count == 0:
                Characters(content.Child("Fallback"), look);
                break;
            case "drawing" or "pict" or "object" or "AlternateContent":
                Picture(content);
                break;
        }
    }

    // Newer programs have characters of other fonts there, with plain ones for older programs.
    private void Characters(OpenXmlElement? plain, WordLook look)
    {
        for (var child = plain?.FirstChild; child is not null; child = child.NextSibling())
        {
            Content(child, look);
        }
    }

    private void Picture(OpenXmlElement picture)
    {
        var boxes = picture.Below("txbxContent");
        _boxes.AddRange(boxes);
        if (boxes.Count > 0)
        {
            return;
        }

        foreach (var properties in picture.Below("docPr").Concat(picture.Below("imagedata")))
        {
            leftOut.AddImage(NameOf(properties.Value("descr")) ?? NameOf(properties.Value("title")) ?? NameOf(properties.Value("name")));
        }
    }

    private static string? NameOf(string? value)
    {
        var name = value?.ReplaceLineEndings(" ").Trim();
        return string.IsNullOrEmpty(name) ? null : name.Length <= 60 ? name : string.Concat(name.AsSpan(0, char.IsHighSurrogate(name[58]) ? 58 : 59), "…");
    }

    // As Word does: white space at either end counts only where it is said to, and a line feed is a space.
    private static string Words(OpenXmlElement text)
    {
        var words = text.InnerText;
        if (words.AsSpan().ContainsAny("\r\n\u0085\u2028\u2029"))
        {
            words = string.Create(words.Length, words, static (to, from) =>
            {
                for (var i = 0; i < to.Length; i++)
                {
                    to[i] = from[i] switch { '\r' or '\n' => ' ', '\u0085' or '\u2028' or '\u2029' => WordLine.Break, var other => other };
                }
            });
        }

        return text.Value("space") == "preserve" ? words : words.Trim(' ', '\t');
    }

    // Characters of symbol fonts lie where Unicode has nothing.
    private static string Symbol(string? code) =>
        int.TryParse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) && value is >= 0x20 and < 0xD800 ? ((char)value).ToString() : "";
}
