using FsCheck;
using FsCheck.Fluent;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Tests.Documents;

/// <summary>Names as addresses.</summary>
public sealed class SlugTests
{
    [Theory]
    [InlineData("science_0085", "science-0085")]
    [InlineData("Day 2 / Group 9+10", "day-2-group-9+10")]
    [InlineData("  Ça va, Ångström?  ", "ca-va-angstrom")]
    [InlineData("İstanbul Straße", "istanbul-straße")]
    [InlineData("Первый день", "первый-день")]
    [InlineData("第一天 (下午)", "第一天-下午")]
    [InlineData("हिन्दी में", "हिन्दी-में")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("C++", "c++")]
    public void A_name_keeps_its_letters_and_loses_what_addresses_cannot_have(string name, string slug) => Assert.Equal(slug, Slug.From(name));

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("???")]
    [InlineData("\uD800")]
    public void A_name_without_letters_gets_one_of_its_own(string name) => Assert.Matches("^x-[0-9a-f]{8}$", Slug.From(name));

    [Theory]
    [InlineData("CON")]
    [InlineData("nul")]
    [InlineData("Lpt1")]
    public void The_names_of_devices_are_not_used(string name) => Assert.Matches($"^{name.ToLowerInvariant()}-[0-9a-f]{{8}}$", Slug.From(name));

    [Fact]
    public void Long_names_are_cut_and_stay_apart()
    {
        var (first, second) = (Slug.From(new string('a', 200)), Slug.From(new string('a', 201)));
        Assert.Equal(80, first.Length);
        Assert.NotEqual(first, second);
        Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(Slug.From(string.Concat(Enumerable.Repeat("𝒳", 100))))));
    }

    [Fact]
    public void Whatever_the_name_its_slug_is_safe_and_stays_what_it_is() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(1000)
        .WithReplay(Microsoft.FSharp.Core.FSharpOption<Replay>.Some(new Replay(new Rnd(42, 1), Microsoft.FSharp.Core.FSharpOption<int>.None))),
        Prop.ForAll(Gen.Choose(0, 0xFFFF).Select(c => (char)c).ArrayOf().Select(c => new string(c)).ToArbitrary(), name =>
        {
            var slug = Slug.From(name);
            Assert.True(slug.Length is > 0 and <= 80 && slug.All(c => c is '-' or '+' || !char.IsAscii(c) || char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)), slug);
            Assert.Equal(slug, Slug.From(slug));
        }));
}
