using System.Reflection;
using ReportGen.Engine.Digests;
using ReportGen.Site.Documents;
using ReportGen.Site.Evidence;

namespace ReportGen.Site.Tests.Proof;

/// <summary>
/// Every field of everything that lies in the store comes back as it was and, as those of documents, makes a difference to its digest: one that is left out, or
/// read in another's place, would be wrong only in a second build.
/// </summary>
public sealed class StoredTests
{
    public static TheoryData<string> Stored => [.. Types().Where(IsStored).Select(t => t.FullName!)];

    public static TheoryData<string> Digested => [.. Types().Select(t => t.FullName!)];

    [Theory]
    [MemberData(nameof(Stored))]
    public void What_is_stored_comes_back(string name) => Assert.All(SamplesOf(name), value =>
    {
        var (expected, found) = (Samples.Show(value), Samples.Show(ThereAndBack(value)));
        Assert.True(expected == found, $"stored:\n{expected}\ncame back:\n{found}");
    });

    [Theory]
    [MemberData(nameof(Digested))]
    public void What_differs_in_one_field_has_another_digest_and_comes_back_as_different(string name)
    {
        if (name == typeof(Engine.Stores.Body).FullName)
        {
            // It has no fields that anybody could change: it is its bytes.
            return;
        }

        foreach (var value in SamplesOf(name))
        {
            var known = new Dictionary<Digest, string> { [Digest.Of(value)] = Samples.Show(value) };
            foreach (var (field, other) in Samples.Others(value))
            {
                var shown = Samples.Show(other);
                Assert.True(shown != Samples.Show(value), $"{field} is not seen to be another in:\n{shown}");
                Assert.True(known.TryAdd(Digest.Of((ICanonical)other), shown) || known[Digest.Of((ICanonical)other)] == shown,
                    $"{field} makes no difference:\n{shown}\n{known[Digest.Of((ICanonical)other)]}");
                Assert.True(!IsStored(value.GetType()) || shown == Samples.Show(ThereAndBack((ICanonical)other)), $"{field} does not come back:\n{shown}");
            }

            Assert.Equal(Samples.Fields(value).Select(f => f.Name), Samples.Others(value).Select(o => o.Field).Distinct());
        }
    }

    [Fact]
    public void A_sample_says_what_every_field_is()
    {
        var (one, other) = (new Samples(isEmpty: false).Of(typeof(AskedIn)), new Samples(isEmpty: true).Of(typeof(AskedIn)));
        Assert.Equal("AskedIn { Segment = \"text 2\", Text = \"text 3\" }", Samples.Show(one));
        Assert.Equal("AskedIn { Segment = \"\", Text = \"\" }", Samples.Show(other));
        Assert.Equal(
            ["Segment: AskedIn { Segment = \"text 2'\", Text = \"text 3\" }", "Text: AskedIn { Segment = \"text 2\", Text = \"text 3'\" }"],
            Samples.Others(one).Select(o => $"{o.Field}: {Samples.Show(o.Record)}"));
    }

    private static IEnumerable<ICanonical> SamplesOf(string name) =>
        new[] { false, true }.Select(isEmpty => (ICanonical)new Samples(isEmpty).Of(Types().Single(t => t.FullName == name)));

    private static List<Type> Types() =>
    [
        .. OfDocuments().Where(t => !IsStored(t)),
        .. new[] { typeof(CanonicalReader).Assembly, typeof(Report).Assembly }.SelectMany(a => a.GetTypes())
            .Where(t => !t.IsInterface && !t.IsGenericTypeDefinition && IsStored(t))
            .OrderBy(t => t.FullName, StringComparer.Ordinal),
    ];

    private static bool IsStored(Type type) => type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IStored<>));

    // A document is read again and never stored; what was made of it is known by its digest, and that of all that it has.
    private static HashSet<Type> OfDocuments()
    {
        var (found, waiting) = (new HashSet<Type>(), new Stack<Type>([typeof(Document)]));
        while (waiting.TryPop(out var type))
        {
            if (type.IsGenericType)
            {
                Array.ForEach(type.GetGenericArguments(), waiting.Push);
            }
            else if (type.Assembly == typeof(Document).Assembly && type.IsAssignableTo(typeof(ICanonical)) && found.Add(type))
            {
                Array.ForEach(type.GetProperties(), p => waiting.Push(p.PropertyType));
            }
        }

        return found;
    }

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
}
