using System.Globalization;
using ReportGen.Engine.Runs;
using ReportGen.Engine.Tables;
using ReportGen.Site.Differences;

namespace ReportGen.Cli.Printing;

/// <summary>A page that somebody asks about.</summary>
/// <param name="Page">Its address.</param>
/// <param name="About">What it is about, with its id and what readers call it; null for a page about many things.</param>
/// <param name="Build">Which build is spoken of.</param>
/// <param name="Explanation">Why it was rendered, or was not.</param>
/// <param name="Edit">What the build did to the evidence; null where that is not known.</param>
internal sealed record ToldPage(string Page, (string Kind, string Id, string Name)? About, long Build, Explanation Explanation, Difference? Edit)
{
    /// <summary>The themes and codes of it that are other.</summary>
    public IReadOnlyList<NodeChange> Nodes => [.. (Edit?.Nodes ?? []).Where(n => About is null || IsOf(n.Id))];

    /// <summary>The codings on it that are other.</summary>
    public IReadOnlyList<CodingChange> Codings => [.. (Edit?.Codings ?? []).Where(c => About switch
    {
        null => true,
        ("document", var id, _) => c.Before?.Document == id || c.After?.Document == id,
        ("theme", var id, _) => c.Theme == id,
        ("code", var id, _) => c.Node == id,
        _ => false,
    })];

    /// <summary>The part of the difference that it shows.</summary>
    public Difference? Shown => Edit is null ? null : Edit with
    {
        Nodes = Nodes,
        Codings = Codings,
        Documents = [.. Edit.Documents.Where(d => About is null || (About is ("document", var id, _) && d.Any.Id == id))],
        Questions = [.. Edit.Questions.Where(q => About is null || (About is ("question", var id, _) && q.Id == id))],
    };

    private bool IsOf(string node) => About is ("theme" or "code", var id, _) && (node == id || node.StartsWith(id + "/", StringComparison.Ordinal));
}

/// <summary>Says what a build did to a page as a researcher would: what it lost and gained, in which words, and which of the project's files was edited.</summary>
internal sealed class PageStory(IWriting writing)
{
    private const int MostFiles = 8;

    public void Print(ToldPage told)
    {
        var name = told.About is var (kind, id, label) ? $"{Capital(kind)} {(label == id ? id : $"{label} ({id})")}" : told.Page;
        var edit = told.Shown;
        var isOther = told.Explanation.Cause is not null;
        var build = told.Build.ToString(CultureInfo.InvariantCulture);
        if (told.Build == 1)
        {
            Line(0, $"{name} is new in build 1, the first one here: everything was new", Tone.Strong);
            return;
        }

        Line(0, !isOther ? $"{name} did not change in build {build}: nothing that its page shows is other"
            : told.Explanation.Cause!.Reason == Reason.New ? $"{name} is new in build {build}"
            : edit is { IsNothing: false } ? $"{name} changed in build {build}"
            : $"{name} was written again in build {build}", Tone.Strong);
        if (edit is { IsNothing: false })
        {
            var lines = DifferenceLines.Usual;
            DifferenceLine.Write((told.About is ("document", _, _) ? lines.ByNode(edit) : lines.Of(edit)).Select(l => l with { Depth = l.Depth + 1 }), writing);
        }
        else if (isOther && told.Edit is not null && told.About is ("theme" or "code" or "document", _, _))
        {
            Line(1, "the same segments are coded as before", Tone.Plain);
        }

        if (isOther)
        {
            Files(told.Explanation.Cause!);
        }
    }

    private void Files(Cause cause)
    {
        var words = EditedFiles.Of(cause).Select(f => f.Words).ToList();
        if (words.Count > 0)
        {
            Line(1, "because " + string.Join("; ", words.Take(MostFiles)), Tone.Notice);
            if (words.Count > MostFiles)
            {
                Line(1, string.Create(CultureInfo.InvariantCulture, $"… and {words.Count - MostFiles} more"), Tone.Faint);
            }
        }
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private void Line(int depth, string words, Tone tone) => DifferenceLine.Write([new(depth, TerminalText.Of(words), tone)], writing);
}

/// <summary>A file of the project that was edited, as its author knows it.</summary>
/// <param name="Kind">What it is: <c>settings</c>, <c>document</c>, <c>template</c>, <c>memo</c>, <c>codings</c>, <c>attributes</c> or <c>other</c>.</param>
/// <param name="Name">Its name; empty where there is but one.</param>
/// <param name="Happened">What happened to it.</param>
internal sealed record EditedFile(string Kind, string Name, Reason Happened)
{
    /// <summary>In a few words.</summary>
    public string Words
    {
        get
        {
            var what = Kind switch
            {
                "settings" => "site.yml",
                "memo" => $"the memo of {Name}",
                "codings" => $"the codings in {Name}",
                "attributes" => $"the table {Name}",
                "other" => Name,
                _ => $"the {Kind} {Name}",
            };
            var isMany = Kind == "codings";
            return $"{what} {(isMany ? "are" : "is")} " switch
            {
                var is_ when Happened == Reason.New => is_ + "new",
                var is_ when Happened == Reason.Removed => is_ + "gone",
                _ => $"{what} {(isMany ? "were" : "was")} edited",
            };
        }
    }
}

/// <summary>The files at the ends of everything that led to a row.</summary>
internal static class EditedFiles
{
    // As many as anybody is told of, and then some to count.
    private const int Most = 200;

    public static IReadOnlyList<EditedFile> Of(Cause cause)
    {
        var (files, seen, waiting) = (new List<EditedFile>(), new HashSet<Cause>(ReferenceEqualityComparer.Instance), new Queue<Cause>([cause]));
        while (waiting.TryDequeue(out var next) && files.Count < Most)
        {
            if (next.IsInput && Of(next.Step, next.Key, next.Reason) is var file && !files.Contains(file))
            {
                files.Add(file);
            }

            foreach (var because in next.Because.Where(seen.Add))
            {
                waiting.Enqueue(because);
            }
        }

        return [.. files.OrderBy(f => f.Kind == "other").ThenBy(f => f.Kind != "settings").ThenBy(f => f.Kind, StringComparer.Ordinal).ThenBy(f => f.Name, StringComparer.Ordinal)];
    }

    private static EditedFile Of(string step, string key, Reason reason) => step switch
    {
        "find site.yml" => new("settings", "", reason),
        "find seeds" => new("document", key, reason),
        "find templates" => new("template", key, reason),
        "find memos" => new("memo", key, reason),
        "find codings" => new("codings", key, reason),
        "find attributes" => new("attributes", key, reason),
        "list seeds" => new("other", "the list of files in the folder of documents", reason),
        _ => new("other", key.Length == 0 ? step : $"{step} '{key}'", reason),
    };
}
