namespace ReportGen.Site.Codebook;

/// <summary>What the codebook says of a theme or code to its readers, each with a name: what two reports are compared by.</summary>
internal static class NodeFacts
{
    /// <summary>All of it by the theme's or code's id.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<(string Name, string Value)>> Of(Codebook codebook) => codebook.Themes
        .SelectMany(t => t.Codes.Select(c => (c.Id, Facts: Of(c.Label, c.Definition, c.Claims))).Prepend((t.Id, Facts: Of(t.Label, t.Definition, t.Claims))))
        .ToDictionary(n => n.Id, n => n.Facts, StringComparer.Ordinal);

    private static IReadOnlyList<(string Name, string Value)> Of(string label, string? definition, NodeClaims claims) =>
    [
        .. new[]
        {
            ("label", label), ("definition", definition ?? ""), ("claim", claims.Claim ?? ""), ("passages", Passages(claims.Quotes)),
            ("passages against", Passages(claims.Against)),
        }.Where(f => f.Item2.Length > 0),
    ];

    private static string Passages(IEnumerable<PinnedPassage> passages) =>
        string.Join("; ", passages.Select(p => p.Part is { } part ? $"{p.Document}#{part}" : $"{p.Document}: {p.Words}"));
}
