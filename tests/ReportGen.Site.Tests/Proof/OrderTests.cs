using System.Globalization;
using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.Proof;

/// <summary>
/// Commands in any order, each a process of its own, with edits between them: what each finds, and how it ends, is what it finds in a
/// project that was never built. What one command asks of the pipeline is more than another does, and all of them share a cache.
/// </summary>
public sealed class OrderTests : IDisposable
{
    private const int InARow = 3;

    private static readonly string[] s_settings =
    [
        "title: Study\nthemes:\n  checking: [verif*, audit*]\n  trust: [trust, \"I trust\"]\n  never: [zebra*]\ndiagnostics: { RG3001: info }\nquestions: { check: How do you "
        + "check it? }\n",
        "title: Study\n# Other lines, and one rule fewer.\nthemes:\n  checking: { label: Checking, status: final, any: [verif*] }\n  trust: [trust*]\ndiagnostics: { RG3001: "
        + "info, RG2206: none }\n",
    ];

    // The first settings have a rule that is never applied, which only a check says, and which makes it fail where it is strict.
    private static readonly string[] s_documents =
    [
        "Assistant: How do you check it?\n\nUser: I verify every number, see [[nowhere]].\n",
        "Assistant: Do you trust it?\n\nUser: It is what I said.\n",
    ];

    private readonly Workspace _project = Workspace.With();
    private readonly Dictionary<(int, int, Action), (string Findings, Dictionary<string, string> Site)> _known = [];

    // An edit of the document and one of the settings take turns.
    private int _settings;
    private int _document;
    private bool _isBuilt;
    private string? _explained;

    private enum Action
    {
        Build,
        Check,
        CheckAndVerify,
        Explain,
        Touch,
        Edit,
        LoseReport,
    }

    [Fact]
    [Trait("Takes", "Long")]
    public void Commands_in_any_order_find_what_they_find_alone()
    {
        Put(_project);
        Assert.NotEqual(Alone(Action.Build).Findings.Split('\n')[0], Alone(Action.Check).Findings.Split('\n')[0]);
        var past = new List<Action>();
        foreach (var action in Walk.Through(Enum.GetValues<Action>().Length, InARow).Select(i => (Action)i))
        {
            past.Add(action);
            Do(action, string.Join(" → ", past.TakeLast(8)));
        }
    }

    [Fact]
    public void A_walk_goes_through_every_order_once()
    {
        var walk = Walk.Through(4, 3);
        var orders = Enumerable.Range(0, walk.Count - 2).Select(i => string.Join(' ', walk.Skip(i).Take(3))).ToList();
        Assert.Equal((64, 64), (orders.Count, orders.Distinct().Count()));
    }

    public void Dispose() => _project.Dispose();

    private void Do(Action action, string past)
    {
        switch (action)
        {
            case Action.Explain:
                Explain(past);
                break;
            case Action.Touch:
                File.SetLastWriteTimeUtc(Path.Combine(_project.Folder, "seeds", "a.md"), new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
                break;
            case Action.Edit:
                (_settings, _document) = (1 - _document, _settings);
                Put(_project);
                break;
            case Action.LoseReport when Directory.Exists(Path.Combine(_project.Folder, "_site")):
                Directory.Delete(Path.Combine(_project.Folder, "_site"), recursive: true);
                break;
            case Action.LoseReport:
                break;
            default:
                Run(action, past);
                break;
        }
    }

    private void Run(Action action, string past)
    {
        var alone = Alone(action);
        var found = Findings(_project, action);
        Assert.True(alone.Findings == found, $"{past}, found:\n{found}\nalone:\n{alone.Findings}");
        if (action is Action.Build)
        {
            Assert.True(alone.Site.Count > 0 && alone.Site.SequenceEqual(SiteOf(_project)), $"{past}: other files");
            (_isBuilt, _explained) = (true, null);
        }
    }

    private (string Findings, Dictionary<string, string> Site) Alone(Action action)
    {
        if (!_known.TryGetValue((_settings, _document, action), out var alone))
        {
            using var fresh = Workspace.With();
            Put(fresh);
            alone = _known[(_settings, _document, action)] = (Findings(fresh, action), SiteOf(fresh));
        }

        return alone;
    }

    // An explanation speaks of the last build, whatever was looked at since.
    private void Explain(string past)
    {
        using var last = LastBuild.Open(Request(_project, Action.Explain));
        Assert.True(_isBuilt == last is not null, $"{past}: {(_isBuilt ? "a build is forgotten" : "a build is spoken of that never was")}");
        if (last is not null)
        {
            var explained = string.Join('\n', last.Pages.Select(p => $"{p} {last.Explain(p)?.Cause?.Chain()[^1]} {string.Join(' ', last.Explain(p)?.Reads ?? [])}"));
            Assert.True((_explained ??= explained) == explained, $"{past}, explained:\n{explained}\nbefore:\n{_explained}");
        }
    }

    private void Put(Workspace project) => project
        .Edit("site.yml", s_settings[_settings])
        .Edit("seeds/a.md", s_documents[_document])
        .Edit("seeds/b.md", "Assistant: Do you trust it?\n\nUser: I trust it, and I verify.\n")
        .Edit("templates/404.html", "<!doctype html><title>{{ site.title }}</title>\n");

    private static string Findings(Workspace project, Action action)
    {
        var result = Report.Build(Request(project, action));
        return string.Create(CultureInfo.InvariantCulture, $"{result.Verdict}\n{Workspace.Show(result.Diagnostics)}");
    }

    private static BuildRequest Request(Workspace project, Action action) => project.RequestFor(threads: 2) with
    {
        IsStrict = true,
        WritesOutput = action is Action.Build,
        Verifies = action is Action.CheckAndVerify,
        Advises = action is Action.Check or Action.CheckAndVerify,
    };

    private static Dictionary<string, string> SiteOf(Workspace project) => !Directory.Exists(Path.Combine(project.Folder, "_site")) ? []
        : project.Files().ToDictionary(f => f, project.Read, StringComparer.Ordinal);
}
