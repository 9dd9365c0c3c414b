using System.Text;

namespace ReportGen.Site.Citations;

/// <summary>A citation in the words of programs that keep references.</summary>
internal static class CitationFormats
{
    /// <summary>As an entry of BibTeX.</summary>
    public static string BibTex(Citation citation)
    {
        var text = new StringBuilder();
        text.Append("@misc{").Append(KeyOf(citation));
        Field("title", "{" + Escape(citation.Title) + "}");
        Field("author", string.Join(" and ", citation.Authors.Select(a => a.IsPerson ? Escape(a.Sorted) : "{" + Escape(a.Family) + "}")));
        Field("year", citation.Year);
        Field("date", citation.Date);
        Field("version", Escape(citation.Version));
        Field("doi", citation.Doi);
        Field("url", citation.Url);
        return text.Append("\n}\n").ToString();

        void Field(string name, string value)
        {
            if (value.Length > 0)
            {
                text.Append(",\n  ").Append(name).Append(" = {").Append(value).Append('}');
            }
        }
    }

    /// <summary>As a CITATION.cff of the Citation File Format, version 1.2.0.</summary>
    public static string Cff(Citation citation)
    {
        var text = new StringBuilder("cff-version: 1.2.0\nmessage: If you use this report, please cite it as below.\ntype: dataset\n");
        Line("title", citation.Title);
        text.Append("authors:\n");
        foreach (var author in citation.Authors)
        {
            Line(author.IsPerson ? "  - family-names" : "  - name", author.Family);
            Line("    given-names", author.Given);
            Line("    orcid", author.Orcid);
        }

        // The format wants an author.
        text.Append(citation.Authors.Count == 0 ? "  - name: anonymous\n" : "");
        Line("date-released", citation.Date);
        Line("version", citation.Version);
        Line("doi", citation.Doi);
        Line("url", citation.Url);
        return text.ToString();

        void Line(string key, string value)
        {
            if (value.Length > 0)
            {
                text.Append(key).Append(": ").Append(Quoted(value)).Append('\n');
            }
        }
    }

    // JSON's way of writing a text is one of YAML's.
    private static string Quoted(string text) => $"\"{System.Text.Json.JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private static string KeyOf(Citation citation)
    {
        var name = citation.Authors.Count > 0 ? citation.Authors[0].Family : citation.Title.Split(' ')[0];
        var key = string.Concat(name.Normalize(NormalizationForm.FormD).Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
        return (key.Length > 0 ? key : "report") + citation.Year;
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            escaped.Append(letter switch
            {
                '\\' => "\\textbackslash{}",
                '~' => "\\textasciitilde{}",
                '^' => "\\textasciicircum{}",
                '&' or '%' or '$' or '#' or '_' or '{' or '}' => $"\\{letter}",
                _ => letter.ToString(),
            });
        }

        return escaped.ToString();
    }
}
