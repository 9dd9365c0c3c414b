using System.Globalization;
using ReportGen.Engine.Digests;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Links;

/// <summary>What links may name within a document: its headings, and blocks marked as <c>^name</c>, in order.</summary>
internal sealed class DocumentParts(EquatableArray<DocumentPart> parts)
{
    // Most documents are linked to as a whole.
    private Dictionary<string, string>[]? _tiers;

    public EquatableArray<DocumentPart> Parts => parts;

    public static DocumentParts Of(Document document)
    {
        var found = new List<DocumentPart>();
        var text = document.Source.Text;
        for (var i = 0; i < document.Segments.Count; i++)
        {
            var segment = document.Segments[i];
            var words = document.Source.Slice(segment.Span);

            // The mark may stand on a line of its own below what it marks.
            var end = i + 1 < document.Segments.Count ? document.Segments[i + 1].Span.Start : text.Length;
            var marks = BlocksIn(text, segment.Span.Start, end);
            if (segment.Kind == SegmentKind.Heading)
            {
                found.Add(new DocumentPart(PlainText.Of(marks is [var own, ..] && words.EndsWith(own) ? words[..^own.Length] : words), segment.Id));
            }

            var marked = i > 0 && marks is [var only] && words.SequenceEqual(only) ? document.Segments[i - 1] : segment;
            found.AddRange(marks.Select(name => new DocumentPart(name, marked.Id)));
        }

        return new DocumentParts(EquatableArray.From(found));
    }

    /// <summary>The segment with which a part begins; null where there is no such part. A path of headings ends in the one that is meant.</summary>
    public string? Find(string part)
    {
        var name = part[(part.LastIndexOf('#') + 1)..].Trim();
        var tiers = _tiers ??= Tiers();
        return tiers[0].GetValueOrDefault(NameForms.Exact(name)) ?? tiers[1].GetValueOrDefault(NameForms.Exact(name).ToLowerInvariant())
            ?? (NameForms.LettersOnly(name) is { Length: > 0 } letters && !name.StartsWith('^') ? tiers[2].GetValueOrDefault(letters) : null);
    }

    // Words, then fragments, of which repeated ones are counted, then letters alone.
    private Dictionary<string, string>[] Tiers()
    {
        var (words, fragments, letters) =
            (new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string,
                string>(StringComparer.Ordinal));
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (name, segment) in parts)
        {
            words.TryAdd(NameForms.Exact(name), segment);
            if (!name.StartsWith('^'))
            {
                var fragment = NameForms.Fragment(name);
                var count = seen[fragment] = seen.GetValueOrDefault(fragment, -1) + 1;
                fragments.TryAdd(count == 0 ? fragment : string.Create(CultureInfo.InvariantCulture, $"{fragment}-{count}"), segment);
                letters.TryAdd(NameForms.LettersOnly(name), segment);
            }
        }

        return [words, fragments, letters];
    }

    private static List<string> BlocksIn(string text, int start, int end)
    {
        var names = new List<string>();
        for (int at = start, next; at < end && (next = text.AsSpan(at, end - at).IndexOf('^')) >= 0; at++)
        {
            at += next;
            var rest = text.AsSpan(at + 1, end - at - 1);
            var length = 0;
            while (length < rest.Length && (char.IsAsciiLetterOrDigit(rest[length]) || rest[length] == '-'))
            {
                length++;
            }

            var isAtEnd = length > 0 && rest[length..].TrimStart(" \t") is var after && (after.IsEmpty || after[0] == '\n');
            if (isAtEnd && at > 0 && char.IsWhiteSpace(text[at - 1]))
            {
                names.Add($"^{rest[..length]}");
            }
        }

        return names;
    }
}

/// <summary>A heading's words, or <c>^name</c>, and the segment that it leads to.</summary>
internal sealed record DocumentPart(string Name, string Segment) : IStored<DocumentPart>
{
    public void Write(CanonicalWriter writer) => writer.Text(Name).Text(Segment);

    public static DocumentPart Read(CanonicalReader reader) => new(Name: reader.Text(), Segment: reader.Text());
}
