using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace ReportGen.Cli.Serving;

/// <summary>A page as the preview sends it: with scripts that follow changes and let people code, and with just so much more in its security policy that these may
/// run.</summary>
internal static partial class LivePage
{
    private const string StandIn =
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>No report yet</title></head>"
        + "<body><main><h1>There is no report yet</h1><p>It will show here as soon as it can be built.</p></main></body></html>";

    /// <summary>The page as sent.</summary>
    /// <param name="answer">The page as built; without a file, a page stands in that says so.</param>
    /// <param name="script">The address of the script.</param>
    /// <param name="events">The address at which it hears of changes.</param>
    /// <param name="nonce">A word that nobody can guess, by which the page's policy knows the script.</param>
    /// <param name="more">Another script with its data; empty for none.</param>
    public static byte[] Of(Answer answer, string script, string events, string nonce, string more = "")
    {
        var html = answer.File is null ? StandIn : Encoding.UTF8.GetString(answer.Bytes.Span);
        var head = html.IndexOf("</head>", StringComparison.OrdinalIgnoreCase);
        head = head < 0 ? html.Length : head;
        var tag = $"<script src=\"{WebUtility.HtmlEncode(script)}\" nonce=\"{nonce}\" data-events=\"{WebUtility.HtmlEncode(events)}\" defer></script>";
        return Encoding.UTF8.GetBytes(Policies().Replace(html[..head], m => Allow(m.Value, nonce)) + tag + more + html[head..]);
    }

    /// <summary>The script that lets people code.</summary>
    /// <param name="script">Its address.</param>
    /// <param name="token">What it shows to be heard.</param>
    /// <param name="root">The path of the report.</param>
    /// <param name="nonce">By which the page's policy knows it.</param>
    public static string Desk(string script, string token, string root, string nonce) =>
        $"<script src=\"{script}\" nonce=\"{nonce}\" data-token=\"{token}\" data-root=\"{WebUtility.HtmlEncode(root)}\" defer></script>";

    /// <summary>The page on which a sheet is judged.</summary>
    public static byte[] Sheet(string desk, string styles, string nonce) => Encoding.UTF8.GetBytes(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
        + $"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'; connect-src 'self'; script-src 'nonce-{nonce}'\">"
        + $"<title>A sheet to judge</title><link rel=\"stylesheet\" href=\"{WebUtility.HtmlEncode(styles)}\">{desk}</head>"
        + "<body><main class=\"rg-sheet\"></main></body></html>");

    private static string Allow(string meta, string nonce) => Content().Replace(meta, m =>
    {
        var policy = WebUtility.HtmlDecode(m.Groups["policy"].Value);
        var more = Allow(Allow(policy, "script-src", $"'nonce-{nonce}'"), "connect-src", "'self'");
        return $"content=\"{WebUtility.HtmlEncode(more).Replace("&#39;", "'", StringComparison.Ordinal)}\"";
    });

    // A directive that is there already keeps what it allows; 'none' means nothing beside anything else.
    private static string Allow(string policy, string directive, string source)
    {
        var parts = policy.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
        var at = parts.FindIndex(p => p.Split(' ')[0].Equals(directive, StringComparison.OrdinalIgnoreCase));
        if (at < 0)
        {
            parts.Add($"{directive} {source}");
        }
        else
        {
            var words = parts[at].Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => !w.Equals("'none'", StringComparison.OrdinalIgnoreCase));
            parts[at] = string.Join(' ', words.Append(source));
        }

        return string.Join("; ", parts);
    }

    [GeneratedRegex("<meta\\b[^>]*\\bhttp-equiv\\s*=\\s*[\"']?content-security-policy\\b[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Policies();

    [GeneratedRegex("\\bcontent\\s*=\\s*(?:\"(?<policy>[^\"]*)\"|'(?<policy>[^']*)')", RegexOptions.IgnoreCase)]
    private static partial Regex Content();
}
