using System.Text;

namespace ReportGen.Site.Rendering;

/// <summary>
/// The report's own scripts as readers' browsers get them: without lines of comments, indentation and the ends of lines that mean nothing. It changes no
/// statement, as long as no text goes over the end of a line.
/// </summary>
internal static class LeanScript
{
    public static ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> script)
    {
        var lean = new StringBuilder(script.Length);
        foreach (var written in Encoding.UTF8.GetString(script.Span).ReplaceLineEndings("\n").Split('\n'))
        {
            var line = written.Trim();
            if (line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal))
            {
                // Behind these nothing ends.
                lean.Append(line).Append(line[^1] is '{' or ';' or ',' or '(' or '[' ? "" : "\n");
            }
        }

        return Encoding.UTF8.GetBytes(lean.ToString());
    }
}
