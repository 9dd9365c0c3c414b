using ReportGen.Templates.Output;

namespace ReportGen.Templates.Models;

/// <summary>Lists the members of a model type, one call each; becomes the type by itself or with <see cref="Build"/>.</summary>
public sealed class ModelBuilder<T>
    where T : class
{
    private readonly string _name;
    private readonly List<ModelMember> _members = [];

    internal ModelBuilder(string name) => _name = name;

    public static implicit operator ModelType<T>(ModelBuilder<T> builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Build();
    }

    public ModelType<T> Build() => new(_name, _members);

    public ModelType<T> ToModelType() => Build();

    /// <summary>Text, escaped where it is printed; null prints nothing.</summary>
    public ModelBuilder<T> Text(string member, Func<T, string?> read) => Add(new TextMember<T>(member, MemberKind.Text, read));

    /// <summary>An address the program made or checked: text that may start an href or src.</summary>
    public ModelBuilder<T> Address(string member, Func<T, string?> read) => Add(new TextMember<T>(member, MemberKind.Address, read));

    /// <summary>Markup, printed as it is.</summary>
    public ModelBuilder<T> Html(string member, Func<T, Html> read) => Add(new HtmlMember<T>(member, read));

    public ModelBuilder<T> Number(string member, Func<T, long> read) => Add(new WholeMember<T>(member, read));

    public ModelBuilder<T> Number(string member, Func<T, double> read) => Add(new FractionMember<T>(member, read));

    public ModelBuilder<T> Flag(string member, Func<T, bool> read) => Add(new FlagMember<T>(member, read));

    public ModelBuilder<T> Texts(string member, Func<T, IReadOnlyList<string>> read) => Add(new TextsMember<T>(member, read));

    /// <summary>Another object, or null. Its type is asked for late, so that types may refer to each other.</summary>
    public ModelBuilder<T> One<TOther>(string member, Func<T, TOther?> read, Func<ModelType<TOther>> type)
        where TOther : class
        => Add(new ReferenceMember<T>(member, read, type));

    /// <summary>A list of other objects.</summary>
    public ModelBuilder<T> Many<TOther>(string member, Func<T, IReadOnlyList<TOther>> read, Func<ModelType<TOther>> type)
        where TOther : class
        => Add(new ListMember<T, TOther>(member, read, type));

    private ModelBuilder<T> Add(ModelMember member)
    {
        _members.Add(member);
        return this;
    }
}
