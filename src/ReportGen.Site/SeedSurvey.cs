using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Steps;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Documents;
using ReportGen.Site.Seeds;
using ReportGen.Site.Settings;

namespace ReportGen.Site;

/// <summary>Looks at who speaks in a project's documents, as a build reads them. Builds nothing and changes nothing.</summary>
internal static class SeedSurvey
{
    /// <summary>Of a project; no value where its settings cannot be used.</summary>
    public static Outcome<SpeakerSurvey> Of(BuildRequest request, CancellationToken cancellation)
    {
        var project = new ProjectFolder(request);
        var (settings, findings) = ProjectFolder.ReadSettings(project.ReadConfig(cancellation));
        return settings is null
            ? Outcome.Failed<SpeakerSurvey>(findings)
            : Of(project.ReadSeeds(settings.Seeds, cancellation), settings.Reading, request.Threads, cancellation);
    }

    /// <summary>Of a folder of documents.</summary>
    public static Outcome<SpeakerSurvey> Of(string folder, SeedPatterns patterns, ReadingRules rules, int threads, CancellationToken cancellation) =>
        Of(SeedFolder.Read(folder, SeedListing.Of(folder, patterns.Folder, patterns, [], []), Stamps.None(), threads, cancellation), rules, threads, cancellation);

    private static Outcome<SpeakerSurvey> Of(IEnumerable<KeyValuePair<string, SeedFile>> seeds, ReadingRules rules, int threads, CancellationToken cancellation)
    {
        SeedFile[] files = [.. seeds.Select(s => s.Value)];
        var documents = new IReadOnlyList<DocumentSpeakers>[files.Length];
        try
        {
            SideBySide.ForEach(files.Length, threads, i => documents[i] = DocumentSpeakers.Of(files[i], rules), cancellation);
        }
        catch (RunStoppedException stop)
        {
            return Outcome.Failed<SpeakerSurvey>(
                DocumentDiagnostics.Restless.At(new Place(stop.Message), "this file was written to while it was read", "try again when whatever writes it has finished"));
        }

        return SpeakerSurvey.Of(documents.SelectMany(d => d), rules.Speakers, documents.Count(d => d.Count == 0));
    }
}
