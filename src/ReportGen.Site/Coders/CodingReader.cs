using System.Globalization;
using System.Text;
using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Coders;

/// <summary>What one file says: codings, or what somebody judges.</summary>
internal sealed record CodingFile(EquatableArray<PlacedCoding> Codings, JudgedSheet? Sheet) : IStored<CodingFile>
{
    public void Write(CanonicalWriter writer) => writer.Values(Codings).Value(Sheet);

    public static CodingFile Read(CanonicalReader reader) => new(Codings: reader.Values<PlacedCoding>(), Sheet: reader.OptionalValue<JudgedSheet>());
}

/// <summary>
/// Reads files of people's codings. An entry that is broken is reported and hides no other; a file that is no YAML, or is half of two files,
/// counts for nothing until somebody has mended it.
/// </summary>
internal static class CodingReader
{
    // A file of a million codings, and no more: aliases could stand for any number.
    private const int MostNodes = 12_000_000;

    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>What a file says, in the order of coding files.</summary>
    public static Outcome<CodingFile> Read(CodingSource source)
    {
        var file = source.File;
        if (file.Content() is not { } bytes)
        {
            var place = source.Place.Line > 0 ? source.Place : new Place(file.File);
            return Outcome.Failed<CodingFile>(CodingDiagnostics.Unreadable.At(place, $"the codings '{file.Path}' cannot be read: {file.Fault}"));
        }

        if (TextOf(bytes.Span) is not { } text)
        {
            return Outcome.Failed<CodingFile>(CodingDiagnostics.Unreadable.At(
                new Place(file.File), $"the codings '{file.Path}' are not text in UTF-8", "save the file as UTF-8: the words in it must be those of the documents"));
        }

        if (ConflictIn(text) is { } line)
        {
            return Outcome.Failed<CodingFile>(CodingDiagnostics.Conflict.At(
                new Place(file.File, line, 1), "two versions of this file were merged and begin to differ here, so nothing in it counts",
                "keep what is right of both, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>"));
        }

        var findings = new List<Diagnostic>();
        var codings = new List<PlacedCoding>();
        var coder = Path.GetFileNameWithoutExtension(file.Path);
        JudgedSheet? sheet = null;
        switch (SiteYaml.Parse(file.File, text, findings, MostNodes))
        {
            case ListNode list:
                codings.AddRange(list.Elements.Select(e => Entry(e, coder, findings)).OfType<PlacedCoding>());
                break;
            case MapNode map when SheetReader.IsSheet(map):
                sheet = SheetReader.Read(map, findings);
                break;
            case null:
                findings.Add(CodingDiagnostics.Unreadable.At(new Place(file.File), $"nothing in '{file.Path}' counts until that is mended",
                    "put words in quotes that begin with a mark or contain ': '"));
                break;
            case TextNode { IsNothing: true } or MapNode { Entries.Count: 0 }:
                break;
            case { } other:
                findings.Add(SettingsDiagnostics.WrongShape.At(other.Place, $"the file should be a list of codings, but is {other.Shape}", "each begins with '- code:'"));
                break;
        }

        return new(new CodingFile(codings.OrderBy(c => c.Coding).ThenBy(c => c.Quote).ToEquatableArray(), sheet), EquatableArray.From(findings));
    }

    private static string? TextOf(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return s_strict.GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes).ReplaceLineEndings("\n");
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    // Both marks: a note may quote one of them.
    private static int? ConflictIn(string text)
    {
        var (line, begin) = (0, 0);
        foreach (var words in text.AsSpan().EnumerateLines())
        {
            line++;
            if (words.StartsWith("<<<<<<< ", StringComparison.Ordinal))
            {
                begin = line;
            }
            else if (begin > 0 && words.StartsWith(">>>>>>> ", StringComparison.Ordinal))
            {
                return begin;
            }
        }

        return null;
    }

    private static PlacedCoding? Entry(SettingsNode node, string coder, List<Diagnostic> findings)
    {
        if (node is not MapNode map)
        {
            findings.Add(SettingsDiagnostics.WrongShape.At(
                node.Place, $"each coding should be a map, but this is {node.Shape}", "for example { code: trust, document: lab-0012, quote: … }"));
            return null;
        }

        var before = findings.Count;
        var keys = new MapReader(map, SiteShape.Coding, findings);
        var (code, document, quote) = (Needed(keys, "code", findings), Needed(keys, "document", findings), Quote(keys, findings));
        var coding = new HandCoding(
            document ?? "", code ?? "", quote ?? new TextQuote(""), keys.Text("segment")?.TrimStart('#'),
            Shown(keys.Text("coder")) is { Length: > 0 } named ? named : coder, VerdictOf(keys.Word("verdict")), Shown(keys.Text("note")));
        keys.Done();

        if (code is null || document is null || quote is null)
        {
            return null;
        }

        // What is misspelt might have said the very opposite.
        if (findings.Count > before)
        {
            findings.Add(CodingDiagnostics.Incomplete.At(map.Place, "it is not clear what this coding says, so it counts for nothing", "see what else is said of it"));
            return null;
        }

        return new PlacedCoding(coding, keys.PlaceOf("document"), keys.PlaceOf("code"), keys.PlaceOf("quote"));
    }

    private static string? Needed(MapReader keys, string key, List<Diagnostic> findings)
    {
        if (keys.Text(key) is { Length: > 0 } text)
        {
            return text;
        }

        Report(keys.Map.Place, key, findings);
        return null;
    }

    private static TextQuote? Quote(MapReader keys, List<Diagnostic> findings)
    {
        switch (keys.Node("quote"))
        {
            case TextNode text when HasWords(text.Text):
                return new TextQuote(text.Text);
            case MapNode map:
                var inner = new MapReader(map, SiteShape.Quote, findings);
                var quote = new TextQuote(inner.Text("exact") ?? "", inner.Text("prefix") ?? "", inner.Text("suffix") ?? "");
                inner.Done();
                if (HasWords(quote.Exact))
                {
                    return quote;
                }

                Report(map.Place, "exact", findings);
                return null;
            case null or TextNode:
                Report(keys.Map.Place, "quote", findings);
                return null;
            case { } other:
                findings.Add(SettingsDiagnostics.WrongShape.At(
                    other.Place, $"'quote' should be a text or a map, but is {other.Shape}", "for example { exact: \"I check it\", prefix: \"and then \" }"));
                return null;
        }
    }

    private static bool HasWords(string text) => text.Any(c => !char.IsWhiteSpace(c) && !char.IsControl(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Format);

    private static void Report(Place place, string key, List<Diagnostic> findings) => findings.Add(CodingDiagnostics.Incomplete.At(
        place, $"this coding has no '{key}', so it counts for nothing", "a coding needs a code, a document and a quote with the exact words"));

    // What is shown must be characters: a control is none, but for line ends and tabs.
    private static string Shown(string? text) => text is null ? "" : string.Concat(text.Trim().Where(c => !char.IsControl(c) || c is '\n' or '\t'));

    private static Verdict VerdictOf(string? word) => word switch
    {
        "accept" => Verdict.Accept,
        "reject" => Verdict.Reject,
        _ => Verdict.Add,
    };
}
