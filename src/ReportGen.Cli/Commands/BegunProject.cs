using System.Globalization;
using ReportGen.Cli.Printing;
using ReportGen.Site;
using ReportGen.Site.Documents;
using ReportGen.Site.Seeds;
using ReportGen.Site.Settings;

namespace ReportGen.Cli.Commands;

/// <summary>A project that begins from documents that are there: they are copied into it, or stay where they are in it, and are read for who speaks in them.</summary>
internal sealed class BegunProject
{
    // More names make a sentence that nobody reads.
    private const int MostNamed = 8;

    private readonly SpeakerSurvey _survey;
    private readonly IReadOnlyList<string> _leftOut;
    private readonly string _from;
    private readonly int _kept;

    private BegunProject(SpeakerSurvey survey, IReadOnlyList<string> leftOut, string from, int copied, int kept, string settings) =>
        (_survey, _leftOut, _from, Copied, _kept, Settings) = (survey, leftOut, from, copied, kept, settings);

    /// <summary>How many documents were copied.</summary>
    public int Copied { get; }

    /// <summary>The text of site.yml.</summary>
    public string Settings { get; }

    /// <summary>A sentence about why nothing could be begun; null where it was.</summary>
    /// <param name="options">What was asked.</param>
    /// <param name="folder">The project's folder.</param>
    /// <param name="here">Where relative paths start.</param>
    /// <param name="cancellation">Stops between two documents.</param>
    /// <param name="begun">The project with its documents in place.</param>
    public static string? Of(CommandOptions options, string folder, string here, CancellationToken cancellation, out BegunProject? begun)
    {
        begun = null;
        var from = options.From!;
        var source = Path.TrimEndingDirectorySeparator(Path.GetFullPath(from, here));
        var target = Path.Combine(folder, SeedPatterns.Usual.Folder);
        if (!Directory.Exists(source))
        {
            return $"there is no folder '{from}' to begin from";
        }

        var isInPlace = options.IsInPlace || source == target;
        var inside = Path.GetRelativePath(folder, source).Replace('\\', '/');
        if (isInPlace && (inside == "." || !ProjectPath.IsInside(inside) || !RealPath.IsInside(folder, source)))
        {
            return $"'{from}' is not a folder inside '{options.Project ?? "."}', where a project's documents are. Without --in-place they are copied; 'reportgen build --seeds "
                + $"DIR' reads them elsewhere";
        }

        var listing = SeedListing.Of(source, "", SeedPatterns.Usual, [], []);
        var all = listing.Documents.Concat(listing.Excluded).Concat(listing.Others).Where(p => !IsIn(target, Path.Combine(source, p)) || source == target).ToList();
        var documents = listing.Documents.Intersect(all, StringComparer.Ordinal).Where(p => !IsAbout(p)).ToList();
        var leftOut = all.Except(documents, StringComparer.Ordinal).ToList();
        if (documents.Count == 0)
        {
            return $"there are no documents in '{from}' (they end in {string.Join(", ", SeedPatterns.Extensions)})" + (leftOut.Count > 0 ? $"; it has {Kinds(leftOut)}" : "");
        }

        var copied = isInPlace ? 0 : Copy(source, target, documents, cancellation);
        var patterns = SeedPatterns.Usual with
        {
            Folder = isInPlace ? inside : SeedPatterns.Usual.Folder,
            Exclude = [.. leftOut.Where(p => isInPlace && IsAbout(p))],
        };
        var groups = documents.Select(p => p.Split('/')).Where(p => p.Length > 1).Select(p => p[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var rules = new ReadingRules(SpeakerLabels.Usual, [.. groups.Select(g => new DocumentRule($"{g}/**", null, g, []))]);
        var (survey, findings) = SeedSurvey.Of(Path.Combine(folder, patterns.Folder), patterns, rules, options.Threads, cancellation);
        if (survey is null)
        {
            return $"{findings[0].Place.File}: {findings[0].Message}";
        }

        var settings = BegunSettings.Of(NameOf(source), patterns, groups, survey);
        begun = new BegunProject(survey, leftOut, from, copied, isInPlace ? 0 : documents.Count - copied, settings);
        return null;
    }

    /// <summary>Says what was found, and what was guessed.</summary>
    public void Say(Terminal terminal, string shown)
    {
        var kinds = _survey.Documents.GroupBy(d => d.Kind.Name, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Count()} read as {g.Key}"));
        Line($"Found {Plural.Of(_survey.Documents.Count, "document")} in '{_from}'{(_survey.Documents.Count > 0 ? ": " : "")}{string.Join(", ", kinds)}");
        if (_survey.Unread > 0)
        {
            Line($"{Plural.Of(_survey.Unread, "file")} could not be read yet: tables say which column is what in site.yml; 'reportgen check' tells what each file needs");
        }

        if (_kept > 0)
        {
            Line($"Kept {Plural.Of(_kept, "document")} of these names in '{SeedPatterns.Usual.Folder}' as they were");
        }

        if (_leftOut.Count > 0)
        {
            Line($"Left out: {Kinds(_leftOut)}");
        }

        if (_survey.Documents.Any(d => d.Kind == DocumentKind.Article))
        {
            Line("An article is coded paragraph by paragraph, whoever speaks; where it is something else, say so with 'kind' under 'documents' in site.yml");
        }

        var (open, declared) = (_survey.Open.ToList(), _survey.Labels.Where(l => !l.IsOpen));
        Roles("Speakers by their usual labels", declared.Select(l => (l.Label, l.Parts[0].Part)));
        Roles("Guessed from who asks and who speaks first", open.Where(l => l.ForAll != SpeakerPart.Unknown).Select(l => (l.Label, l.ForAll)));
        var entries = SpeakerYaml.Entries(_survey).Count();
        if (entries > 0)
        {
            var label = open.Find(l => l.Uses.Any(u => u.Guess != SpeakerPart.Unknown) && l.ForAll == SpeakerPart.Unknown)!.Label;
            Line($"Guessed for {Plural.Of(entries, "document")} one by one, since labels such as '{label}' may be another person in each");
        }

        Named("Not known, so their words are nobody's and are not coded", [.. SpeakerYaml.Unguessed(_survey).Select(l => l.Label)]);
        if (_survey.Unnamed.Any())
        {
            Line($"In {Plural.Of(_survey.Unnamed.Count(), "document")} nobody is named, and nothing is coded: 'reportgen speakers' names them");
        }

        var settings = shown == "." ? "site.yml" : $"{shown.TrimEnd('/')}/site.yml";
        if (open.Count > 0)
        {
            Line($"Look over 'speakers' and 'documents' in {settings} before you trust a number: only what participants say is coded");
        }

        Line($"There are no themes yet, and nothing is coded without one: write yours under 'themes' in {settings}");

        void Line(string text) => terminal.Words.WriteLine(Printing.TerminalText.Of(text));

        void Roles(string title, IEnumerable<(string Label, SpeakerPart Part)> labels) =>
            Named(title, [.. labels.OrderBy(l => l.Part).Select(l => $"{l.Label} ({SpeakerYaml.Name(l.Part)})")]);

        void Named(string title, List<string> names)
        {
            if (names.Count > 0)
            {
                var more = names.Count - MostNamed;
                Line($"{title}: {string.Join(", ", names.Take(MostNamed))}" + (more > 0 ? string.Create(CultureInfo.InvariantCulture, $" and {more} more") : ""));
            }
        }
    }

    // What a folder says about itself is nobody's words.
    private static bool IsAbout(string path) => Path.GetFileNameWithoutExtension(path).Equals("README", StringComparison.OrdinalIgnoreCase);

    private static bool IsIn(string folder, string path) => path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static int Copy(string source, string target, List<string> documents, CancellationToken cancellation)
    {
        var copied = 0;
        foreach (var path in documents)
        {
            cancellation.ThrowIfCancellationRequested();
            var file = Path.Combine(target, path);
            if (!Path.Exists(file))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.Copy(Path.Combine(source, path), file);
                copied++;
            }
        }

        return copied;
    }

    // A folder that is called as every project's is says nothing of this one.
    private static string NameOf(string source) =>
        Path.GetFileName(source) == SeedPatterns.Usual.Folder && Path.GetDirectoryName(source) is { } parent ? Path.GetFileName(parent) : Path.GetFileName(source);

    // "3 .pdf, README.md"
    private static string Kinds(IEnumerable<string> paths) => string.Join(", ", paths
        .GroupBy(p => IsAbout(p) || Path.GetExtension(p).Length == 0 ? p : Path.GetExtension(p).ToLowerInvariant(), StringComparer.Ordinal)
        .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => g.Key == g.First() ? g.Key : string.Create(CultureInfo.InvariantCulture, $"{g.Count()} {g.Key}")).Take(MostNamed));
}
