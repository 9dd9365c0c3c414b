using System.Text;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Steps;
using ReportGen.Engine.Tables;
using ReportGen.Site.Corpus;
using ReportGen.Site.Documents;
using ReportGen.Site.Evidence;
using ReportGen.Site.Languages;
using ReportGen.Site.Links;
using ReportGen.Site.Output;
using ReportGen.Site.Pages;
using ReportGen.Site.Questions;
using ReportGen.Site.Search;

namespace ReportGen.Site.Exports;

/// <summary>Plans the index that the report is searched by: docs/SEARCH.md says what lies where, and why.</summary>
internal static class SearchFiles
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    /// <summary>Every file of the index.</summary>
    public static IEnumerable<Made<FilePlan>> Plan(PageSteps steps, Frame frame, Numbers numbers, Table<ReadyDocument> ready, Table<CodedDocument> coded)
    {
        yield return FilePlan.Of(
            Addresses.SearchNames, w => w.Value(frame.Codebook).Value(numbers.Questions).Value(frame.Language), () => [steps.Frame.Row(""), steps.Numbers.Row("")],
            () => Names(frame.Codebook, numbers.Questions, frame.Language));
        List<CodedDocument> documents = [.. coded.Values];
        var (blocks, files) = (TermRanges.BlocksOf(documents.Count), TermRanges.FilesOf(documents.Count));
        var attributes = SearchPages.AttributesOf(documents);
        var blockOf = documents.ToLookup(d => TermRanges.BlockOf(d.Card.Id, blocks));
        for (var block = 0; block < blocks; block++)
        {
            var (number, here) = (block, blockOf[block].ToList());
            IReadOnlyList<From> From() => [.. here.Select(d => steps.Coded.Row(d.Card.Id))];
            yield return FilePlan.Of(
                Addresses.SearchDocuments(block), w => Each(w.Values(attributes), here, d => w.Hash(d.CardHash).Hash(d.Reach).Number(d.Segments)), From,
                () => Documents(number, here, attributes));
            for (var file = 0; file < files; file++)
            {
                var part = file;
                yield return FilePlan.Of(
                    Addresses.SearchTerms(block, file), w => Each(w.Number(files), here, d => Hashes(w, d, part, files)), From,
                    () => Terms(Addresses.SearchTerms(number, part), here, part, files));
            }
        }

        foreach (var row in coded)
        {
            if (ready.TryFind(row.Key, out var document))
            {
                var (id, own) = (row.Key, row.Value);
                yield return FilePlan.Of(
                    Addresses.SearchText(id), w => w.Hash(own.CardHash).Digest(own.Content).Digest(own.Rules.Digest), () => [steps.Ready.Row(id), steps.Coded.Row(id)],
                    () => Text(document.Value.Open(), own));
            }
        }
    }

    private static void Each(CanonicalWriter writer, List<CodedDocument> documents, Action<CodedDocument> write)
    {
        writer.Number(documents.Count);
        documents.ForEach(write);
    }

    private static void Hashes(CanonicalWriter writer, CodedDocument document, int file, int files)
    {
        for (var range = file; range < TermRanges.Count; range += files)
        {
            writer.Hash(document.Terms!.Hashes[range]);
        }
    }

    private static OutputFile Names(Codebook.Codebook codebook, QuestionReaches questions, Language language) => ScriptFile.Make(Addresses.SearchNames, json =>
    {
        json.WriteStartArray();
        foreach (var theme in codebook.Themes)
        {
            Name(language.Say("Theme"), theme.Label, PlainWords.Of(theme.Claims.Claim ?? theme.Definition ?? ""), Addresses.Theme(theme.Id));
            foreach (var code in theme.Codes)
            {
                Name(language.Say("Code"), $"{theme.Label}: {code.Label}", PlainWords.Of(code.Claims.Claim ?? code.Definition ?? ""), Addresses.Theme(code.Id));
            }
        }

        foreach (var question in questions.Questions)
        {
            Name(language.Say("Question"), question.Question.Text, "", Addresses.Question(question.Question.Id));
        }

        json.WriteEndArray();

        void Name(string kind, string label, string words, string path)
        {
            json.WriteStartArray();
            json.WriteStringValue(kind);
            json.WriteStringValue(label);
            json.WriteStringValue(words);
            json.WriteStringValue(Addresses.Href(path));
            json.WriteEndArray();
        }
    });

    private static OutputFile Documents(int block, List<CodedDocument> documents, EquatableArray<SearchAttribute> attributes)
    {
        var facets = new SortedDictionary<string, Postings>(StringComparer.Ordinal);
        for (var i = 0; i < documents.Count; i++)
        {
            var document = documents[i];
            if (document.Segments == 0)
            {
                continue;
            }

            Of("group=" + document.Card.Group).Add(i, document.Segments);
            foreach (var attribute in attributes)
            {
                if (document.Card.ValueOf(attribute.Name) is { Length: > 0 } value)
                {
                    Of($"a.{attribute.Name}={value}").Add(i, document.Segments);
                }
            }

            foreach (var node in document.Nodes.Names)
            {
                Of("code=" + node).Add(i, document.SegmentsOf(node));
            }
        }

        return ScriptFile.Make(Addresses.SearchDocuments(block), json =>
        {
            json.WriteStartArray();
            json.WriteStringValue(string.Join(' ', documents.Select(d => d.Card.Id)));
            json.WriteStartObject();
            foreach (var (facet, postings) in facets)
            {
                json.WriteString(facet, postings.ToString());
            }

            json.WriteEndObject();
            json.WriteEndArray();
        });

        Postings Of(string facet)
        {
            if (!facets.TryGetValue(facet, out var postings))
            {
                facets.Add(facet, postings = new());
            }

            return postings;
        }
    }

    // The words in their order, each without what it shares with the one before.
    private static OutputFile Terms(string path, List<CodedDocument> documents, int file, int files)
    {
        var terms = new Dictionary<string, Postings>(StringComparer.Ordinal);
        var find = terms.GetAlternateLookup<ReadOnlySpan<char>>();
        var letters = new char[64];
        for (var i = 0; i < documents.Count; i++)
        {
            for (var range = file; range < TermRanges.Count; range += files)
            {
                foreach (var (utf8, segments) in documents[i].Terms!.In(range))
                {
                    if (utf8.Length > letters.Length)
                    {
                        letters = new char[utf8.Length];
                    }

                    var word = letters.AsSpan(0, Encoding.UTF8.GetChars(utf8.Span, letters));
                    if (!find.TryGetValue(word, out var postings))
                    {
                        find[word] = postings = new Postings();
                    }

                    postings.Add(i, segments);
                }
            }
        }

        return ScriptFile.Make(path, json =>
        {
            var written = new StringBuilder();
            var before = "";
            foreach (var (word, postings) in terms.OrderBy(t => t.Key, StringComparer.Ordinal))
            {
                var shared = Shared(before, word);
                written.Append(written.Length > 0 ? "," : "").Append(Digits[shared]).Append(word, shared, word.Length - shared).Append(':').Append(postings);
                before = word;
            }

            json.WriteStringValue(written.ToString());
        });
    }

    private static int Shared(string before, string word)
    {
        var shared = Math.Min(before.AsSpan().CommonPrefixLength(word), Digits.Length - 1);
        return shared > 0 && char.IsHighSurrogate(word[shared - 1]) ? shared - 1 : shared;
    }

    private static OutputFile Text(Document document, CodedDocument coded)
    {
        var codings = coded.AllCodings.Codings.ToLookup(c => c.Segment, c => c.Code);
        var codes = new List<string>();
        return ScriptFile.Make(Addresses.SearchText(document.Id), json =>
        {
            json.WriteStartObject();
            json.WriteString("heading", coded.Card.Heading);
            json.WriteString("label", coded.Card.Label);
            json.WriteString("group", coded.Card.Group);
            json.WriteStartArray("segments");
            for (var i = 0; i < document.Segments.Count; i++)
            {
                var segment = document.Segments[i];
                json.WriteStartArray();
                json.WriteStringValue(segment.Id);
                json.WriteStringValue(segment.Speaker ?? "");
                json.WriteStringValue(document.Visible(segment).Text);
                foreach (var code in codings[i].Distinct())
                {
                    json.WriteNumberValue(NumberOf(code));
                }

                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteStartArray("codes");
            codes.ForEach(json.WriteStringValue);
            json.WriteEndArray();
            json.WriteEndObject();
        });

        int NumberOf(string code)
        {
            if (codes.IndexOf(code) is >= 0 and var at)
            {
                return at;
            }

            codes.Add(code);
            return codes.Count - 1;
        }
    }
}
