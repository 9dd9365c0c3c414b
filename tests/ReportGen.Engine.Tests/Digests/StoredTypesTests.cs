using System.Globalization;
using System.Reflection;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Steps;

namespace ReportGen.Engine.Tests.Digests;

/// <summary>Every field of everything of the engine's own that lies in the store comes back as it was and makes a difference to the digest: one that did not
/// would be wrong only in a second build.</summary>
public sealed class StoredTypesTests
{
    private static readonly Assembly s_engine = typeof(Step).Assembly;
    private static readonly NullabilityInfoContext s_nullability = new();

    public static TheoryData<string> Stored => [.. Types().Select(t => t.FullName!)];

    [Fact]
    public void All_of_them_are_tried() =>
        Assert.Equal(["Body", "Diagnostic", "OwnReads", "Place", "Read", "ReadChange"], Types().Select(t => t.Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Stored))]
    public void It_comes_back_as_it_was(string name)
    {
        var type = Types().Single(t => t.FullName == name);
        foreach (var fields in new[] { Values(type, 1), Values(type, 4), Empty(type) })
        {
            var value = Make(type, fields);
            using var writer = CanonicalWriter.Rent();
            var reader = new CanonicalReader(writer.Value(value).Written.ToArray());
            var back = typeof(CanonicalReader).GetMethod(nameof(CanonicalReader.Value))!.MakeGenericMethod(type).Invoke(reader, null)!;
            Assert.True(reader.IsAtEnd);
            Assert.Equal(fields.Select(f => (f.Key, f.Value)), Fields(type).Select(f => (f.Name, f.GetValue(back))));
        }
    }

    [Theory]
    [MemberData(nameof(Stored))]
    public void Every_field_makes_a_difference(string name)
    {
        var type = Types().Single(t => t.FullName == name);
        var (fields, others) = (Values(type, 1), Values(type, 4));
        Assert.Equal(Digest.Of(Make(type, fields)), Digest.Of(Make(type, Values(type, 1))));
        var digests = fields.Keys.Select(field => Digest.Of(Make(type, fields.ToDictionary(f => f.Key, f => f.Key == field ? others[field] : f.Value))))
            .Concat(Empty(type).Where(f => f.Value is null).Select(none => Digest.Of(Make(type, fields.ToDictionary(f => f.Key, f => f.Key == none.Key ? null : f.Value)))))
            .Append(Digest.Of(Make(type, fields))).ToList();
        Assert.True(digests.Count > fields.Count);
        Assert.Equal(digests.Count, digests.Distinct().Count());
    }

    private static List<Type> Types() =>
        [.. s_engine.GetTypes().Where(t => !t.IsInterface && !t.IsGenericType && t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IStored<>)))];

    private static ConstructorInfo Maker(Type type) => type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        .Where(c => c.GetParameters() is not [var only] || only.ParameterType != type).MaxBy(c => c.GetParameters().Length)!;

    // What was made or set by name; what is worked out from that is no field.
    private static IEnumerable<PropertyInfo> Fields(Type type) => type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
        .Where(p => p.SetMethod is not null || Parameter(type, p) is not null);

    private static ParameterInfo? Parameter(Type type, PropertyInfo field) =>
        Maker(type).GetParameters().FirstOrDefault(p => string.Equals(p.Name, field.Name, StringComparison.OrdinalIgnoreCase));

    private static Dictionary<string, object?> Values(Type type, int from) => Fields(type).Select((f, i) => (f, i)).ToDictionary(f => f.f.Name, f =>
        (object?)Sample(f.f.PropertyType, from + f.i));

    private static Dictionary<string, object?> Empty(Type type) => Fields(type).ToDictionary(
        f => f.Name, f => Nullable.GetUnderlyingType(f.PropertyType) is not null || s_nullability.Create(f).ReadState == NullabilityState.Nullable ? null
            : (object?)Sample(f.PropertyType, 0));

    private static object Sample(Type type, int number)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain == typeof(string) ? number == 0 ? "" : $"text {number}"
            : plain == typeof(bool) ? number < 5 && number > 0
            : plain == typeof(EquatableArray<Read>) ? EquatableArray.From(Enumerable.Range(1, number).Select(i => new Read($"text {i}", default)))
            : plain == typeof(Digest) ? Digest.Of(BitConverter.GetBytes(number))
            : plain.IsEnum ? Enum.GetValues(plain).GetValue(number % Enum.GetValues(plain).Length)!
            : plain.IsPrimitive ? Convert.ChangeType(number, plain, CultureInfo.InvariantCulture)
            : Make(plain, Values(plain, 10 * number));
    }

    private static ICanonical Make(Type type, Dictionary<string, object?> fields)
    {
        var made = Maker(type).Invoke([.. Maker(type).GetParameters().Select(p => fields.FirstOrDefault(f =>
            string.Equals(f.Key, p.Name, StringComparison.OrdinalIgnoreCase)).Value)]);
        foreach (var field in Fields(type).Where(f => Parameter(type, f) is null))
        {
            field.SetValue(made, fields[field.Name]);
        }

        return (ICanonical)made;
    }
}
