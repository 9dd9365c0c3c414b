using System.Text;
using ReportGen.Templates;

namespace ReportGen.Benchmarks.Templates;

/// <summary>A tag of a quote.</summary>
public sealed record Tag(string Id, string Label)
{
    public static readonly ModelType<Tag> Model = ModelType.Of<Tag>("tag")
        .Text("id", tag => tag.Id)
        .Text("label", tag => tag.Label)
        .Key(tag => tag.Id);
}

/// <summary>A quote as a theme's page shows it.</summary>
public sealed record Quote(string Id, string Text, string Speaker, string Document, string Address, long Line, IReadOnlyList<Tag> Tags)
{
    public static readonly ModelType<Quote> Model = ModelType.Of<Quote>("quote")
        .Text("id", quote => quote.Id)
        .Text("text", quote => quote.Text)
        .Text("speaker", quote => quote.Speaker)
        .Text("document", quote => quote.Document)
        .Address("address", quote => quote.Address)
        .Number("line", quote => quote.Line)
        .Many("tags", quote => quote.Tags, () => Tag.Model)
        .Key(quote => quote.Id);
}

/// <summary>The page of a theme: 100 quotes of 20 to 60 words with 250 tags, about 63 KB of HTML.</summary>
public sealed record QuotePage(string Title, IReadOnlyList<Quote> Quotes)
{
    private static readonly string[] Words =
    [
        "we", "share", "the", "notes", "after", "each", "call", "because", "it's", "faster", "than", "asking", "again", "and", "nobody",
        "remembers", "who", "said", "yes", "to", "R&D", "or", "later", "mostly", "time", "trust", "and", "tools", "which", "changes", "often",
    ];

    public static readonly ModelType<QuotePage> Model = ModelType.Of<QuotePage>("theme page")
        .Text("title", page => page.Title)
        .Many("quotes", page => page.Quotes, () => Quote.Model);

    public static TemplateSource Inline { get; } = new("inline.html", """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><title>{{ page.title }}</title></head>
        <body><nav><a href="#quotes">Quotes</a></nav>
        <main><h1>{{ page.title }}</h1>
        <section id="quotes">
        {{~ for quote in page.quotes ~}}
        <figure class="quote" id="{{ quote.id }}"><blockquote><p>{{ quote.text }}</p></blockquote>
        <figcaption><a href="../documents/{{ quote.address }}">{{ quote.document }}, line {{ quote.line }}</a>, {{ quote.speaker }}</figcaption>
        <ul class="tags">{{ for tag in quote.tags }}<li><a href="#{{ tag.id }}">{{ tag.label }}</a></li>{{ end }}</ul>
        </figure>
        {{~ end ~}}
        </section></main></body></html>
        """);

    public static TemplateSource[] Included { get; } =
    [
        new("page.html", """
            {{ capture body ~}}
            <h1>{{ page.title }}</h1>
            <section id="quotes">
            {{~ for quote in page.quotes ~}}
            {{~ include 'quote' quote: quote ~}}
            {{~ end ~}}
            </section>
            {{~ end ~}}
            {{ include 'layout' body: body ~}}
            """),
        new("layout.html", """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>{{ page.title }}</title></head>
            <body>{{ include 'nav' }}
            <main>{{ $body }}</main></body></html>
            """),
        new("nav.html", "<nav><a href=\"#quotes\">Quotes</a></nav>"),
        new("quote.html", """
            <figure class="quote" id="{{ $quote.id }}"><blockquote><p>{{ $quote.text }}</p></blockquote>
            <figcaption><a href="../documents/{{ $quote.address }}">{{ $quote.document }}, line {{ $quote.line }}</a>, {{ $quote.speaker }}</figcaption>
            <ul class="tags">{{ for tag in $quote.tags }}{{ include 'tag' tag: tag }}{{ end }}</ul>
            </figure>

            """),
        new("tag.html", "<li><a href=\"#{{ $tag.id }}\">{{ $tag.label }}</a></li>"),
    ];

    public static TemplateSettings Settings { get; } = new()
    {
        PageTypes = new Dictionary<string, ModelType> { ["inline.html"] = Model, ["page.html"] = Model },
    };

    /// <summary>The same page each time: no randomness, only arithmetic.</summary>
    public static QuotePage Create()
    {
        var quotes = new List<Quote>();
        var word = 0;
        for (var i = 0; i < 100; i++)
        {
            var text = new StringBuilder();
            for (var n = 0; n < 38 + (i * 7 % 41); n++)
            {
                text.Append(n > 0 ? " " : "").Append(Words[word = ((word * 5) + n + 3) % Words.Length]);
            }

            var tags = Enumerable.Range(0, 2 + (i % 2)).Select(tag => new Tag($"code-{(i + tag) % 12}", $"Code {(i + tag) % 12}")).ToArray();
            quotes.Add(new Quote($"q-{i:x4}", text.ToString(), $"P{i % 9}", $"Interview {i / 10}", $"int-{i / 10}/#s{i}", 10 + i, tags));
        }

        return new QuotePage("Sharing what was learned", quotes);
    }
}
