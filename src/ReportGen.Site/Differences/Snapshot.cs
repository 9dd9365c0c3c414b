namespace ReportGen.Site.Differences;

/// <summary>What a report says at one time, as far as two of them can be compared: what is coded where, and how much of everything there is.</summary>
/// <param name="Documents">In any order; each id once.</param>
/// <param name="Nodes">Themes, each followed by its codes, in the order of the codebook.</param>
/// <param name="Questions">In the order of the report.</param>
internal sealed record Snapshot(IReadOnlyList<SnapshotDocument> Documents, IReadOnlyList<SnapshotNode> Nodes, IReadOnlyList<SnapshotQuestion> Questions);

/// <summary>A document with what is coded in it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What readers call it.</param>
/// <param name="Source">Its file.</param>
/// <param name="Words">How many words it has.</param>
/// <param name="Segments">How many segments it has.</param>
/// <param name="Codings">Everything that counts.</param>
/// <param name="Rejected">What rules found and people rejected, as far as it is known.</param>
internal sealed record SnapshotDocument(
    string Id, string Title, string Source, int Words, int Segments, IReadOnlyList<SnapshotCoding> Codings, IReadOnlyList<SnapshotCoding> Rejected)
{
    /// <summary>Two of one document are the same where nothing that is said in it was edited; null where that is not known. It may have to be read for that.</summary>
    public Func<ulong?> Spoken { get; init; } = static () => null;

    /// <summary>Its group and attributes; null where they are not known.</summary>
    public IReadOnlyList<SnapshotFact>? Facts { get; init; }
}

/// <summary>A code on a segment, with the words that a table of codings quotes.</summary>
/// <param name="Segment">The segment's id.</param>
/// <param name="Line">Where it begins in its file.</param>
/// <param name="Theme">The theme.</param>
/// <param name="Node">The theme or code that is applied.</param>
/// <param name="Coder">Who applied it.</param>
/// <param name="Rules">What rules found, each separated from the next by a semicolon; empty where a person did it.</param>
/// <param name="Quote">The words.</param>
/// <param name="AcceptedBy">Who accepts it.</param>
/// <param name="RejectedBy">Who rejects it.</param>
internal sealed record SnapshotCoding(
    string Segment, int Line, string Theme, string Node, string Coder, string Rules, string Quote, string AcceptedBy, string RejectedBy)
{
    /// <summary>Whose words they are; null where that is not known.</summary>
    public string? Speaker { get; init; }

    /// <summary>The case that they count for; null where that is not known.</summary>
    public string? Case { get; init; }

    /// <summary>Whether a rule found something by these words of it.</summary>
    public bool IsFoundBy(string words) => $"; {Rules}; ".Contains($"; {words}; ", StringComparison.Ordinal);
}

/// <summary>A theme or code.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Label">What readers see.</param>
/// <param name="Rule">The parts of its rule, none where it has none; null where it is not known.</param>
internal sealed record SnapshotNode(string Id, string Label, IReadOnlyList<SnapshotRule>? Rule)
{
    /// <summary>What the codebook says of it, label, definition, claim and passages; null where that is not known.</summary>
    public IReadOnlyList<SnapshotFact>? Facts { get; init; }
}

/// <summary>Something that is said of a document, a theme or a code.</summary>
/// <param name="Name">What it is, as in <c>group</c>, <c>claim</c> or the name of an attribute.</param>
/// <param name="Value">What is said.</param>
internal sealed record SnapshotFact(string Name, string Value);

/// <summary>A part of a rule.</summary>
/// <param name="Part">What it does, as in <c>any of</c>.</param>
/// <param name="Words">The term, or what else stands there.</param>
internal sealed record SnapshotRule(string Part, string Words);

/// <summary>A question with how many answered it.</summary>
internal sealed record SnapshotQuestion(string Id, string Text, int Answers);
