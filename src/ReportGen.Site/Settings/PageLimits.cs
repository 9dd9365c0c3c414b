using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;

namespace ReportGen.Site.Settings;

/// <summary>How much rendering one page may do before it is stopped with a message. Reports stay far below; a template that runs wild does not.</summary>
/// <param name="Steps">Turns of loops, calls, values gone through.</param>
/// <param name="OutputBytes">Size of a page, and of any text made on the way.</param>
/// <param name="Recursion">Functions and includes that are at work inside each other.</param>
/// <param name="RegexSeconds">Time in regular expressions.</param>
internal sealed record PageLimits(int Steps, int OutputBytes, int Recursion, int RegexSeconds) : ICanonical
{
    public static PageLimits Usual { get; } = new(20_000_000, 256 * 1024 * 1024, 100, 5);

    /// <summary>The <c>limits</c> map of site.yml; what it leaves out stays as usual.</summary>
    public static PageLimits Read(MapNode? map, ICollection<Diagnostic> findings)
    {
        if (map is null)
        {
            return Usual;
        }

        var keys = new MapReader(map, SiteShape.Limits, findings);
        var limits = new PageLimits(
            keys.Number("steps") ?? Usual.Steps,
            keys.Number("output-bytes") ?? Usual.OutputBytes,
            keys.Number("recursion") ?? Usual.Recursion,
            keys.Number("regex-seconds") ?? Usual.RegexSeconds);
        keys.Done();
        return limits;
    }

    public void Write(CanonicalWriter writer) => writer.Number(Steps).Number(OutputBytes).Number(Recursion).Number(RegexSeconds);
}
