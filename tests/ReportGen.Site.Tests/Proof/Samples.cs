using System.Collections;
using System.Globalization;
using System.Reflection;
using ReportGen.Engine.Digests;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Tests.Proof;

/// <summary>Values of any record, made up without knowing it: full ones, in which every field is something and no two fields are alike, and empty ones.</summary>
/// <param name="isEmpty">Whether every field is as little as it can be: zero, no text, no elements, null where it may be.</param>
/// <param name="which">For a field that holds one of several kinds of records, which of them it is to be.</param>
internal sealed class Samples(bool isEmpty, Func<Type, Type> which)
{
    private readonly NullabilityInfoContext _nullability = new();
    private int _made;

    public object Of(Type type)
    {
        var number = isEmpty ? 0 : ++_made;
        var text = isEmpty ? "" : string.Create(CultureInfo.InvariantCulture, $"text {number}");
        return type == typeof(string) ? text
            : type == typeof(bool) ? !isEmpty
            : type == typeof(DocumentKind) ? DocumentKind.All[isEmpty ? 0 : 1 + (number % (DocumentKind.All.Count - 1))]
            : type == typeof(Digest) ? Digest.Of(BitConverter.GetBytes(number))
            : type == typeof(ReadOnlyMemory<byte>) ? new ReadOnlyMemory<byte>(BitConverter.GetBytes(number))
            : type.IsEnum ? Enum.GetValues(type) is var values ? values.GetValue(isEmpty ? 0 : 1 + (number % (values.Length - 1)))! : null!
            : type.IsPrimitive ? Convert.ChangeType(number, type, CultureInfo.InvariantCulture)
            : type.IsArray ? Elements(type.GetElementType()!)
            : ListOf(type) is { } element ? typeof(EquatableArray).GetMethod(nameof(EquatableArray.From))!.MakeGenericMethod(element).Invoke(null, [Elements(element)])!
            : Record(type.IsAbstract ? which(type) : type);
    }

    /// <summary>A value with all that it was made of, as text: two values that differ in a field differ in it.</summary>
    /// <param name="value">The value.</param>
    /// <param name="but">A field of some records that is passed over, by the record's name.</param>
    public static string Show(object? value, IReadOnlyDictionary<string, string>? but = null) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        ReadOnlyMemory<byte> bytes => Convert.ToHexString(bytes.Span),
        IEnumerable elements => $"[{string.Join(", ", elements.Cast<object?>().Select(e => Show(e, but)))}]",
        Enum or IFormattable => string.Create(CultureInfo.InvariantCulture, $"{value}"),
        bool or DocumentKind => value.ToString()!,
        _ => $"{value.GetType().Name} "
        + $"{{ {string.Join(", ", Fields(value).Where(f => but?.GetValueOrDefault(value.GetType().Name) != f.Name).Select(f => $"{f.Name} = {Show(f.Value, but)}"))} }}",
    };

    /// <summary>What a record is made of, by name.</summary>
    public static IEnumerable<(string Name, object? Value)> Fields(object record) => Maker(record.GetType()).GetParameters().Select(p => (
        p.Name!,
        record.GetType().GetProperty(p.Name!, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.IgnoreCase) is { } property
            ? property.GetValue(record)
            : throw new InvalidOperationException($"{record.GetType().Name} does not say what its '{p.Name}' is")))
        .Concat(Besides(record.GetType()).Select(p => (p.Name, p.GetValue(record))));

    private object Record(Type type)
    {
        var maker = Maker(type);
        var made = maker.Invoke([.. maker.GetParameters().Select(Field)]);
        foreach (var property in Besides(type))
        {
            property.SetValue(made, isEmpty && _nullability.Create(property)
                .ReadState == NullabilityState.Nullable ? null : Of(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType));
        }

        return made;
    }

    // What a record has that its constructor does not name.
    private static IEnumerable<PropertyInfo> Besides(Type type) => type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
        .Where(p => p.SetMethod is not null && !Maker(type).GetParameters().Any(c => string.Equals(c.Name, p.Name, StringComparison.OrdinalIgnoreCase)));

    private object? Field(ParameterInfo parameter)
    {
        var inside = Nullable.GetUnderlyingType(parameter.ParameterType);
        var mayBeNull = inside is not null || (!parameter.ParameterType.IsValueType && _nullability.Create(parameter).ReadState == NullabilityState.Nullable);
        return isEmpty && mayBeNull ? null : Of(inside ?? parameter.ParameterType);
    }

    private Array Elements(Type type)
    {
        var elements = Array.CreateInstance(type, isEmpty ? 0 : 2);
        for (var i = 0; i < elements.Length; i++)
        {
            elements.SetValue(Of(type), i);
        }

        return elements;
    }

    private static Type? ListOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableArray<>) ? type.GetGenericArguments()[0] : null;

    // A record's own, and not the one that copies.
    private static ConstructorInfo Maker(Type type) => type.GetConstructors().Where(c => c.GetParameters().All(p => p.ParameterType != type)).MaxBy(c => c.GetParameters().Length)
        ?? throw new InvalidOperationException($"nobody can make a {type.Name}");
}
