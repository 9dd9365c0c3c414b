using ReportGen.Engine.Digests;
using ReportGen.Templates.Output;

namespace ReportGen.Site.Pages;

/// <summary>How pages without their quotes lie in the store: everything that laying them out found, so that a page is filled again without laying out the rest.</summary>
internal static class SheetFormat
{
    private const int Theme = 1;
    private const int Cooccurrence = 2;
    private const int Question = 3;

    public static void Write(CanonicalWriter writer, Page page)
    {
        switch (page)
        {
            case ThemePage theme:
                Write(writer.Number(Theme).Value(page.Head), theme);
                break;
            case CooccurrencePage both:
                writer.Number(Cooccurrence).Value(page.Head)
                    .Value(both.First).Value(both.Second).Number(both.Segments).Number(both.Documents).Text(both.Note).Value(both.Pager);
                break;
            case QuestionPage question:
                Write(writer.Number(Question).Value(page.Head), question);
                break;
            default:
                throw new ArgumentException($"A {page.GetType().Name} quotes nothing.", nameof(page));
        }
    }

    /// <exception cref="DamagedException">The bytes are none that were written.</exception>
    public static Page Read(CanonicalReader reader)
    {
        var (kind, head) = (reader.Whole(), reader.Value<PageHead>());
        return kind switch
        {
            Theme => ReadTheme(reader, head),
            Cooccurrence => new CooccurrencePage(
                head,
                First: reader.Value<CodeTag>(),
                Second: reader.Value<CodeTag>(),
                Segments: reader.Whole(),
                Documents: reader.Whole(),
                Note: reader.Text(),
                Evidence: [],
                Pager: reader.Value<Pager>()),
            Question => ReadQuestion(reader, head),
            _ => throw new DamagedException("no such kind of page"),
        };
    }

    private static void Write(CanonicalWriter writer, ThemePage page) => writer
        .Text(page.Id).Text(page.Label).Text(page.Theme).Value(page.Parent).Flag(page.IsFirst)
        .Text(page.Definition).Text(page.Include).Text(page.Exclude).Text(page.Example).Text(page.Memo.ToString()).Texts(page.Rules)
        .Values(page.Codes).Value(page.Reach).Number(page.Segments).Number(page.OwnCodings).Number(page.TotalCodings)
        .Values(page.Groups).Values(page.Together).Text(page.TogetherNote).Values(page.Without).Number(page.WithoutCount)
        .Value(page.Pager).Value(page.Previous).Value(page.Next);

    private static ThemePage ReadTheme(CanonicalReader reader, PageHead head) => new(
        head,
        Id: reader.Text(),
        Label: reader.Text(),
        Theme: reader.Text(),
        Parent: reader.OptionalValue<Link>(),
        IsFirst: reader.Flag(),
        Definition: reader.Text(),
        Include: reader.Text(),
        Exclude: reader.Text(),
        Example: reader.Text(),
        Memo: new Html(reader.Text()),
        Rules: reader.Texts(),
        Codes: reader.Values<Bar>(),
        Reach: reader.Value<Bar>(),
        Segments: reader.Whole(),
        OwnCodings: reader.Whole(),
        TotalCodings: reader.Whole(),
        Groups: reader.Values<Bar>(),
        Together: reader.Values<CodeTag>(),
        TogetherNote: reader.Text(),
        Evidence: [],
        Without: reader.Values<Link>(),
        WithoutCount: reader.Whole(),
        Pager: reader.Value<Pager>(),
        Previous: reader.OptionalValue<Link>(),
        Next: reader.OptionalValue<Link>());

    private static void Write(CanonicalWriter writer, QuestionPage page) => writer
        .Text(page.Id).Text(page.Text).Text(page.Session).Flag(page.IsFirst).Values(page.Asked).Number(page.AskedCount).Value(page.Answered)
        .Values(page.Themes).Values(page.Groups).Values(page.Silent).Value(page.Pager).Text(page.DataHref);

    private static QuestionPage ReadQuestion(CanonicalReader reader, PageHead head) => new(
        head,
        Id: reader.Text(),
        Text: reader.Text(),
        Session: reader.Text(),
        IsFirst: reader.Flag(),
        Asked: reader.Values<Link>(),
        AskedCount: reader.Whole(),
        Answered: reader.Value<Bar>(),
        Themes: reader.Values<CodeTag>(),
        Groups: reader.Values<AnswerGroup>(),
        Silent: reader.Values<Link>(),
        Pager: reader.Value<Pager>(),
        DataHref: reader.Text());
}
