using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Tests.Documents;

/// <summary>Documents of one name get ids from the shortest part of their paths that tells them apart.</summary>
public class IdPlanTests
{
    [Theory]
    [InlineData("spring/notes.md autumn/notes.md", "autumn-notes spring-notes")]
    [InlineData("spring/notes.md autumn/notes.md winter/other.md", "autumn-notes spring-notes other")]
    [InlineData("spring/notes.md autumn/notes.md winter/notes.md", "autumn-notes spring-notes winter-notes")]
    [InlineData("2024/spring/notes.md 2025/spring/notes.md autumn/notes.md", "2024-spring-notes 2025-spring-notes autumn-notes")]
    [InlineData("notes.md spring/notes.md", "notes spring-notes")]
    [InlineData("spring/notes.md x/spring/notes.md", "spring-notes x-spring-notes")]
    [InlineData("spring-notes.md spring/notes.md autumn/notes.md", "autumn-notes spring-notes spring-notes-md")]
    [InlineData("a.md a.txt", "a-md a-txt")]
    [InlineData("en/Formula.md es/Fórmula.md", "en-formula es-formula")]
    [InlineData("a/mine.md=x b/x.md", "x b-x")]
    [InlineData("a/one.md=x b/two.md=x", "x x")]
    public void The_shortest_part_of_the_path_that_tells_them_apart_is_the_id(string claims, string expected) =>
        Assert.Equal(expected, string.Join(' ', Ids(claims.Split(' ')).OrderBy(i => i.Path, StringComparer.Ordinal).Select(i => i.Id)));

    [Fact]
    public void One_finding_names_some_of_them_and_counts_the_others()
    {
        var finding = Assert.Single(IdPlan.Of(Claims([.. Enumerable.Range(1, 9).Select(i => $"day-{i}/toc.md")])).Diagnostics);
        Assert.Equal("RG3004", finding.Code);
        Assert.Equal(
            "9 documents could have the id 'toc', so folders tell them apart: 'seeds/day-1/toc.md' is 'day-1-toc', 'seeds/day-2/toc.md' is 'day-2-toc', "
            + "'seeds/day-3/toc.md' is 'day-3-toc', 'seeds/day-4/toc.md' is 'day-4-toc', and so on for 5 more",
            finding.Message);
    }

    [Fact]
    public void Names_that_only_their_marks_tell_apart_get_ids_of_their_own()
    {
        string[] paths = ["a-b.md", "a_b.md", "a b.md", "a/b.md", "a/b.txt", "é.md", "e.md", "---.md", "___.md"];
        Assert.Equal(paths.Length, Ids(paths).Select(i => i.Id).Distinct().Count());
    }

    [Fact]
    public void Whatever_the_paths_every_document_gets_an_id_of_its_own_in_any_order()
    {
        var path = Gen.Elements("a", "b", "a-b", "é", "e", "-", "A", "a.b").ArrayOf().Where(p => p.Length is > 0 and < 6).Select(p => string.Join('/', p) + ".md");
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(42, 1), FSharpOption<int>.None))),
            Prop.ForAll(path.ArrayOf().Select(p => p.Distinct().ToArray()).ToArbitrary(), paths =>
            {
                var ids = Ids(paths).ToDictionary(i => i.Path, i => i.Id);
                Assert.Equal(paths.Length, ids.Values.Distinct().Count());
                Assert.All(ids.Values, id => Assert.Equal(id, Slug.From(id)));
                Assert.Equal(ids, Ids([.. paths.Reverse()]).ToDictionary(i => i.Path, i => i.Id));
            }));
    }

    private static IEnumerable<(string Path, string Id)> Ids(params string[] claims)
    {
        var all = Claims(claims);
        var settled = IdPlan.Of(all).Value!.Settled.ToDictionary(StringComparer.Ordinal);
        return all.Select(c => (c.Path, settled.GetValueOrDefault(c.Path) ?? c.Declared ?? Slug.From(Path.GetFileNameWithoutExtension(c.Path))));
    }

    private static IReadOnlyList<IdClaim> Claims(string[] claims) =>
        [.. claims.Select(c => c.Split('=')).Select(c => new IdClaim(c[0], $"seeds/{c[0]}", c.Length > 1 ? c[1] : null)).OrderBy(c => c.Path, StringComparer.Ordinal)];
}
