using ReportGen.Templates.Values;

namespace ReportGen.Templates;

/// <summary>Lists the members of a model type, one call each; becomes the type by itself or with <see cref="Build"/>.</summary>
public sealed class ModelBuilder<T>
    where T : class
{
    private readonly string name;
    private readonly List<ModelMember> members = [];
    private Func<T, string>? key;

    internal ModelBuilder(string name) => this.name = name;

    public static implicit operator ModelType<T>(ModelBuilder<T> builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Build();
    }

    public ModelType<T> Build() => new(name, members, key);

    public ModelType<T> ToModelType() => Build();

    /// <summary>Text, escaped where it is printed; null prints nothing.</summary>
    public ModelBuilder<T> Text(string member, Func<T, string?> read)
        => Add(new ValueMember<T>(member, MemberKind.Text, target => Value.FromText(read(target))));

    /// <summary>An address the program made or checked: text that may start an href or src.</summary>
    public ModelBuilder<T> Address(string member, Func<T, string?> read)
        => Add(new ValueMember<T>(member, MemberKind.Address, target => Value.FromText(read(target))));

    /// <summary>Markup, printed as it is.</summary>
    public ModelBuilder<T> Html(string member, Func<T, Html> read)
        => Add(new ValueMember<T>(member, MemberKind.Html, target => Value.FromHtml(read(target).Markup)));

    public ModelBuilder<T> Number(string member, Func<T, long> read)
        => Add(new ValueMember<T>(member, MemberKind.Number, target => Value.FromNumber(read(target))));

    public ModelBuilder<T> Number(string member, Func<T, double> read)
        => Add(new ValueMember<T>(member, MemberKind.Number, target => Value.FromNumber(read(target))));

    public ModelBuilder<T> Flag(string member, Func<T, bool> read)
        => Add(new ValueMember<T>(member, MemberKind.Flag, target => Value.FromFlag(read(target))));

    public ModelBuilder<T> Texts(string member, Func<T, IReadOnlyList<string>> read)
        => Add(new ValueMember<T>(member, MemberKind.Texts, target => Value.FromList(new TextList(read(target)))));

    /// <summary>Another object, or null. Its type is asked for late, so that types may refer to each other.</summary>
    public ModelBuilder<T> One<TOther>(string member, Func<T, TOther?> read, Func<ModelType<TOther>> type)
        where TOther : class
        => Add(new ReferenceMember<T>(member, read, type));

    /// <summary>A list of other objects.</summary>
    public ModelBuilder<T> Many<TOther>(string member, Func<T, IReadOnlyList<TOther>> read, Func<ModelType<TOther>> type)
        where TOther : class
        => Add(new ListMember<T, TOther>(member, read, type));

    /// <summary>What tells one object from another in recorded reads; without it, its place in the model does.</summary>
    public ModelBuilder<T> Key(Func<T, string> read)
    {
        key = read;
        return this;
    }

    private ModelBuilder<T> Add(ModelMember member)
    {
        members.Add(member);
        return this;
    }
}
