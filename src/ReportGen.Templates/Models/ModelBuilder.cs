using System.Collections.ObjectModel;
using ReportGen.Templates.Output;

namespace ReportGen.Templates.Models;

/// <summary>Lists the members of a model type, one call each, and becomes the type by itself.</summary>
public sealed class ModelBuilder<T>
    where T : class
{
    private static readonly object s_true = true;
    private static readonly object s_false = false;

    private readonly string _name;
    private readonly List<ModelMember> _members = [];

    internal ModelBuilder(string name) => _name = name;

    public static implicit operator ModelType<T>(ModelBuilder<T> builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.ToModelType();
    }

    public ModelType<T> ToModelType() => new(_name, _members);

    /// <summary>Text, escaped where it is printed; null prints nothing.</summary>
    public ModelBuilder<T> Text(string member, Func<T, string?> read) => Add(member, MemberKind.Text, read, (owner, visitor) => visitor.TextOrNothing(read(owner)));

    /// <summary>An address the program made or checked: text that may start an href or src.</summary>
    public ModelBuilder<T> Address(string member, Func<T, string?> read) => Add(member, MemberKind.Address, read, (owner, visitor) => visitor.TextOrNothing(read(owner)));

    /// <summary>Markup, printed as it is.</summary>
    public ModelBuilder<T> Html(string member, Func<T, Html> read) => Add(member, MemberKind.Html, read, (owner, visitor) => visitor.TextOrNothing(read(owner)?.Markup));

    /// <summary>A whole number; templates see an int wherever it fits, as literals are.</summary>
    public ModelBuilder<T> Number(string member, Func<T, long> read) => Add(
        member, MemberKind.Number, target => Whole(read(target)), (owner, visitor) => visitor.Number(read(owner)));

    public ModelBuilder<T> Number(string member, Func<T, double> read) => Add(
        member, MemberKind.Number, target => read(target), (owner, visitor) => visitor.Number(BitConverter.DoubleToInt64Bits(read(owner))));

    public ModelBuilder<T> Flag(string member, Func<T, bool> read) => Add(
        member, MemberKind.Flag, target => read(target) ? s_true : s_false, (owner, visitor) => visitor.Number(read(owner) ? 1 : 0));

    public ModelBuilder<T> Texts(string member, Func<T, IReadOnlyList<string>> read) => Add(
        member, MemberKind.Texts, target => List(read(target), 0, static (text, _) => text), (owner, visitor) =>
        {
            var texts = read(owner);
            visitor.Group(texts.Count);
            for (var i = 0; i < texts.Count; i++)
            {
                visitor.TextOrNothing(texts[i]);
            }
        });

    /// <summary>Another object, or null. Its type is asked for late, so that types may refer to each other.</summary>
    public ModelBuilder<T> One<TOther>(string member, Func<T, TOther?> read, Func<ModelType<TOther>> type)
        where TOther : class
        => Add(new(
            member, MemberKind.One, owner => read((T)owner.Target) is { } other ? new ModelObject(other, type(), owner.Log) : null,
            (owner, visitor, maskOf) =>
            {
                if (read((T)owner) is { } other)
                {
                    visitor.Visit(type(), other, maskOf);
                }
                else
                {
                    visitor.Nothing();
                }
            },
            type));

    /// <summary>A list of other objects.</summary>
    public ModelBuilder<T> Many<TOther>(string member, Func<T, IReadOnlyList<TOther>> read, Func<ModelType<TOther>> type)
        where TOther : class
        => Add(new(
            member, MemberKind.Many, owner => List(read((T)owner.Target), (type(), owner.Log), static (other, of) => new ModelObject(other, of.Item1, of.Log)),
            (owner, visitor, maskOf) =>
            {
                var others = read((T)owner);
                visitor.Group(others.Count);
                for (var i = 0; i < others.Count; i++)
                {
                    visitor.Visit(type(), others[i], maskOf);
                }
            },
            type));

    private static object Whole(long number) => number == (int)number ? SmallNumbers.Of((int)number) : number;

    /// <summary>A list that the library's list operations work on and that none of them can change.</summary>
    private static ReadOnlyCollection<object?> List<TValue, TOf>(IReadOnlyList<TValue> values, TOf of, Func<TValue, TOf, object> make)
    {
        var made = new object?[values.Count];
        for (var i = 0; i < made.Length; i++)
        {
            made[i] = make(values[i], of);
        }

        return Array.AsReadOnly(made);
    }

    private ModelBuilder<T> Add(string name, MemberKind kind, Func<T, object?> get, Action<T, ModelVisitor> visit) =>
        Add(new(name, kind, owner => get((T)owner.Target), (owner, visitor, _) => visit((T)owner, visitor)));

    private ModelBuilder<T> Add(ModelMember member)
    {
        _members.Add(member);
        return this;
    }
}
