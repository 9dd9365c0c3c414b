using System.Globalization;
using System.Text;
using ReportGen.Templates.Models;

namespace ReportGen.Templates.Tests.Rendering;

/// <summary>What a host keeps of a rendered page to tell later whether it would come out the same, and how it does that.</summary>
internal sealed class KeptReads
{
    private readonly ReadSummary _summary;
    private readonly IReadOnlyList<(ReadKind Kind, string Subject, string Value)> _others;
    private readonly string _model;
    private readonly string _world;

    private KeptReads(ReadSummary summary, IReadOnlyList<(ReadKind Kind, string Subject, string Value)> others, ThemePage page, Func<ReadKind, string, string> now) =>
        (_summary, _others, _model, _world) = (summary, others, Look(summary, page), Look(others, now));

    /// <summary>Each read by its name: "quote text", "Include part.html".</summary>
    public IEnumerable<string> Names => Types
        .SelectMany(type => _summary.MembersOf(type).Select(member => $"{type.Name} {member}"))
        .Concat(_others.Select(other => $"{other.Kind} {other.Subject}"));

    private static ModelType[] Types => [Document.Model, Quote.Model, ThemePage.Model];

    /// <param name="result">A render.</param>
    /// <param name="page">What it was rendered from.</param>
    /// <param name="now">What a name outside the model stands for.</param>
    public static KeptReads Of(RenderResult result, ThemePage page, Func<ReadKind, string, string> now) =>
        new(ReadSummary.Parse(result.Summary.ToString()), [.. result.OtherReads], page, now);

    /// <summary>The same without one of the reads.</summary>
    public KeptReads Without(string name, ThemePage page, Func<ReadKind, string, string> now)
    {
        var text = new StringBuilder();
        foreach (var type in Types)
        {
            var all = ReadSummary.Everything.MembersOf(type).ToList();
            var mask = _summary.MembersOf(type).Where(member => $"{type.Name} {member}" != name).Aggregate(0UL, (sum, member) => sum | (1UL << all.IndexOf(member)));
            text.Append(CultureInfo.InvariantCulture, $"{type.Name} {mask:x};");
        }

        return new KeptReads(ReadSummary.Parse(text.ToString()), [.. _others.Where(other => $"{other.Kind} {other.Subject}" != name)], page, now);
    }

    /// <summary>Something that was read is no longer what it was.</summary>
    public bool AreStale(ThemePage page, Func<ReadKind, string, string> now) => _model != Look(_summary, page) || _world != Look(_others, now);

    private static string Look(ReadSummary summary, ThemePage page)
    {
        var visitor = new Writer();
        foreach (var member in summary.MembersOf(ThemePage.Model))
        {
            summary.Visit(ThemePage.Model, page, member, visitor);
        }

        return visitor.Written.ToString();
    }

    private static string Look(IEnumerable<(ReadKind Kind, string Subject, string Value)> others, Func<ReadKind, string, string> now) =>
        string.Join('\n', others.Select(other => $"{other.Kind} {other.Subject} {now(other.Kind, other.Subject)}"));

    private sealed class Writer : ModelVisitor
    {
        public StringBuilder Written { get; } = new();

        public override void Number(long number) => Written.Append(CultureInfo.InvariantCulture, $"#{number} ");

        public override void Nothing() => Written.Append("- ");

        public override void Group(int count) => Written.Append(CultureInfo.InvariantCulture, $"({count} ");

        public override void Text(string text) => Written.Append(CultureInfo.InvariantCulture, $"{text.Length}.{text} ");
    }
}
