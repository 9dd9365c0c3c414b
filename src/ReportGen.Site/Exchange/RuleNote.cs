using ReportGen.Site.Codebook;

namespace ReportGen.Site.Exchange;

/// <summary>
/// What there is to say of a coding that rules made, in the one description that other programs have for it: what was found by which term, then who accepts or
/// rejects it, each on a line of its own. Read back, people's verdicts are theirs again, so that a project that goes out and comes in says the same of its coders.
/// </summary>
/// <param name="Found">What was found, and by which term.</param>
/// <param name="Judgements">What people say of it, by what they are called.</param>
internal sealed record RuleNote(string Found, IReadOnlyList<Judgement> Judgements)
{
    private const string Accepted = "Accepted by ";
    private const string Rejected = "Rejected by ";
    private const string Why = ": ";

    /// <param name="note">A description of a coding by rules.</param>
    /// <param name="people">What people are called in that project: who is not among them says nothing.</param>
    public static RuleNote Read(string note, IReadOnlyCollection<string> people)
    {
        var found = new List<string>();
        var judgements = new List<Judgement>();
        foreach (var line in note.Split('\n'))
        {
            if (Verdict(line, people) is { } judgement)
            {
                judgements.Add(judgement);
            }
            else if (judgements.Count == 0)
            {
                found.Add(line);
            }
            else
            {
                // Notes may have lines.
                judgements[^1] = judgements[^1] with { Note = $"{judgements[^1].Note}\n{line}" };
            }
        }

        return new RuleNote(string.Join('\n', found), judgements);
    }

    /// <summary>The description; those who judge in the order of what they are called, which is all that is known of them elsewhere.</summary>
    public string Write() => string.Join(
        '\n',
        Judgements.OrderBy(j => j.Coder, StringComparer.Ordinal).ThenBy(j => j.Accepts).ThenBy(j => j.Note, StringComparer.Ordinal)
            .Select(j => $"{(j.Accepts ? Accepted : Rejected)}{j.Coder}{(j.Note.Length > 0 ? Why : "")}{j.Note}").Prepend(Found));

    // A name may have a colon in it.
    private static Judgement? Verdict(string line, IReadOnlyCollection<string> people)
    {
        var word = line.StartsWith(Accepted, StringComparison.Ordinal) ? Accepted : line.StartsWith(Rejected, StringComparison.Ordinal) ? Rejected : null;
        var said = line[(word?.Length ?? line.Length)..];
        return word is null ? null
            : people.Where(p => said == p || said.StartsWith(p + Why, StringComparison.Ordinal)).MaxBy(p => p.Length) is { } name
            ? new Judgement(name, word == Accepted, said == name ? "" : said[(name.Length + Why.Length)..])
            : null;
    }
}
