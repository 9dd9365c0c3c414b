using System.Globalization;
using DocumentFormat.OpenXml;

namespace ReportGen.Site.Documents;

/// <summary>Reads the blocks of a document: paragraphs, lists, tables, text boxes behind the paragraphs that they hang on.</summary>
internal sealed class WordBlocks
{
    private readonly WordMarkdown _to;
    private readonly WordStyles _styles;
    private readonly WordLists _lists;
    private readonly WordLeftOut _leftOut;
    private readonly NumberedTurns _turns;
    private readonly SpeakerRoles _speakers;
    private readonly WordInlines _inlines;
    private readonly Stack<(int Level, int Width)> _indents = [];
    private WordLine? _unended;
    private bool _isInList;

    public WordBlocks(WordInlines inlines, WordStyles styles, WordLists lists, WordLeftOut leftOut, NumberedTurns turns, SpeakerRoles speakers) =>
        (_to, _inlines, _styles, _lists, _leftOut, _turns, _speakers) = (new WordMarkdown(new WordText()), inlines, styles, lists, leftOut, turns, speakers);

    public WordText Text => _to.Text;

    public WordInlines Inlines => _inlines;

    /// <summary>Whether the text shows a title: a heading of the first level before any other words.</summary>
    public bool HasTitle { get; private set; }

    private bool HasWords { get; set; }

    public void Read(OpenXmlElement block)
    {
        switch (block.LocalName)
        {
            case "p":
                Paragraph(block);
                break;
            case "tbl":
                WordTable.Read(this, _to, block, _speakers, _leftOut);
                break;
            case "sdt" when IsContents(block):
                _leftOut.HasContents = true;
                PassOver(block);
                break;
            case "sdt" when block.Child("sdtPr").Child("showingPlcHdr") is not null:
                _leftOut.Placeholders++;
                PassOver(block);
                break;
            case "AlternateContent":
                ReadAll(block.Chosen());
                break;
            case "del" or "moveFrom":
                _leftOut.Deletions++;
                break;
            case var name when !name.EndsWith("Pr", StringComparison.Ordinal):
                ReadAll(block);
                break;
        }
    }

    public void ReadAll(OpenXmlElement? container)
    {
        for (var child = container?.FirstChild; child is not null; child = child.NextSibling())
        {
            Read(child);
        }
    }

    /// <summary>Writes what a paragraph without an end left.</summary>
    public void Finish()
    {
        if (_unended is { } line)
        {
            _unended = null;
            Write(line, null, null, WordStyle.Plain);
        }
    }

    /// <summary>Begins a block that is no bullet: a blank line parts it from what is before.</summary>
    public void BeginBlock()
    {
        (_isInList, HasWords) = (false, true);
        _indents.Clear();
        Part();
    }

    private void Part()
    {
        if (!Text.IsAfterGap)
        {
            Text.Mark("\n");
        }
    }

    private void Paragraph(OpenXmlElement paragraph)
    {
        var properties = paragraph.Child("pPr");
        var style = _styles.OfParagraph(properties.Child("pStyle").Value());
        var line = _unended ?? new WordLine();
        _unended = null;
        if (style.IsContents)
        {
            _leftOut.HasContents = true;
            _inlines.Read(paragraph, new WordLine());
        }
        else
        {
            _inlines.Read(paragraph, line);
        }

        var mark = properties.Child("rPr");
        if ((mark.Child("del") ?? mark.Child("moveFrom")) is not null)
        {
            line.AddEnd(WordLine.DeletedEnd);
            _unended = line;
            return;
        }

        Write(line, properties, MarkOf(properties, style, line.IsBlank), style);
        foreach (var box in _inlines.TakeBoxes())
        {
            ReadAll(box);
        }
    }

    // An empty paragraph in a list shows its number, too, and is counted.
    private WordListMark? MarkOf(OpenXmlElement? properties, WordStyle style, bool isBlank)
    {
        var own = properties.Child("numPr");
        var list = own.Child("numId").Value() ?? style.List;
        return list is null || (isBlank && own is null) ? null : _lists.Next(list, own.Child("ilvl").Number() ?? style.ListLevel ?? 0);
    }

    private void Write(WordLine line, OpenXmlElement? properties, WordListMark? mark, WordStyle style)
    {
        if (line.IsBlank)
        {
            _to.Write(line, WordPlace.Heading);
            Text.End();
            return;
        }

        var heading = WordStyles.HeadingOf(properties) ?? style.Heading ?? 0;
        if (heading > 0)
        {
            HasTitle |= heading == 1 && !HasWords;
            BeginBlock();
            Text.Mark($"{new string('#', Math.Min(heading, 6))} {(mark?.Number is null || mark.Label.Length == 0 ? "" : mark.Label + " ")}");
            _to.Write(line, WordPlace.Heading);
        }
        else if (mark is null || mark.HasWords || (mark.Number is not null && _turns.IsOne(line.Plain())))
        {
            BeginBlock();
            Text.Mark(mark is { HasWords: true } ? mark.Label + " " : "");
            _to.Write(line, WordPlace.Paragraph);
        }
        else
        {
            HasWords = true;
            WriteBullet(line, mark);
        }

        Text.End();
    }

    private void WriteBullet(WordLine line, WordListMark mark)
    {
        if (!_isInList)
        {
            BeginBlock();
            _isInList = true;
        }

        while (_indents.TryPeek(out var above) && above.Level >= mark.Level)
        {
            _indents.Pop();
        }

        var sign = mark.Number is { } number ? string.Create(CultureInfo.InvariantCulture, $"{number}. ") : "- ";
        Text.Mark(new string(' ', _indents.Sum(i => i.Width)) + sign);
        _indents.Push((mark.Level, sign.Length));
        _to.Write(line, WordPlace.Bullet);
    }

    // What is passed over is counted all the same, so that lines stay paragraphs.
    private void PassOver(OpenXmlElement block)
    {
        foreach (var _ in block.Below("p"))
        {
            Text.End();
        }
    }

    private static bool IsContents(OpenXmlElement block) =>
        block.Child("sdtPr").Child("docPartObj").Child("docPartGallery").Value() == "Table of Contents";
}
