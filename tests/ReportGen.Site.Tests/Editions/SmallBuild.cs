using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.Editions;

/// <summary>A small report, as it is built in the forms that are asked for.</summary>
public static class SmallBuild
{
    /// <summary>Builds it, and says how many files it has.</summary>
    /// <param name="editions">The forms, as site.yml has them.</param>
    public static int Build(string editions)
    {
        using var study = Study(editions);
        study.Build();
        return study.Files().Count;
    }

    /// <summary>Two interviews in which people check and trust, with a claim, a passage for it and one against it.</summary>
    internal static Workspace Study(string? editions, string more = "") => Workspace.With(
        ("site.yml", $$"""
            title: Checking
            description: Two talks about checking.
            {{(editions is null ? "" : $"editions: {editions}")}}
            {{more}}
            themes:
              trust:
                label: Trust
                definition: Whether people rely on it.
                claim: People trust what they have checked.
                quotes: ["kim#L1"]
                against: ["lee#L1"]
                codes:
                  checking: { label: Checking, any: [check*], unit: sentence }
                  doubt: { label: Doubt, any: [doubt*], unit: sentence }
              speed: [fast*]
            questions:
              day: { text: "How was the day?", asked-as: ["how was the day"] }
            """),
        ("seeds/kim.md", "User: We check it twice, and then we trust it.\n\nAI: How was the day?\n\nUser: =1+1 is what we check first. It was fast.\n"),
        ("seeds/lee.md", "User: Nobody checks here. I doubt it all.\n\nAI: How was the day?\n\nUser: \u05D0\u05E0\u05D9 check \u05D0\u05EA \u05D6\u05D4.\n"));
}
