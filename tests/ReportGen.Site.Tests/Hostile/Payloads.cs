using System.Globalization;
using System.Text;

namespace ReportGen.Site.Tests.Hostile;

/// <summary>The known families of cross-site scripting, multiplied out by code; the same on every run.</summary>
internal static class Payloads
{
    private const string Image = "<img src=x onerror=alert(1)>";
    private const string Script = "<script>alert(1)</script>";

    private static readonly Lazy<IReadOnlyList<Payload>> s_all = new(() => [.. Plain().Concat(Mixed(Plain().ToList(), 60)).Distinct()]);

    public static IReadOnlyList<Payload> All => s_all.Value;

    /// <summary>So many of them, from all families alike.</summary>
    public static IEnumerable<Payload> Some(int count) => Enumerable.Range(0, count).Select(i => All[(int)((long)i * All.Count / count)]);

    private static IEnumerable<Payload> Plain() =>
        Of("tag", Tags()).Concat(Of("attribute", Attributes())).Concat(Of("url", Urls())).Concat(Of("svg", s_svg)).Concat(Of("mathml", s_mathml))
            .Concat(Of("entity", Entities())).Concat(Of("encoding", s_encodings)).Concat(Of("mutation", s_mutations)).Concat(Of("markdown", s_markdown));

    private static IEnumerable<Payload> Of(string family, IEnumerable<string> texts) => texts.Select(t => new Payload(family, t));

    private static IEnumerable<string> Tags()
    {
        string[] tags =
        [
            "script", "img", "iframe", "object", "embed", "form", "style", "link", "base", "meta", "video", "audio", "source", "body", "html", "input", "button", "select",
            "textarea", "details",
            "marquee", "template", "noscript", "title", "xmp", "plaintext", "portal", "frameset", "frame", "applet", "isindex", "keygen", "dialog", "a", "area", "table", "x-own",
            "bgsound", "slot",
        ];
        return tags.Select(t => $"<{t} src=//hostile.example/x href=javascript:alert(1) action=//hostile.example onload=alert(1) onerror=alert(1)>x</{t}>").Concat(
        [
            Script, "<ScRiPt >alert(1)</sCrIpT>", "<script/src=//hostile.example/x.js></script>", "<<script>alert(1)//<</script>", "</p></div></main>"
                + Script, "<scr<script>ipt>alert(1)</script>",
            "<script\n>alert(1)</script\n>", "<style>@import '//hostile.example/x.css';*{color:red}</style>", "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
            "<base href=//hostile.example/>", "<form action=javascript:alert(1)><input type=submit autofocus onfocus=alert(1)>", "<iframe srcdoc='" + Script + "'></iframe>",
        ]);
    }

    private static IEnumerable<string> Attributes()
    {
        string[] events =
            ["onclick", "ONLOAD", "onmouseover", "onfocus", "onerror", "ontoggle", "onanimationstart", "onpointerenter", "onbeforetoggle", "onscrollend", "on\u00adclick",
                "onwheel"];
        return events.SelectMany(e => new[] { $"<b {e}=alert(1) tabindex=1 autofocus>x</b>", $"\" {e}=\"alert(1)\" x=\"", $"' autofocus {e}='alert(1)" }).Concat(
        [
            "\">" + Image, "'>" + Image, "`>"
            + Image, "x\"onfocus=alert(1) autofocus \"", "<b/onclick=alert(1)/>x</b>", "<b title='\">" + Image + "'>x</b>", "<abbr title=\"&quot;>" + Script + "\">x</abbr>",
            "<b style=\"background:url(//hostile.example/x)\">x</b>", "<span id=location name=body class=tag style=position:fixed>x</span>",
            "<b lang='x\" onclick=\"alert(1)'>x</b>",
            "<bdo dir=rtl onclick=alert(1) data-x=1>x</bdo>", "<q cite=javascript:alert(1)>x</q>", "<b title=\">\" onclick=alert(1)>x</b>",
            "<b title='\n\n' onclick=alert(1)>x</b>",
        ]);
    }

