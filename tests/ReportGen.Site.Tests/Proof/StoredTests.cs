using System.Reflection;
using ReportGen.Engine.Digests;
using ReportGen.Site.Evidence;
using ReportGen.Site.Pages;

namespace ReportGen.Site.Tests.Proof;

/// <summary>Every field of everything that lies in the store comes back as it was: one that is left out, or read in another's place, would be wrong
/// only in a second build.</summary>
public sealed class StoredTests
{
    // What quotes something lies in the store without the quotes.
    private static readonly Dictionary<string, string> s_filledLater = new(StringComparer.Ordinal)
    {
        [nameof(ThemePage)] = nameof(ThemePage.Evidence),
        [nameof(CooccurrencePage)] = nameof(CooccurrencePage.Evidence),
        [nameof(AnswerView)] = nameof(AnswerView.Quotes),
    };

    private static readonly Type[] s_pages = [typeof(ThemePage), typeof(CooccurrencePage), typeof(QuestionPage)];

    public static TheoryData<string> Stored => [.. Types().Select(t => t.FullName!)];

    [Theory]
    [MemberData(nameof(Stored))]
    public void What_is_stored_comes_back(string name)
    {
        var type = Types().Single(t => t.FullName == name);
        foreach (var page in type == typeof(Sheet) ? s_pages : [typeof(ThemePage)])
        {
            foreach (var isEmpty in new[] { false, true })
            {
                var value = (ICanonical)new Samples(isEmpty, _ => page).Of(type);
                var (expected, found) = (Shown(value), Shown(ThereAndBack(value)));
                Assert.True(expected == found, $"stored:\n{expected}\ncame back:\n{found}");
            }
        }
    }

    [Fact]
    public void A_sample_says_what_every_field_is()
    {
        var (one, other) = (new Samples(isEmpty: false, t => t).Of(typeof(Origin)), new Samples(isEmpty: true, t => t).Of(typeof(Origin)));
        Assert.Equal("Origin { Id = \"text 2\", Label = \"text 3\", Group = \"text 4\" }", Samples.Show(one));
        Assert.Equal("Origin { Id = \"\", Label = \"\", Group = \"\" }", Samples.Show(other));
    }

    [Fact]
    public void There_are_as_many_kinds_of_stored_pages_as_are_tried()
    {
        var quoting = typeof(Page).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Page))).Where(t =>
        {
            using var writer = CanonicalWriter.Rent();
            try
            {
                SheetFormat.Write(writer, (Page)new Samples(isEmpty: true, _ => typeof(ThemePage)).Of(t));
                return true;
            }
            catch (ArgumentException)
            {
                return false;
            }
        });
        Assert.Equal(s_pages.ToHashSet(), quoting.ToHashSet());
    }

    private static List<Type> Types() =>
    [
        .. new[] { typeof(CanonicalReader).Assembly, typeof(Report).Assembly }.SelectMany(a => a.GetTypes())
            .Where(t => !t.IsInterface && t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IStored<>)))
            .OrderBy(t => t.FullName, StringComparer.Ordinal),
    ];

    // Read as whoever restores it does; nothing of it is left over.
    private static object ThereAndBack(ICanonical value)
    {
        using var writer = CanonicalWriter.Rent();
        var reader = new CanonicalReader(writer.Value(value).Written.ToArray());
        var back = typeof(CanonicalReader)
            .GetMethod(nameof(CanonicalReader.Value))!.MakeGenericMethod(value.GetType()).Invoke(reader, BindingFlags.DoNotWrapExceptions, null, null, null)!;
        Assert.True(reader.IsAtEnd, $"{value.GetType().Name} writes more than it reads");
        return back;
    }

    private static string Shown(object value) => Samples.Show(value, s_filledLater);
}
