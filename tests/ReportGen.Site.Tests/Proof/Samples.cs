using System.Collections;
using System.Globalization;
using System.Reflection;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Stores;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Tests.Proof;

/// <summary>Values of any record, made up without knowing it: full ones, in which every field is something and no two fields are alike, and empty ones.</summary>
/// <param name="isEmpty">Whether every field is as little as it can be: zero, no text, no elements, null where it may be.</param>
internal sealed class Samples(bool isEmpty)
{
    private int _made;

    public object Of(Type type)
    {
        if (StandIns.For(type) is { } other)
        {
            return other.Make(Of(other.Type));
        }

        var number = isEmpty ? 0 : ++_made;
        var text = isEmpty ? "" : string.Create(CultureInfo.InvariantCulture, $"text {number}");
        return type == typeof(string) ? text
            : type == typeof(bool) ? !isEmpty
            : type == typeof(Body) ? BodyOf(number)
            : type == typeof(DocumentKind) ? DocumentKind.All[isEmpty ? 0 : 1 + (number % (DocumentKind.All.Count - 1))]
            : type == typeof(Digest) ? Digest.Of(BitConverter.GetBytes(number))
            : type == typeof(ReadOnlyMemory<byte>) ? new ReadOnlyMemory<byte>(BitConverter.GetBytes(number))
            : type.IsEnum ? Enum.GetValues(type) is var values ? values.GetValue(isEmpty ? 0 : 1 + (number % (values.Length - 1)))! : null!
            : type.IsPrimitive ? Convert.ChangeType(number, type, CultureInfo.InvariantCulture)
            : type.IsArray || ListOf(type) is not null ? ListFrom(type, isEmpty ? [] : [Of(ListOf(type) ?? type.GetElementType()!), Of(ListOf(type) ?? type.GetElementType()!)])
            : Record(type);
    }

    /// <summary>A value with all that it was made of, as text: two values that differ in a field differ in it.</summary>
    public static string Show(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        ReadOnlyMemory<byte> bytes => Convert.ToHexString(bytes.Span),
        IEnumerable elements => $"[{string.Join(", ", elements.Cast<object?>().Select(Show))}]",
        Enum or IFormattable => string.Create(CultureInfo.InvariantCulture, $"{value}"),
        bool or DocumentKind => value.ToString()!,
        _ => $"{value.GetType().Name} {{ {string.Join(", ", Fields(value).Select(f => $"{f.Name} = {Show(f.Value)}"))} }}",
    };

    /// <summary>What a record is made of, by name.</summary>
    public static IEnumerable<(string Name, object? Value)> Fields(object record) => record is Body body
        ? [(nameof(body.Digest), body.Digest), (nameof(body.Length), body.Length)]
        : StandIns.For(record.GetType()) is { } other ? Fields(other.From(record))
        : Maker(record.GetType()).GetParameters().Select(p => (p.Name!, PropertyOf(record.GetType(),
            p.Name!).GetValue(record))).Concat(Besides(record.GetType()).Select(p => (p.Name, p.GetValue(record))));

    /// <summary>Every record that differs from this one in one place, with the name of its field that does.</summary>
    public static IEnumerable<(string Field, object Record)> Others(object record)
    {
        var type = record.GetType();
        if (StandIns.For(type) is { } standIn)
        {
            foreach (var (field, other) in Others(standIn.From(record)))
            {
                yield return (field, standIn.Make(other));
            }

            yield break;
        }

        foreach (var parameter in Maker(type).GetParameters())
        {
            foreach (var other in Others(parameter.ParameterType, MayBeNull(parameter), PropertyOf(type, parameter.Name!).GetValue(record)))
            {
                yield return (parameter.Name!, With(record, parameter.Name!, other));
            }
        }

        foreach (var property in Besides(type))
        {
            foreach (var other in Others(property.PropertyType, MayBeNull(property), property.GetValue(record)))
            {
                yield return (property.Name, With(record, property.Name, other));
            }
        }
    }