    private static IEnumerable<string> Urls()
    {
        string[] addresses =
        [
            "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "java&#10;script:alert(1)", "javascript&colon;alert(1)", "\u0001javascript:alert(1)",
            "javascript:%61lert(1)",
            "javascript://hostile.example/%0aalert(1)", "javascript\\:alert(1)", "&#106;avascript:alert(1)", "data:text/html,<script>alert(1)</script>",
            "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
            "data:image/svg+xml,<svg onload=alert(1)>", "vbscript:msgbox(1)", "file:///etc/passwd", "blob:https://hostile.example/x", "view-source:javascript:alert(1)",
            "//hostile.example/x", "\\\\hostile.example\\x",
            "feed:javascript:alert(1)", "https://hostile.example/\" onclick=\"alert(1)", "mailto:x@hostile.example?body=\"onclick=alert(1)",
        ];
        return addresses.SelectMany(a => new[] { $"[x]({a})", $"[x](<{a}>)", $"<{a}>", $"![x]({a})", $"<a href=\"{a}\">x</a>", $"[x][1]\n\n[1]: {a}" });
    }

    private static IEnumerable<string> Entities()
    {
        foreach (var text in new[] { Image, Script, "<svg/onload=alert(1)>" })
        {
            yield return Encoded(text, c => string.Create(CultureInfo.InvariantCulture, $"&#{(int)c};"));
            yield return Encoded(text, c => string.Create(CultureInfo.InvariantCulture, $"&#{(int)c:0000000} "));
            yield return Encoded(text, c => string.Create(CultureInfo.InvariantCulture, $"&#x{(int)c:x};"));
            yield return Encoded(text, c => string.Create(CultureInfo.InvariantCulture, $"&#X{(int)c:X}"));
            yield return text.Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
            yield return text.Replace("<", "&amp;lt;", StringComparison.Ordinal);
            yield return text.Replace("<", "&LT", StringComparison.Ordinal).Replace(">", "&GT", StringComparison.Ordinal);
            yield return "<b title=\"" + Encoded(text, c => string.Create(CultureInfo.InvariantCulture, $"&#{(int)c};")) + "\">x</b>";
        }
    }

    private static string Encoded(string text, Func<char, string> write) => text.Aggregate(new StringBuilder(), (all, c) => all.Append(write(c))).ToString();

    private static readonly string[] s_svg =
    [
        "<svg onload=alert(1)>", "<svg/onload=alert(1)//", "<svg>"
        + Script + "</svg>", "<svg><script href=data:,alert(1) />", "<svg><a xlink:href=javascript:alert(1)><text y=20>x</text></a></svg>",
        "<svg><animate onbegin=alert(1) attributeName=x dur=1s>", "<svg><set attributeName=href to=javascript:alert(1)>",
        "<svg><use href=\"data:image/svg+xml,<svg id=x onload=alert(1)>#x\"/></svg>",
        "<svg><foreignObject>" + Image + "</foreignObject></svg>", "<svg><style>{font-family:'<iframe/onload=alert(1)>'", "<svg><image href=//hostile.example/x onerror=alert(1)>",
        "<svg><title>" + Image + "</title></svg>",
        "<svg><desc><![CDATA[</desc>"
        + Script + "]]></svg>", "<svg id=x tabindex=1 onfocus=alert(1) autofocus></svg>", "<svg><handler xmlns:ev=x ev:event=load>alert(1)</handler></svg>",
    ];

    private static readonly string[] s_mathml =
    [
        "<math href=javascript:alert(1)>x</math>", "<math><maction actiontype=statusline xlink:href=javascript:alert(1)>x</maction></math>", "<math><mtext>"
        + Script + "</mtext></math>",
        "<math><annotation-xml encoding=text/html>"
        + Image + "</annotation-xml></math>", "<math><mi xlink:href=data:text/html,x>x</mi></math>", "<math><mglyph><style><!--</style>" + Image,
        "<math><mtext><table><mglyph><style>" + Image, "<math onload=alert(1)>", "<math><ms><![CDATA[" + Script + "]]></ms></math>", "<mrow href=javascript:alert(1)>x</mrow>",
    ];

