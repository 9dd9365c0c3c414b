using System.Xml.Linq;

namespace ReportGen.Site.Exchange;

/// <summary>
/// Sets of sources, which is what other programs make of groups of documents: they are groups here, where each source is in one of them, else a fact
/// about sources that may have several values.
/// </summary>
/// <param name="Sets">The name of each set, with the ids of its sources.</param>
internal sealed record QdaSets(IReadOnlyList<(string Name, IReadOnlyList<string> Sources)> Sets)
{
    private const string Several = "set";

    public static QdaSets Of(XElement project) => new([
        .. project.List("Sets", "Set").Select(s => (s.Says("name") ?? "set", (IReadOnlyList<string>)[.. Members(s)])).Where(s => s.Item2.Count > 0),
    ]);

    /// <summary>The project with what the sets say of its sources.</summary>
    public QdaProject In(QdaProject project)
    {
        if (Sets.Count == 0)
        {
            return project;
        }

        var isGroups = !Sets.SelectMany(s => s.Sources).GroupBy(s => s, StringComparer.Ordinal).Any(g => g.Count() > 1)
            && !project.Variables.Any(v => v.Name == ImportedFacts.Group);
        var variable = new QdaVariable("sets of sources", isGroups ? ImportedFacts.Group : Several);
        return project with
        {
            Variables = [.. project.Variables, variable],
            Sources = [.. project.Sources.Select(s => s with { Values = [.. s.Values, .. SetsOf(s.Id).Select(name => new QdaValue(variable.Id, name))] })],
        };
    }

    private IEnumerable<string> SetsOf(string source) => Sets.Where(s => s.Sources.Contains(source, StringComparer.Ordinal)).Select(s => s.Name);

    private static IEnumerable<string> Members(XElement set) =>
        set.All("MemberSource").Select(m => m.Guid("targetGUID") ?? m.Guid("guid")).OfType<string>().Distinct(StringComparer.Ordinal);
}
