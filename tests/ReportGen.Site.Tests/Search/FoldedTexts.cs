namespace ReportGen.Site.Tests.Search;

/// <summary>Texts whose words are hard to tell, each with what search makes of it; the browser's tests hold the script to the same list.</summary>
public static class FoldedTexts
{
    public static IReadOnlyList<(string Text, string Words)> All { get; } =
    [
        ("", ""),
        ("Plain words, and MORE.", "plain words and more"),
        ("don't double-check AI-based lab_0012", "don t double check ai based lab 0012"),
        ("Café CAFÉ cafe\u0301", "cafe cafe cafe"),
        ("Größe Straße STRASSE ẞ", "große straße strasse ß"),
        ("Ærø Øl Łódź", "ærø øl łodz"),
        ("ΟΔΟΣ οδός Σ", "οδοσ οδοσ σ"),
        ("İstanbul ISPARTA ısı", "istanbul isparta ısı"),
        ("ﬁne ﬃ ﬅ", "fine ffi st"),
        ("Ｆｕｌｌ １２３", "full 123"),
        ("co\u00ADoperate zero\u200Bwidth a\uFEFFb", "cooperate zerowidth ab"),
        ("½ ⅓ x² H₂O №5", "1 2 1 3 x2 h2o 5"),
        ("Ǆ ǅ ǆ Ĳ", "dz dz dz ij"),
        ("ёлка Ёлка й", "елка елка и"),
        ("שָׁלוֹם عَرَبِيّ", "שלום عربي"),
        ("हिन्दी में लिखा", "हिन्दी में लिखा"),
        ("한국어 문장", "한국어".Normalize(System.Text.NormalizationForm.FormKD) + " " + "문장".Normalize(System.Text.NormalizationForm.FormKD)),
        ("東京で働く", "東 京 て \u3099 働 く"),
        ("ｶﾞﾗｽ カタカナー", "カ \u3099 ラ ス カ タ カ ナ ー"),
        ("ไทยดี", "ไ ท ย ด ี"),
        ("𠮷野家 𐐀𐐁 𝒳", "𠮷 野 家 𐐨𐐩 x"),
        ("naïve\u2014résumé…end", "naive resume end"),
        ("\ud800broken\udc00 x\ud83d\ude00y", "broken x y"),
        ("a\u0300\u0301\u0302 \u0300alone", "a alone"),
        ("中文english混合", "中 文 english 混 合"),
        ("ＡＢＣ\u0301", "abc"),
        ("<script>alert(1)</script> \u2028 &amp;", "script alert 1 script amp"),
        ("x\uFE0F ①②", "x 12"),
        ("Ⅷ ⅷ", "viii viii"),
        ("ŉ ʼn", "ʼn ʼn"),
        ("ｱ゙", "ア \u3099"),
        ("豈更", "豈 更"),
    ];
}