    // Every value that differs from one in one place.
    private static IEnumerable<object?> Others(Type type, bool mayBeNull, object? value)
    {
        var inside = Nullable.GetUnderlyingType(type) ?? type;
        if (value is null)
        {
            return [new Samples(isEmpty: true).Of(inside), new Samples(isEmpty: false).Of(inside)];
        }

        IEnumerable<object?> others = value switch
        {
            string text => [text + "'"],
            bool flag => [!flag],
            ReadOnlyMemory<byte> bytes => [new ReadOnlyMemory<byte>([.. bytes.Span, 0])],
            Digest digest => [Digest.Of(digest, digest)],
            Body body => [BodyOf(body.Length + 1)],
            DocumentKind or Enum => Enumerable.Range(0, 20).Select(n => new Samples(isEmpty: n == 0) { _made = n }.Of(inside)).Distinct().Where(o => !o.Equals(value)),
            IEnumerable list => OtherLists(inside, [.. list.Cast<object>()]),
            IConvertible number => [Convert.ChangeType(Convert.ToDecimal(number, CultureInfo.InvariantCulture) + 1, inside, CultureInfo.InvariantCulture)],
            _ => Others(value).Select(o => o.Record),
        };
        return mayBeNull ? others.Append(null) : others;
    }

    private static IEnumerable<object> OtherLists(Type type, List<object> list)
    {
        var element = ListOf(type) ?? type.GetElementType()!;
        yield return ListFrom(type, [.. list, new Samples(isEmpty: true).Of(element)]);
        for (var i = 0; i < list.Count; i++)
        {
            yield return ListFrom(type, [.. list.Where((_, at) => at != i)]);
            foreach (var other in Others(element, mayBeNull: false, list[i]))
            {
                yield return ListFrom(type, [.. list.Select((known, at) => at == i ? other! : known)]);
            }
        }

        if (list.Count > 1)
        {
            yield return ListFrom(type, [.. list.AsEnumerable().Reverse()]);
        }
    }

    private static object With(object record, string field, object? value)
    {
        var type = record.GetType();
        var maker = Maker(type);
        var made = maker.Invoke([.. maker.GetParameters().Select(p => p.Name == field ? value : PropertyOf(type, p.Name!).GetValue(record))]);
        foreach (var property in Besides(type))
        {
            property.SetValue(made, property.Name == field ? value : property.GetValue(record));
        }

        return made;
    }

    private static Body BodyOf(int number)
    {
        var slices = new BodyWriter();
        slices.Add(new byte[number]);
        return Body.Of(slices);
    }

    private static PropertyInfo PropertyOf(Type type, string field) =>
        type.GetProperty(field, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.IgnoreCase)
        ?? throw new InvalidOperationException($"{type.Name} does not say what its '{field}' is");

    private object Record(Type type)
    {
        var maker = Maker(type);
        var made = maker.Invoke([.. maker.GetParameters().Select(Field)]);
        foreach (var property in Besides(type))
        {
            property.SetValue(made, isEmpty && MayBeNull(property) ? null : Of(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType));
        }

        return made;
    }

    // What a record has that its constructor does not name.
    private static IEnumerable<PropertyInfo> Besides(Type type) => type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
        .Where(p => p.SetMethod is not null && !Maker(type).GetParameters().Any(c => string.Equals(c.Name, p.Name, StringComparison.OrdinalIgnoreCase)));

    private object? Field(ParameterInfo parameter)
    {
        return isEmpty && MayBeNull(parameter) ? null : Of(Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType);
    }

    private static bool MayBeNull(ParameterInfo parameter) =>
        Nullable.GetUnderlyingType(parameter.ParameterType) is not null || (!parameter.ParameterType.IsValueType
            && new NullabilityInfoContext().Create(parameter).ReadState == NullabilityState.Nullable);

    private static bool MayBeNull(PropertyInfo property) =>
        Nullable.GetUnderlyingType(property.PropertyType) is not null || (!property.PropertyType.IsValueType
            && new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable);

    private static object ListFrom(Type type, List<object> list)
    {
        var element = ListOf(type) ?? type.GetElementType()!;
        var elements = Array.CreateInstance(element, list.Count);
        for (var i = 0; i < list.Count; i++)
        {
            elements.SetValue(list[i], i);
        }

        return type.IsArray ? elements : typeof(EquatableArray).GetMethod(nameof(EquatableArray.From))!.MakeGenericMethod(element).Invoke(null, [elements])!;
    }

    private static Type? ListOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableArray<>) ? type.GetGenericArguments()[0] : null;

    // A record's own, and not the one that copies.
    private static ConstructorInfo Maker(Type type) => type.GetConstructors().Where(c => c.GetParameters().All(p => p.ParameterType != type)).MaxBy(c => c.GetParameters().Length)
        ?? throw new InvalidOperationException($"nobody can make a {type.Name}");
}
