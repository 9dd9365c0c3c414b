using ReportGen.Site.Documents;

namespace ReportGen.Site.Exchange;

/// <summary>
/// A project as programs for qualitative analysis hand it to each other. All that is read becomes one of these, and all that is written was one. Ids are
/// whatever tells one thing from another: GUIDs in REFI-QDA, row numbers in a database.
/// </summary>
/// <param name="Name">What the project is called.</param>
internal sealed record QdaProject(string Name)
{
    /// <summary>Which program wrote it, in its own words.</summary>
    public string? Origin { get; init; }

    public string? Description { get; init; }

    public IReadOnlyList<QdaUser> Users { get; init; } = [];

    /// <summary>The codebook's top.</summary>
    public IReadOnlyList<QdaCode> Codes { get; init; } = [];

    public IReadOnlyList<QdaVariable> Variables { get; init; } = [];

    public IReadOnlyList<QdaCase> Cases { get; init; } = [];

    public IReadOnlyList<QdaSource> Sources { get; init; } = [];

    public IReadOnlyList<QdaNote> Notes { get; init; } = [];
}

/// <summary>A person who codes, or the rules.</summary>
internal sealed record QdaUser(string Id, string Name);

/// <summary>A node of a codebook with the nodes under it.</summary>
/// <param name="Id">What codings and notes refer to.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Codes">The nodes under it, in order.</param>
internal sealed record QdaCode(string Id, string Name, IReadOnlyList<QdaCode> Codes)
{
    /// <summary>As <c>#rrggbb</c>; null where none was given that can be read.</summary>
    public string? Color { get; init; }

    public string? Description { get; init; }

    /// <summary>Ids of the notes about it.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Terms of a dictionary that stand for it.</summary>
    public IReadOnlyList<string> Terms { get; init; } = [];
}

/// <summary>A fact that cases and sources have values of.</summary>
internal sealed record QdaVariable(string Id, string Name);

/// <summary>A value of a variable, as text.</summary>
internal sealed record QdaValue(string Variable, string Value);

/// <summary>A person or group that speaks in some sources.</summary>
internal sealed record QdaCase(string Id, string Name, IReadOnlyList<QdaValue> Values, IReadOnlyList<string> Sources)
{
    public string? Description { get; init; }
}

/// <summary>A text.</summary>
/// <param name="Id">What cases refer to.</param>
/// <param name="Name">What it is called: often the name of a file.</param>
/// <param name="Text">Its words, lines parted by line feeds.</param>
/// <param name="Selections">What was marked in it.</param>
internal sealed record QdaSource(string Id, string Name, string Text, IReadOnlyList<QdaSelection> Selections)
{
    public string? Description { get; init; }

    public IReadOnlyList<QdaValue> Values { get; init; } = [];

    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>A marked stretch of a text.</summary>
/// <param name="Id">A name of its own.</param>
/// <param name="Span">Where it is in the text, in UTF-16 units.</param>
/// <param name="User">Who marked it; null where nobody says.</param>
/// <param name="Codings">The codes on it.</param>
internal sealed record QdaSelection(string Id, Span Span, string? User, IReadOnlyList<QdaCoding> Codings)
{
    public string? Description { get; init; }

    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>A code on a stretch of text.</summary>
internal sealed record QdaCoding(string Id, string Code, string? User)
{
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>What an analyst wrote about something.</summary>
internal sealed record QdaNote(string Id, string Name, string Text);
