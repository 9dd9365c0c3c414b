using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.Pages;

/// <summary>Documents are called by what is known of who speaks.</summary>
public sealed class DescriptorTests
{
    private const string Talk = "**Transcript ID:** work_0895\n\n---\n\nAssistant: Do you check it?\n\nUser: I check every number.\n";

    [Fact]
    public void The_first_form_is_taken_of_which_a_document_knows_all_names()
    {
        using var study = Study("descriptor: [\"{trade}, {case}\", \"{{ group }}: {case}\"]\nattributes: people.csv");
        study.Edit("people.csv", "id,trade\nwork_0895,attorney\n").Edit("seeds/b.md", Talk.Replace("0895", "0896", StringComparison.Ordinal));
        Assert.DoesNotContain(study.Build().Diagnostics, d => d.Code == "RG2010");

        Assert.Contains("<h1>attorney, work_0895</h1>", study.Read("documents/work-0895/index.html"), StringComparison.Ordinal);
        Assert.Contains("<h1>work: work_0896</h1>", study.Read("documents/work-0896/index.html"), StringComparison.Ordinal);
        Assert.Contains("attorney, work_0895", study.Read("themes/trust/index.html"), StringComparison.Ordinal);
        Assert.Contains("attorney, work_0895", study.Read("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_of_which_nothing_fits_keeps_its_usual_label()
    {
        using var study = Study("descriptor: \"{trade}, {case}\"\ndocuments: [{ match: \"other*\", attributes: { trade: baker } }]");
        study.Edit("seeds/other.md", "Words.\n");
        Assert.DoesNotContain(study.Build().Diagnostics, d => d.Code == "RG2010");

        // Who speaks in notes that name nobody is not known: their file's name is no case.
        Assert.Contains("<h1>work_0895</h1>", study.Read("documents/work-0895/index.html"), StringComparison.Ordinal);
        Assert.Contains("<h1>other</h1>", study.Read("documents/other/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_no_document_knows_is_told_at_its_place_with_the_nearest_one()
    {
        using var study = Study("descriptor: \"{traed}\"\ndocuments: [{ match: \"**\", attributes: { trade: baker } }]");
        Assert.Equal(
            "site.yml(3,13): warning RG2010: no document has an attribute 'traed', so none is called \"{traed}\" (did you mean 'trade'?)\n",
            Workspace.Show(study.Build().Diagnostics));
    }

    [Fact]
    public void Another_descriptor_renames_the_document_everywhere()
    {
        using var study = Study("descriptor: \"{group} {case}\"");
        study.Build();
        study.Edit("site.yml", study.Read("../site.yml").Replace("{group} {case}", "Talk {id}", StringComparison.Ordinal));
        study.Build();
        Assert.Contains("Talk work-0895", study.Read("themes/trust/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("work work_0895", study.Read("themes/trust/index.html") + study.Read("index.html") + study.Read("documents/index.html"), StringComparison.Ordinal);
    }

    private static Workspace Study(string settings) => Workspace.With(("site.yml", $"title: Study\nthemes: {{ trust: [check*] }}\n{settings}\n"), ("seeds/a.md", Talk));
}
