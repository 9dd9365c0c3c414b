using ReportGen.Benchmarks.Corpora;

namespace ReportGen.Benchmarks.Builds;

/// <summary>The corpus as a project of ReportGen, with its own copy of one built-in template.</summary>
internal static class ReportGenSite
{
    public const string Tool = "ReportGen";

    // The template of most pages: all of them have to be made again when it changes.
    private const string Template = "document.html";

    private const string EditedRule = "\"inspect*\"";

    public static ToolSite Make(Corpus corpus, string folder, string program, string builtInTemplates)
    {
        corpus.WriteTo(folder);
        var template = Path.Combine(folder, "templates", Template);
        Directory.CreateDirectory(Path.GetDirectoryName(template)!);
        File.Copy(Path.Combine(builtInTemplates, Template), template);
        var output = Path.Combine(folder, "_site");
        string Seed(int number) => Path.Combine(folder, "seeds", InterviewWriter.Write(number, corpus.Seed).Path);
        return new(Tool, output, new Invocation(program, ["build", "--strict"], folder),
        [
            Work.FromNothing(output, Path.Combine(folder, ".reportgen")),
            Work.NothingAtAll(),
            Work.Editing(Work.Document, Seed(corpus.Documents / 2), SiteEdits.Sentence),
            Work.Editing(Work.Rule, Path.Combine(folder, "site.yml"), SiteEdits.Term(EditedRule)),
            Work.Editing(Work.Template, template, SiteEdits.Comment),
            Work.Editing(Work.Title, Seed(corpus.Documents / 3), SiteEdits.Title),
        ]);
    }
}
