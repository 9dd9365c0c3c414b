using System.Globalization;
using System.Text;
using ReportGen.Site.Output;
using ReportGen.Site.Pages;

namespace ReportGen.Site.Rendering;

/// <summary>The style sheet that puts the report's own words at the head of each printed page: its title, and the chapter.</summary>
internal static class RunningHeads
{
    public const string Path = "print/heads.css";

    /// <summary>The style sheet that the printed page has for itself: a report without that page does without it.</summary>
    public const string Sheet = "assets/print.css";

    public static OutputFile Make(Frame frame)
    {
        var css = new StringBuilder("@page { @top-left { content: ").Append(Quoted(frame.Site.Title)).Append("; } }\n");
        var language = frame.Language;
        (string Class, string Head)[] parts =
        [
            ("findings", language.Say("What people say")), ("sample", language.Say("The sample")), ("comparisons", language.Say("Compare")),
            ("questions", language.Say("Questions")), ("book", language.Say("Codebook")), ("method", language.Say("Method")),
        ];
        var chapters = frame.Codebook.Themes.Select(t => ($"c-{t.Id}", t.Label));
        foreach (var (name, head) in parts.Concat(chapters))
        {
            css.Append("@page ").Append(name).Append(" { @top-right { content: ").Append(Quoted(head)).Append("; } }\n.printed > .").Append(name).Append(" { page: ")
                .Append(name).Append("; }\n");
        }

        // The title page says all of that itself; later rules win.
        css.Append("@page cover { @top-left { content: none; } }\n");
        return new OutputFile(Path, Encoding.UTF8.GetBytes(css.ToString()));
    }

    // Whatever might mean something to a style sheet is written by its number.
    private static string Quoted(string words)
    {
        var (text, isNumbered) = (new StringBuilder("\""), false);
        foreach (var rune in words.EnumerateRunes())
        {
            // A space behind a number would end the number and be lost.
            if (Rune.IsLetterOrDigit(rune) || (rune.Value == ' ' && !isNumbered))
            {
                text.Append(rune);
                isNumbered = false;
            }
            else
            {
                text.Append(CultureInfo.InvariantCulture, $"\\{rune.Value:x6}");
                isNumbered = true;
            }
        }

        return text.Append('"').ToString();
    }
}
