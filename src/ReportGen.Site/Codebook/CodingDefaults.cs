using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Codebook;

/// <summary>What a rule uses where it says nothing itself: <c>defaults:</c> in site.yml.</summary>
/// <param name="Unit">The unit within which rules are judged.</param>
/// <param name="Speakers">Whose words are coded: roles or labels.</param>
/// <param name="Case">Which capitals are those of the terms' letters: <c>language:</c> in site.yml.</param>
internal sealed record CodingDefaults(CodingUnit Unit, EquatableArray<string> Speakers, LetterCase Case = LetterCase.Usual) : ICanonical
{
    /// <summary>What counts where site.yml gives no defaults: participants, turn by turn.</summary>
    public static CodingDefaults Usual { get; } = new(CodingUnit.Turn, ["participant"]);

    /// <summary>Reads <c>defaults:</c>; what is wrong in it is reported and stays as usual.</summary>
    public static CodingDefaults Read(MapNode? map, ICollection<Diagnostic> findings, LetterCase letterCase = LetterCase.Usual)
    {
        if (map is null)
        {
            return Usual with { Case = letterCase };
        }

        var reader = new MapReader(map, SiteShape.Defaults, findings);
        var unit = ReadUnit(reader, Usual.Unit);
        var speakers = reader.Texts("speakers");
        reader.Done();
        return new CodingDefaults(unit, speakers.Count > 0 ? speakers : Usual.Speakers, letterCase);
    }

    /// <summary>Whose words are coded, with their places: a name that nobody has would leave every rule with nothing to look at.</summary>
    public static IEnumerable<ScopeWord> SpeakersIn(MapNode? map) => map is null
        ? []
        : new MapReader(map, SiteShape.Defaults, new List<Diagnostic>()).TextNodes("speakers").Select(n => new ScopeWord(ScopeKind.Speaker, n.Text, n.Place));

    /// <summary>The unit that a map names, or another where it names none or a wrong one.</summary>
    public static CodingUnit ReadUnit(MapReader reader, CodingUnit otherwise) =>
        reader.Word("unit") switch
        {
            "sentence" => CodingUnit.Sentence,
            "paragraph" => CodingUnit.Paragraph,
            "turn" => CodingUnit.Turn,
            "section" => CodingUnit.Section,
            "document" => CodingUnit.Document,
            _ => otherwise,
        };

    public void Write(CanonicalWriter writer) => writer.Number((int)Unit).Texts(Speakers).Number((int)Case);
}
