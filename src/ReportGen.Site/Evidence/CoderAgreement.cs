using ReportGen.Engine.Digests;
using ReportGen.Site.Agreement;
using ReportGen.Site.Codebook;

namespace ReportGen.Site.Evidence;

/// <summary>How far those who code agree, people and rules.</summary>
/// <param name="Rows">Every two who said anything of the same documents, code by code; and all people together where they are more than two.</param>
/// <param name="Disagreements">Where they do not, those between people first; as many as a page shows.</param>
/// <param name="Count">How many disagreements there are in all.</param>
/// <param name="PeopleCount">How many people coded: of more than <see cref="MostPeople"/> no two are compared, but all together and each with the rules.</param>
internal sealed record CoderAgreement(EquatableArray<AgreementRow> Rows, EquatableArray<Disagreement> Disagreements, int Count, int PeopleCount) : ICanonical
{
    /// <summary>How many disagreements are told with their words.</summary>
    public const int MostShown = 60;

    /// <summary>Every two of so many are as many rows of each code as anybody reads.</summary>
    public const int MostPeople = 20;

    public static readonly CoderAgreement None = new([], [], 0, 0);

    /// <summary>Compares what all say of the documents that people coded.</summary>
    public static CoderAgreement Of(IEnumerable<CodedDocument> documents, RuleSet rules)
    {
        var ruled = rules.Rules.Select(r => r.Code).ToHashSet(StringComparer.Ordinal);
        var coded = documents.Where(d => d.People.Count > 0).Select(d => CodedByMany.Of(d, ruled)).ToList();
        if (coded.Count == 0)
        {
            return None;
        }

        var people = coded.SelectMany(d => d.Coders).Where(c => c != Coding.Rules).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var groups = Groups(people);
        var codes = coded.SelectMany(d => d.Codes).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var rows = codes.SelectMany(code => groups.Select(g => Row(code, g, coded))).OfType<AgreementRow>().ToEquatableArray();
        var disagreements = coded.SelectMany(d => d.Disagreements()).ToList();
        return new(
            rows,
            disagreements.OrderBy(d => d.IsAmongPeople ? 0 : d.IsSaid ? 1 : 2).ThenBy(d => d.Code, StringComparer.Ordinal).ThenBy(d => d.Document, StringComparer.Ordinal)
                .ThenBy(d => d.Segment).Take(MostShown).ToEquatableArray(),
            disagreements.Count,
            people.Count);
    }

    public void Write(CanonicalWriter writer) => writer.Values(Rows).Values(Disagreements).Number(Count).Number(PeopleCount);

    private static List<string[]> Groups(List<string> people)
    {
        List<string[]> groups = people.Count > 2 ? [[.. people]] : [];
        for (var i = 0; i < people.Count && people.Count <= MostPeople; i++)
        {
            groups.AddRange(people.Skip(i + 1).Select(other => new[] { people[i], other }));
        }

        groups.AddRange(people.Select(person => new[] { person, Coding.Rules }));
        return groups;
    }

    // Where none of them ever says yes, there is nothing to agree on.
    private static AgreementRow? Row(string code, string[] raters, List<CodedByMany> documents)
    {
        var patterns = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var document in documents.Where(d => d.Coders.Count(raters.Contains) > 1))
        {
            document.Count(code, raters, patterns);
        }

        if (!patterns.Keys.Any(p => p.Contains(CodedByMany.Yes, StringComparison.Ordinal) && p.Count(char.IsLetter) > 1))
        {
            return null;
        }

        List<string> units = [.. patterns.OrderBy(p => p.Key, StringComparer.Ordinal).SelectMany(p => Enumerable.Repeat(p.Key, p.Value))];
        var ratings = Ratings.Of(units.Count, raters.Length, (unit, rater) => units[unit][rater] switch { CodedByMany.Yes => true, CodedByMany.No => false, _ => null });
        return new AgreementRow(code, EquatableArray.Create(raters), Coefficients.Of(ratings), patterns.Where(p => IsLeftOut(p.Key)).Sum(p => p.Value));
    }

    // Silence would have been a no, had no rule found anything there.
    private static bool IsLeftOut(string pattern) =>
        pattern.Count(char.IsLetter) is var said and < 2 && said + pattern.Count(c => c == CodedByMany.Unjudged) > 1;
}

/// <summary>How far some coders agree on one code.</summary>
/// <param name="Code">The theme or code.</param>
/// <param name="Coders">Who; <c>rules</c> may be one of them.</param>
/// <param name="Coefficients">By which measure.</param>
/// <param name="LeftOut">Segments in which rules found the code and which are not compared, since too few of those who coded the document accept or reject it.</param>
internal sealed record AgreementRow(string Code, EquatableArray<string> Coders, Coefficients Coefficients, int LeftOut) : ICanonical
{
    public void Write(CanonicalWriter writer)
    {
        writer.Text(Code).Texts(Coders).Number(Coefficients.Units).Number(Coefficients.Pairable).Number(LeftOut);
        foreach (var estimate in new[] { Coefficients.Agreement, Coefficients.Kappa, Coefficients.Alpha, Coefficients.Ac1 })
        {
            writer.Number(Bits(estimate.Value)).Number(Bits(estimate.Interval?.Low)).Number(Bits(estimate.Interval?.High)).Number(estimate.Units).OptionalText(estimate.Reason);
        }
    }

    private static long Bits(double? value) => BitConverter.DoubleToInt64Bits(value ?? double.NaN);
}

/// <summary>A code on a segment that some apply and some do not.</summary>
/// <param name="Document">The document's id.</param>
/// <param name="Segment">The segment's index in it.</param>
/// <param name="Code">The theme or code.</param>
/// <param name="Yes">Who applies it.</param>
/// <param name="No">Who does not.</param>
/// <param name="IsAmongPeople">Whether people disagree with each other, and not only with rules.</param>
/// <param name="IsSaid">Whether somebody said no, and did not only say nothing.</param>
internal sealed record Disagreement(string Document, int Segment, string Code, EquatableArray<string> Yes, EquatableArray<string> No, bool IsAmongPeople, bool IsSaid)
    : ICanonical
{
    public void Write(CanonicalWriter writer) =>
        writer.Text(Document).Number(Segment).Text(Code).Texts(Yes).Texts(No).Flag(IsAmongPeople).Flag(IsSaid);
}
