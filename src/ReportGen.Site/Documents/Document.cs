using System.Collections.Concurrent;
using System.Globalization;
using ReportGen.Engine.Digests;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Documents;

/// <summary>One source document as read: who says what in it, in segments whose spans lie in its text.</summary>
/// <param name="Id">Address and name for links: front matter <c>id</c>, else transcript id, else the file name with as many folders as it takes, slugged.</param>
/// <param name="Path">Path with '/' relative to the seeds folder.</param>
/// <param name="File">The path that messages name.</param>
/// <param name="Kind">Interview, workshop, video notes, survey or article.</param>
/// <param name="Title">Front matter <c>title</c>, else a heading of the first level above all words, else the transcript id, else the file's stem.</param>
/// <param name="Case">The transcript id as written, or the document's id: the person or group that speaks. A row of a survey is a case by the id it
/// has there; workshops have a case for each group.</param>
/// <param name="Group">Document group: declared, else the transcript id's prefix, else the folder, else the kind's plural.</param>
/// <param name="Attributes">Facts from site.yml and front matter, sorted by name.</param>
/// <param name="Aliases">Other names that wikilinks may use.</param>
/// <param name="Source">The text.</param>
/// <param name="Segments">In document order; spans ascend and do not overlap.</param>
/// <param name="Sections">Headings with what stands under them, in order.</param>
/// <param name="Wikilinks">Every <c>[[link]]</c>, in order.</param>
/// <param name="Timestamps">Every moment named in video notes, in order.</param>
/// <param name="Sessions">The days of a workshop; empty for other kinds.</param>
/// <param name="Video">The video that video notes are about.</param>
/// <param name="Media">The address of the recording, with places for <c>{id}</c> and <c>{seconds}</c>; null where nobody says.</param>
internal sealed record Document(
    string Id,
    string Path,
    string File,
    DocumentKind Kind,
    string Title,
    string Case,
    string Group,
    EquatableArray<NamedValue> Attributes,
    EquatableArray<string> Aliases,
    SourceText Source,
    EquatableArray<Segment> Segments,
    EquatableArray<Section> Sections,
    EquatableArray<Wikilink> Wikilinks,
    EquatableArray<Timestamp> Timestamps,
    EquatableArray<Session> Sessions,
    Video? Video,
    string? Media) : ICanonical
{
    /// <summary>Which segments ask a question that site.yml names for their column; empty for all but surveys.</summary>
    public EquatableArray<AskedColumn> Asked { get; init; } = [];

    /// <summary>
    /// How pages call it: an interview by its transcript's id, which says who speaks, since the headings of transcripts are mostly numbers;
    /// anything else by its title.
    /// </summary>
    public string Label => Kind == DocumentKind.Interview && Case != Id ? Case : Title;

    /// <summary>The language of its words, as HTML writes it ("de"); null where it is the report's.</summary>
    public string? Language { get; init; }

    /// <summary>Whether its words are no Markdown: a star in subtitles or in a table is a star.</summary>
    public bool IsPlain { get; init; }

    /// <summary>Whether the id is its own, from front matter or the transcript, and not one made from the name of the file.</summary>
    public bool DeclaresId { get; init; }

    /// <summary>Every <c>[link](to.md)</c> written in Markdown that leads to a place in this report, in order.</summary>
    public EquatableArray<MarkdownLink> MarkdownLinks { get; init; } = [];

    private ConcurrentDictionary<int, VisibleText>? _visible;

    /// <summary>What a reader sees of a segment.</summary>
    public VisibleText Visible(Segment segment)
    {
        var visible = _visible ?? Interlocked.CompareExchange(ref _visible, [], null) ?? _visible;
        return visible.TryGetValue(segment.Span.Start, out var known) ? known : visible.GetOrAdd(segment.Span.Start, VisibleWriter.Of(this, segment));
    }

    /// <summary>The document under the id that tells it from all others.</summary>
    public Document Named(string id) => id == Id ? this : this with { Id = id, Case = Case == Id ? id : Case };

    /// <summary>The words of a segment, exactly as the document has them, with the marks of Markdown.</summary>
    public ReadOnlySpan<char> TextOf(Segment segment) => Source.Text.AsSpan(segment.Span.Start, segment.Span.Length);

    /// <summary>The address of a time in the recording; null where nobody says where that is.</summary>
    public string? MediaAt(int seconds) => Media is { } media && SettingsReader.IsWebAddress(media)
        ? media.Replace("{id}", Uri.EscapeDataString(Id), StringComparison.Ordinal).Replace("{seconds}", seconds.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        : Video?.At(seconds);

    /// <summary>Whether anyone speaks here; where nobody does, every paragraph may be coded.</summary>
    public bool HasSpeakers => Segments.Any(s => s.Role is not null);

    public void Write(CanonicalWriter writer)
    {
        writer.Text(Id).Text(Path).Text(File).Text(Kind.Name).Text(Title).Text(Case).Text(Group)
            .Values(Attributes).Texts(Aliases).Value(Source).Values(Segments).Values(Sections)
            .Values(Wikilinks).Values(Timestamps).Values(Sessions).Value(Video).OptionalText(Media).OptionalText(Language)
            .Flag(IsPlain).Flag(DeclaresId).Values(MarkdownLinks).Values(Asked);
    }
}

/// <summary>A column's header that is known to ask a question of site.yml, whatever its words.</summary>
/// <param name="Segment">Index of the segment that asks.</param>
/// <param name="Question">The question's id.</param>
internal sealed record AskedColumn(int Segment, string Question) : ICanonical
{
    public void Write(CanonicalWriter writer) => writer.Number(Segment).Text(Question);
}

/// <summary>A heading and the segments under it, up to the next heading of its level or above.</summary>
/// <param name="Heading">Index of the heading among the document's segments.</param>
/// <param name="Level">1 to 6.</param>
/// <param name="End">Index after the last segment that belongs to it.</param>
internal sealed record Section(int Heading, int Level, int End) : ICanonical
{
    public void Write(CanonicalWriter writer) => writer.Number(Heading).Number(Level).Number(End);
}

/// <summary>A link written as <c>[[target]]</c> or <c>[[target | label]]</c>, or with <c>!</c> before it.</summary>
/// <param name="Target">What it points to, trimmed.</param>
/// <param name="Label">What to show, or null to show the target.</param>
/// <param name="Span">From the first bracket, or the <c>!</c> before it, to the last.</param>
/// <param name="Kind">Why it is there: <c>wikilink</c>, <c>embed</c> to show what it names in its place, or <c>channel</c> for the maker of a video.</param>
internal sealed record Wikilink(string Target, string? Label, Span Span, string Kind) : IStored<Wikilink>
{
    /// <summary>The kind of a link that names the maker of a video. It seldom has a document of its own, and need not.</summary>
    public const string Channel = "channel";

    /// <summary>The kind of a link that asks to show what it names in its place: a picture, or another note.</summary>
    public const string Embed = "embed";

    public void Write(CanonicalWriter writer) => writer.Text(Target).OptionalText(Label).Value(Span).Text(Kind);

    public static Wikilink Read(CanonicalReader reader) => new(Target: reader.Text(), Label: reader.OptionalText(), Span: reader.Value<Span>(), Kind: reader.Text());
}

/// <summary>A moment of the video that a piece of text names.</summary>
/// <param name="Seconds">From the start of the video.</param>
/// <param name="Span">What the text has: the whole anchor, or the bare brackets.</param>
internal sealed record Timestamp(int Seconds, Span Span) : ICanonical
{
    public void Write(CanonicalWriter writer) => writer.Number(Seconds).Value(Span);
}

/// <summary>The video that notes are about.</summary>
/// <param name="Id">The video's id on its platform.</param>
/// <param name="Channel">Who made it, as the notes name it; null where they do not.</param>
internal sealed record Video(string Id, string? Channel) : ICanonical
{
    /// <summary>The address of the video at a second.</summary>
    public string At(int seconds) => FormattableString.Invariant($"https://www.youtube.com/watch?v={Uri.EscapeDataString(Id)}&t={seconds}s");

    public void Write(CanonicalWriter writer) => writer.Text(Id).OptionalText(Channel);
}
