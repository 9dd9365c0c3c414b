using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ReportGen.Engine.Stores;
using ReportGen.Site;
using ReportGen.Site.Codebook;
using ReportGen.Site.Coders;
using ReportGen.Site.Documents;
using ReportGen.Site.Links;
using ReportGen.Site.Pages;
using ReportGen.Site.Seeds;
using ReportGen.Site.Settings;

namespace ReportGen.Cli.Serving;

/// <summary>
/// Where people code in the browser: what they say is written into their file of codings, from where the next build, which follows at once, takes it like
/// anything else. Files are edited as they lie at that moment and replaced in one step; whatever somebody else has written meanwhile is kept.
/// </summary>
/// <param name="request">The project.</param>
/// <param name="asked">Who codes, as the command line says; null where it says nothing.</param>
internal sealed class CodingDesk(BuildRequest request, string? asked)
{
    // Somebody else saves a file in the blink of an eye, and not again and again.
    private const int MostAttempts = 5;

    private const int LongestNote = 10_000;

    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Lock _writing = new();
    private volatile SiteSettings? _settings;

    /// <summary>What pages must show to be heard: nobody can guess it, and every start has another.</summary>
    public string Token { get; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    private string Project => Path.GetDirectoryName(request.ConfigFile)!;

    private string Folder => _settings?.Codings.FirstOrDefault(c => !c.IsFile)?.Path ?? CodingPath.Usual;

    /// <summary>Who codes: as asked, else the only coder that site.yml names, else the user of this machine.</summary>
    public string Coder => asked ?? (_settings?.Coders is [var only] ? only.Id : Slug.From(Environment.UserName) is { Length: > 0 } user ? user : "me");

    /// <summary>Takes note of the settings of the last build.</summary>
    public void Hear(SiteSettings? settings) => _settings = settings ?? _settings;

    /// <summary>What a page needs to offer coding.</summary>
    public DeskState State()
    {
        var settings = _settings;
        var nodes = settings is null ? [] : NameList.Of(CodebookReader.Read(settings).Value!.Codebook, []).Nodes.Select(n => new DeskCode(n.Id, n.FullLabel)).ToArray();
        var name = settings?.Coders.FirstOrDefault(c => c.Id == Coder)?.Name ?? Coder;
        return new DeskState(Coder, name, nodes, [.. Sheets()]);
    }

    /// <summary>Writes a coding, or takes it back.</summary>
    /// <returns>What is wrong with it; null where it is written.</returns>
    public string? Say(DeskCoding said)
    {
        if (_settings is not { } settings)
        {
            return "there is no report yet";
        }

        if (!NameList.Of(CodebookReader.Read(settings).Value!.Codebook, []).Nodes.Any(n => n.Id == said.Code))
        {
            return $"there is no theme or code '{said.Code}'";
        }

        if (string.IsNullOrWhiteSpace(said.Exact) || string.IsNullOrWhiteSpace(said.Document))
        {
            return "there are no words to code";
        }

        if (said.Note.Length > LongestNote)
        {
            return "the note is longer than 10,000 characters: it belongs into a memo";
        }

        if (Coding.AreRules(Coder))
        {
            return $"'{Coder}' stands for what rules find, and is no person; start the preview with --coder";
        }

        if (settings.Coders.Count > 0 && !settings.Coders.Any(c => c.Id == Coder))
        {
            return $"'{Coder}' is not among the coders of site.yml; start the preview with --coder";
        }

        if (said.Verdict is not ("add" or "accept" or "reject" or "withdraw"))
        {
            return $"'{said.Verdict}' is no verdict";
        }

        if (said.Verdict != "withdraw" && !IsThere(said))
        {
            return $"these words are not in '{said.Document}' any more; load the page again";
        }

        var verdict = said.Verdict switch { "accept" => Verdict.Accept, "reject" => Verdict.Reject, _ => Verdict.Add };
        var segment = said.Segment.Length > 0 ? said.Segment : null;
        var coding = new HandCoding(said.Document, said.Code, new TextQuote(said.Exact, said.Prefix, said.Suffix), segment, Coder, verdict, said.Note.Trim());
        var path = PathOf(Coder);
        return Edit(path, (text, name) => CodingFileText.Read(text, name, out var fault) is not { } file ? (null, $"'{path}' cannot be added to: {fault}")
            : said.Verdict == "withdraw" ? (file.Without(c => IsSame(c, coding)) ?? text, null)
            : verdict == Verdict.Add ? (file.Has(c => IsSame(c, coding) && c.Verdict == Verdict.Add && c.Note == coding.Note) ? text : file.With(coding, name), null)
            : (Judged(file, text, coding, name), null));
    }

    /// <summary>The segments of a sheet, to be judged.</summary>
    public DeskSheet? Sheet(string path) => Read(path) is { } text && SheetText.Read(text) is { } sheet ? new DeskSheet(path, sheet.Code, [.. sheet.Segments]) : null;

    /// <summary>Writes a verdict onto a sheet.</summary>
    /// <returns>What is wrong with it; null where it is written.</returns>
    public string? Judge(DeskVerdict said) =>
        said.Verdict is not ("yes" or "no" or "") ? "a verdict is yes or no"
        : !Sheets().Any(s => s.File == said.File) ? "there is no such sheet"
        : Edit(said.File, (text, _) => SheetText.Read(text)?.Judge(said.Number, said.Verdict, Coder) is { } judged ? (judged, null)
            : (null, $"'{said.File}' has no place for a verdict on segment {said.Number}"));

    // In the report as it lies, which may be newer than the page.
    private bool IsThere(DeskCoding said)
    {
        var file = Path.Combine(request.OutputFolder, Addresses.DocumentData(said.Document));
        if (!RealPath.IsInside(request.OutputFolder, file) || !File.Exists(file))
        {
            return false;
        }

        using var data = JsonDocument.Parse(File.ReadAllBytes(file));
        var words = string.Join('\n', data.RootElement.GetProperty("segments").EnumerateArray().Select(s => s.GetProperty("text").GetString()));
        return FoldedWords.FoldOf(words).Contains(FoldedWords.FoldOf(said.Exact).Trim(), StringComparison.Ordinal);
    }

    // A person has one opinion of what a rule found: the newer one stands in the place of the older.
    private static string Judged(CodingFileText file, string text, HandCoding coding, string name)
    {
        var without = file.Without(c => IsSame(c, coding) && c.Verdict != Verdict.Add) ?? text;
        return CodingFileText.Read(without, name, out _)!.With(coding, name);
    }

    private static bool IsSame(HandCoding one, HandCoding other) => one.Document == other.Document && one.Code == other.Code && one.Coder == other.Coder
        && ((one.Segment is not null && one.Segment == other.Segment) || one.Quote.Exact == other.Quote.Exact);

    // A file for each coder.
    private string PathOf(string coder) => $"{Folder}/{(Slug.From(coder) is { Length: > 0 } name ? name : "me")}.yml";

    private IEnumerable<DeskSheetState> Sheets()
    {
        var directory = new SeedDirectory(Path.Combine(Project, Folder), "folder of codings");
        foreach (var path in directory.Files().Where(CodingPath.IsCodingFile).Select(f => $"{Folder}/{f}"))
        {
            if (Read(path) is { } text && text.Contains("segments:", StringComparison.Ordinal) && SheetText.Read(text) is { } sheet)
            {
                yield return new DeskSheetState(path, sheet.Code, sheet.Segments.Count(s => s.Verdict.Length > 0), sheet.Segments.Count);
            }
        }
    }

    private string? Edit(string path, Func<string, string, (string? Text, string? Fault)> edit)
    {
        var file = Path.Combine(Project, path);
        if (!RealPath.IsInside(request.ProjectFolder, file))
        {
            return $"'{path}' leads out of the project";
        }

        lock (_writing)
        {
            try
            {
                Disk.Plain.MakeFolder(Path.GetDirectoryName(file)!);
                for (var attempt = 0; attempt < MostAttempts; attempt++)
                {
                    var before = BytesOf(file);
                    var text = s_strict.GetString(before);
                    var (after, fault) = edit(text, Path.GetFileNameWithoutExtension(path));
                    if (after is null || after == text)
                    {
                        return fault;
                    }

                    // Who saves the file at the same time wins, and what is said here is said again after it.
                    if (BytesOf(file).AsSpan().SequenceEqual(before))
                    {
                        Disk.Plain.Replace(file, s_strict.GetBytes(after));
                        return null;
                    }
                }

                return $"'{path}' is being written to all the time";
            }
            catch (DecoderFallbackException)
            {
                return $"'{path}' is not text in UTF-8";
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return $"'{path}' cannot be written: {SeedFolder.Reason(exception)}";
            }
        }
    }

    private string? Read(string path)
    {
        try
        {
            var file = Path.Combine(Project, path);
            return RealPath.IsInside(request.ProjectFolder, file) && File.Exists(file) ? s_strict.GetString(File.ReadAllBytes(file)) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            return null;
        }
    }

    private static byte[] BytesOf(string file) => File.Exists(file) ? File.ReadAllBytes(file) : [];
}
