using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ReportGen.Site.Editions;

/// <summary>Writes words that the report shows with markup, quotes and what the analyst says, as paragraphs of a word processor.</summary>
/// <param name="body">Where to.</param>
/// <param name="language">The language of the words; empty where it is the report's.</param>
internal sealed class WordMarkup(WordBody body, string language = "")
{
    private const int SmallestHeading = 3;

    private static readonly HtmlParser s_parser = new();

    private readonly List<OpenXmlElement> _line = [];
    private string _before = "";

    /// <summary>Writes what a piece of a page says.</summary>
    /// <param name="html">Markup that the program itself made.</param>
    /// <param name="style">The style of its paragraphs; null for plain words.</param>
    /// <param name="before">What stands before its first words; may be empty.</param>
    /// <param name="after">What stands after its last words; may be empty.</param>
    public void Write(string html, string? style, string before = "", string after = "")
    {
        using var document = s_parser.ParseDocument("");
        var nodes = s_parser.ParseFragment(html, document.Body!);
        _before = before;
        foreach (var node in nodes)
        {
            Walk(node, style, new RunProperties());
        }

        EndLine(style);
        if (after.Length > 0)
        {
            body.AddToLast(WordBody.Run(after));
        }
    }

    private void Walk(INode node, string? style, RunProperties look)
    {
        if (node is IText text)
        {
            AddWords(text.Data, look);
            return;
        }

        if (node is not IElement element)
        {
            return;
        }

        switch (element.LocalName)
        {
            case "br":
                _line.Add(new Run(new Break()));
                break;
            case "em" or "i" or "cite" or "dfn" or "var":
                Inside(element, style, With(look, l => l.Italic = new Italic()));
                break;
            case "strong" or "b":
                Inside(element, style, With(look, l => l.Bold = new Bold()));
                break;
            case "code" or "kbd" or "samp":
                Inside(element, style, With(look, l => l.RunFonts = new RunFonts { Ascii = "Consolas", HighAnsi = "Consolas" }));
                break;
            case "del" or "s":
                Inside(element, style, With(look, l => l.Strike = new Strike()));
                break;
            case "mark":
                Inside(element, style, With(look, l => l.RunStyle = new RunStyle { Val = ReportStyles.Hit }));
                break;
            case "q":
                AddWords("\u201C", look);
                Inside(element, style, look);
                AddWords("\u201D", look);
                break;
            case "a" when WordBody.AddressOf(element.GetAttribute("href") ?? "") is { } address:
                var start = _line.Count;
                Inside(element, style, With(look, l => l.RunStyle = new RunStyle { Val = ReportStyles.Link }));
                if (_line.Count > start && _line.TrueForAll(l => l is Run or Hyperlink))
                {
                    Run[] runs = [.. _line[start..].OfType<Run>()];
                    _line.RemoveRange(start, _line.Count - start);
                    _line.Add(body.Linked(address, runs));
                }

                break;
            case "img" or "svg":
                AddWords(element.GetAttribute("alt") ?? "", look);
                break;
            case "td" or "th":
                Inside(element, style, look);
                AddWords("\u2003", look);
                break;
            case "li":
                Apart(element, ReportStyles.Bullet, look);
                break;
            case "blockquote":
                Apart(element, ReportStyles.Quote, look);
                break;
            case "figcaption":
                Apart(element, ReportStyles.Source, look);
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                EndLine(style);
                body.AddHeading(SmallestHeading, string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
                break;
            case "p" or "div" or "ul" or "ol" or "table" or "tr" or "pre" or "figure" or "caption" or "section" or "details" or "summary" or "dl" or "dt" or "dd" or "hr":
                Apart(element, style, look);
                break;
            default:
                Inside(element, style, look);
                break;
        }
    }

    private void Inside(IElement element, string? style, RunProperties look)
    {
        foreach (var node in element.ChildNodes)
        {
            Walk(node, style, look);
        }
    }

    private void Apart(IElement element, string? style, RunProperties look)
    {
        EndLine(style);
        Inside(element, style, look);
        EndLine(style);
    }

    private static RunProperties With(RunProperties look, Action<RunProperties> change)
    {
        var other = (RunProperties)look.CloneNode(true);
        change(other);
        return other;
    }

    // Between blocks, markup has line breaks that nobody sees.
    private void AddWords(string words, RunProperties look)
    {
        if (words.Length == 0 || (_line.Count == 0 && string.IsNullOrWhiteSpace(words)))
        {
            return;
        }

        if (_before.Length > 0)
        {
            _line.Add(WordBody.Run(_before));
            _before = "";
        }

        var own = language.Length > 0 ? With(look, l => l.Languages = new DocumentFormat.OpenXml.Wordprocessing.Languages { Val = OfficeText.Of(language) }) : look;
        _line.Add(WordBody.Run(words.ReplaceLineEndings(" "), own.HasChildren ? own : null));
    }

    private void EndLine(string? style)
    {
        if (_line.Count > 0)
        {
            body.Add(style, [.. _line]);
            _line.Clear();
        }
    }
}