    private static readonly string[] s_encodings =
    [
        "+ADw-script+AD4-alert(1)+ADw-/script+AD4-", "\uFF1Cscript\uFF1Ealert(1)\uFF1C/script\uFF1E", "%3Cscript%3Ealert(1)%3C/script%3E",
        "\\x3cscript\\x3ealert(1)\\x3c/script\\x3e", "\\u003cscript\\u003ealert(1)",
        "<\u017Fcript>alert(1)</\u017Fcript>", "<scr\u200Bipt>alert(1)</scr\u200Bipt>", "\uFEFF"
        + Script, "<\u0130mg src=x onerror=alert(1)>", "\u202E" + Script + "\u202C", "\u2028" + Script + "\u2029",
        "<img\u000Csrc=x\u000Conerror=alert(1)>", "<img\u00A0src=x onerror=alert(1)>", "\u00BCscript\u00BEalert(1)\u00BC/script\u00BE", "\uFFFD"
        + Image, "<\u2460script>alert(1)</script>", "\u0085" + Image,
    ];

    private static readonly string[] s_mutations =
    [
        "<noscript><p title=\"</noscript>" + Image + "\">", "<listing>&lt;img src=x onerror=alert(1)&gt;</listing>", "<p id=\"</title>"
        + Script + "\">", "<!--><img src=x onerror=alert(1)>-->", "<![CDATA[><img src=x onerror=alert(1)>]]>",
        "<?php ><img src=x onerror=alert(1)>?>", "<!DOCTYPE x [<!ENTITY y \"" + Script + "\">]>&y;", "<b><i></b>"
        + Image + "</i>", "<table><b>" + Image + "</table>", "<form><div></form><form>" + Image, "<select><option><style></option></select>" + Image + "</style>",
        "<textarea></textarea>" + Image, "<xmp></xmp>" + Image, "<b title=`x`onclick=alert(1)>x</b>", "<a/href=\"javascript:alert(1)\"/x>", "<b\n\n>"
        + Image, "<!--" + Script, "--!>" + Image, "]]>" + Image, "</title></style></textarea></noscript></template></svg></math>" + Script,
        "<b title=\"\u0000\">x</b>", "<b title=\"</b>" + Image + "\">x</b>", "<br title=\"x\" onclick=alert(1)>", "<wbr/onclick=alert(1)>", "<template><b></template>" + Image,
    ];

    private static readonly string[] s_markdown =
    [
        "[x](javascript:alert(1) \"t\")", "[x](<javascript:alert(1)> 't')", "["
        + Image + "](https://hostile.example/)", "![\"onerror=\"alert(1)](x)", "[x](https://hostile.example/ \"\" onclick=\"alert(1)\")", "[x]: javascript:alert(1)\n\n[x]",
        "`" + Script + "`", "```html\n" + Script + "\n```", "```\" onclick=\"alert(1)\nx\n```", "    "
        + Script, "> " + Script, "* " + Image, "| a |\n| - |\n| " + Image + " |", "# " + Script, "**" + Image + "**", "~~" + Script + "~~",
        "[[" + Script + "]]", "[[x|" + Image + "]]", "![[" + Image + "]]", "[[javascript:alert(1)|x]]", "[[../../../../etc/passwd|x]]",
        "[x][y]{onclick=alert(1)}\n\n[y]: https://hostile.example", "# x {#y onclick=alert(1)}", "[^1]\n\n[^1]: " + Script,
        "\\" + Script, "<b>*</b>" + Image + "*", "<https://hostile.example/\"onclick=alert(1)>", "[x](\\javascript:alert(1))", "{{ 'x' | html.raw }}" + Script, "$x$ " + Script,
    ];

    // Halves of two of them, joined where nobody who wrote a filter thought of it.
    private static IEnumerable<Payload> Mixed(List<Payload> plain, int count)
    {
        var random = new Random(20_240);
        for (var i = 0; i < count; i++)
        {
            var (first, second) = (plain[random.Next(plain.Count)].Text, plain[random.Next(plain.Count)].Text);
            yield return new Payload("mixed", first[..random.Next(1, first.Length)] + second[random.Next(second.Length)..]);
        }
    }
}
