using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ReportGen.Benchmarks.Corpora;
using MadeCorpus = ReportGen.Benchmarks.Corpora.Corpus;

namespace ReportGen.Site.Tests.Projects;

/// <summary>The corpora that benchmarks measure with: the same everywhere, and documents as the tool likes them.</summary>
public class CorpusTests
{
    [Fact]
    public void The_same_seed_gives_the_same_bytes_on_every_machine()
    {
        var bytes = new MadeCorpus(8).Interviews.Select(i => i.Path + "\n" + i.Text).Prepend(CorpusSettings.Text).SelectMany(Encoding.UTF8.GetBytes);
        Assert.Equal("479a2ad5b6129d71581ba77caf166776", Convert.ToHexStringLower(SHA256.HashData([.. bytes]))[..32]);
    }

    [Fact]
    public void Another_seed_gives_other_interviews() =>
        Assert.NotEqual(new MadeCorpus(1, Seed: 1).Interviews.Single().Text, new MadeCorpus(1, Seed: 2).Interviews.Single().Text);

    [Fact]
    public void A_larger_corpus_begins_with_the_smaller_one() =>
        Assert.Equal(new MadeCorpus(3).Interviews.Select(i => i.Text), new MadeCorpus(5).Interviews.Take(3).Select(i => i.Text));

    [Fact]
    public void A_thousand_documents_share_a_folder() => Assert.Equal(
        ["000/archive-000999.md", "001/lab-001000.md"],
        new[] { InterviewWriter.Write(999, 1), InterviewWriter.Write(1_000, 1) }.Select(i => i.Path));

    [Fact]
    public void An_interview_has_ten_kilobytes_more_or_less() =>
        Assert.All(new MadeCorpus(40).Interviews, i => Assert.InRange(Encoding.UTF8.GetByteCount(i.Text), 9_000, 11_500));

    [Fact]
    public void A_corpus_builds_without_a_finding_and_has_five_to_ten_codings_a_document()
    {
        using var workspace = Workspace.With();
        var corpus = new MadeCorpus(40);
        corpus.WriteTo(workspace.Folder);
        var result = workspace.Build();
        Assert.Equal("", Workspace.Show(result.Diagnostics));
        using var report = JsonDocument.Parse(workspace.Read("data/report.json"));
        var codings = report.RootElement.GetProperty("documents").EnumerateArray().Select(d => d.GetProperty("codings").GetInt32()).ToList();
        Assert.Equal(40, codings.Count);
        Assert.InRange(codings.Average(), 5, 10);
        Assert.Equal(100, report.RootElement.GetProperty("codes").GetArrayLength());
        Assert.All(report.RootElement.GetProperty("questions").EnumerateArray(), q => Assert.NotEqual(0, q.GetProperty("answers").GetInt32()));
    }

    [Fact]
    public void A_corpus_is_not_written_over_other_files()
    {
        using var workspace = Workspace.With(("notes.md", "mine"));
        Assert.Throws<IOException>(() => new MadeCorpus(1).WriteTo(workspace.Folder));
    }
}
