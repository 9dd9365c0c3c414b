using ReportGen.Engine.Digests;
using ReportGen.Site.Evidence;
using ReportGen.Site.Languages;
using ReportGen.Templates.Models;

namespace ReportGen.Site.Pages;

/// <summary>A theme's share among the documents of each value, as dots on lines that show their intervals.</summary>
/// <param name="Tag">The theme.</param>
/// <param name="Anchor">Its id on the page.</param>
/// <param name="Seen">What is seen, in a sentence.</param>
/// <param name="Height">How high the picture is, in its own units.</param>
/// <param name="Dots">From top to bottom, one a value.</param>
internal sealed record DotChart(CodeTag Tag, string Anchor, string Seen, int Height, EquatableArray<ChartDot> Dots)
{
    public static readonly ModelType<DotChart> Model = ModelType.Of<DotChart>("dot chart")
        .One("tag", c => c.Tag, () => CodeTag.Model)
        .Text("anchor", c => c.Anchor)
        .Text("seen", c => c.Seen)
        .Number("height", c => c.Height)
        .Many("dots", c => c.Dots, () => ChartDot.Model);

    private const int RowHeight = 20;
    private const int LongestLabel = 17;

    // Where 0 % and 100 % lie.
    private const int Left = 148;
    private const int Width = 130;

    /// <summary>Draws a theme.</summary>
    public static DotChart Of(CodeTag tag, ComparedAttribute attribute, int few, Language language)
    {
        var dots = attribute.Values.Select((value, i) =>
        {
            var share = attribute.ShareIn(i, tag.Id);
            var interval = share.Interval;
            var isFew = value.Documents < few;
            return new ChartDot(
                Cut(value.Label.In(language)), value.Documents, (RowHeight * i) + (RowHeight / 2), X(share.Value), X(interval?.Low ?? 0), X(interval?.High ?? 0),
                share.Of == 0 ? ""
                    : isFew ? language.Say("{0} of {1}", language.Number(share.Documents), language.Number(share.Of))
                    : language.Percent(share.Percent / 100.0),
                isFew, share.Of == 0);
        });
        return new DotChart(tag, "chart-" + tag.Id.Replace('/', '-'), Sentence(tag, attribute, few, language), attribute.Values.Count * RowHeight, EquatableArray.From(dots));
    }

    private static string Sentence(CodeTag tag, ComparedAttribute attribute, int few, Language language)
    {
        var told = attribute.Values.Select((value, i) => (Label: value.Label.In(language), Share: attribute.ShareIn(i, tag.Id))).Where(v => v.Share.Of >= few).ToList();
        if (told.Count < 2)
        {
            return language.Say("{0}: too few documents to compare.", tag.Label);
        }

        var (most, least) = (told.Max(t => t.Share.Percent), told.Min(t => t.Share.Percent));
        if (most == least)
        {
            return language.Say("{0}: {1} wherever there are {2} documents or more.", tag.Label, language.Percent(most / 100.0), language.Number(few));
        }

        var seen = language.Say("{0}: from {1} ({2}) to {3} ({4}) of the documents.",
            tag.Label, language.Percent(least / 100.0), Whose(least), language.Percent(most / 100.0), Whose(most));
        var left = attribute.Values.Select((_, i) => attribute.ShareIn(i, tag.Id).Of).Count(of => of > 0 && of < few);
        return left == 0 ? seen : seen + " " + language.Count(
            left, "{0} value with fewer than {1} documents is left out of this.", "{0} values with fewer than {1} documents are left out of this.", language.Number(few));

        string Whose(int percent) => language.List([.. told.Where(t => t.Share.Percent == percent).Select(t => t.Label)]);
    }

    private static int X(double share) => Left + (int)Math.Round(share * Width, MidpointRounding.AwayFromZero);

    private static string Cut(string label)
    {
        if (label.Length <= LongestLabel)
        {
            return label;
        }

        var end = LongestLabel - 1;
        return label[..(char.IsHighSurrogate(label[end - 1]) ? end - 1 : end)].TrimEnd() + "…";
    }
}

/// <summary>One value in a chart.</summary>
/// <param name="Label">The value, cut where it is long.</param>
/// <param name="Count">Documents that have it.</param>
/// <param name="Y">Where it lies, from the top.</param>
/// <param name="X">Where its share lies.</param>
/// <param name="Low">Where its interval begins.</param>
/// <param name="High">Where it ends.</param>
/// <param name="Text">The share.</param>
/// <param name="IsFew">Whether it is a share of few documents.</param>
/// <param name="IsNone">Whether no document has the value.</param>
internal sealed record ChartDot(string Label, int Count, int Y, int X, int Low, int High, string Text, bool IsFew, bool IsNone)
{
    public static readonly ModelType<ChartDot> Model = ModelType.Of<ChartDot>("chart dot")
        .Text("label", d => d.Label)
        .Number("count", d => d.Count)
        .Number("y", d => d.Y)
        .Number("x", d => d.X)
        .Number("low", d => d.Low)
        .Number("high", d => d.High)
        .Text("text", d => d.Text)
        .Flag("is_few", d => d.IsFew)
        .Flag("is_none", d => d.IsNone);
}
