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
    public ModelBuilder<T> Text(string member, Func<T, string?> read) => Add(member, MemberKind.Text, read);

    /// <summary>An address the program made or checked: text that may start an href or src.</summary>
    public ModelBuilder<T> Address(string member, Func<T, string?> read) => Add(member, MemberKind.Address, read);

    /// <summary>Markup, printed as it is.</summary>
    public ModelBuilder<T> Html(string member, Func<T, Html> read) => Add(member, MemberKind.Html, read);

    /// <summary>A whole number; templates see an int wherever it fits, as literals are.</summary>
    public ModelBuilder<T> Number(string member, Func<T, long> read) =>
        Add(member, MemberKind.Number, target => read(target) is var number && number == (int)number ? (int)number : number);

    public ModelBuilder<T> Number(string member, Func<T, double> read) => Add(member, MemberKind.Number, target => read(target));

    public ModelBuilder<T> Flag(string member, Func<T, bool> read) => Add(member, MemberKind.Flag, target => read(target) ? s_true : s_false);

    public ModelBuilder<T> Texts(string member, Func<T, IReadOnlyList<string>> read) => Add(member, MemberKind.Texts, target => List(read(target), 0, static (text, _) => text));

    /// <summary>Another object, or null. Its type is asked for late, so that types may refer to each other.</summary>
    public ModelBuilder<T> One<TOther>(string member, Func<T, TOther?> read, Func<ModelType<TOther>> type)
        where TOther : class
        => Add(new(member, MemberKind.One, owner => read((T)owner.Target) is { } other ? new ModelObject(other, type(), owner.Log) : null, type));

    /// <summary>A list of other objects.</summary>
    public ModelBuilder<T> Many<TOther>(string member, Func<T, IReadOnlyList<TOther>> read, Func<ModelType<TOther>> type)
        where TOther : class
        => Add(new(member, MemberKind.Many, owner => List(read((T)owner.Target), (type(), owner.Log), static (other, of) => new ModelObject(other, of.Item1, of.Log)), type));

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

    private ModelBuilder<T> Add(string name, MemberKind kind, Func<T, object?> get) => Add(new(name, kind, owner => get((T)owner.Target)));

    private ModelBuilder<T> Add(ModelMember member)
    {
        _members.Add(member);
        return this;
    }
}
