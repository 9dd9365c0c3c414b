using ReportGen.Templates.Output;

namespace ReportGen.Templates.Models;

/// <summary>A text or an address.</summary>
internal sealed class TextMember<T>(string name, MemberKind kind, Func<T, string?> read) : ModelMember(name, kind)
    where T : class
{
    public override void Visit(object target, ModelVisitor visitor, Func<ModelType, ulong> maskOf) => visitor.TextOrNothing(read((T)target));

    protected override object? Get(ModelObject owner) => read((T)owner.Target);
}

/// <summary>Markup.</summary>
internal sealed class HtmlMember<T>(string name, Func<T, Html> read) : ModelMember(name, MemberKind.Html)
    where T : class
{
    public override void Visit(object target, ModelVisitor visitor, Func<ModelType, ulong> maskOf) => visitor.Text(read((T)target).Markup);

    protected override object Get(ModelObject owner) => read((T)owner.Target);
}

/// <summary>A whole number. Templates see an int wherever it fits, as literals are.</summary>
internal sealed class WholeMember<T>(string name, Func<T, long> read) : ModelMember(name, MemberKind.Number)
    where T : class
{
    public override void Visit(object target, ModelVisitor visitor, Func<ModelType, ulong> maskOf) => visitor.Number(read((T)target));

    protected override object Get(ModelObject owner)
    {
        var number = read((T)owner.Target);
        return number == (int)number ? (int)number : number;
    }
}

/// <summary>A number with a fraction.</summary>
internal sealed class FractionMember<T>(string name, Func<T, double> read) : ModelMember(name, MemberKind.Number)
    where T : class
{
    public override void Visit(object target, ModelVisitor visitor, Func<ModelType, ulong> maskOf) => visitor.Number(BitConverter.DoubleToInt64Bits(read((T)target)));

    protected override object Get(ModelObject owner) => read((T)owner.Target);
}

/// <summary>Yes or no.</summary>
internal sealed class FlagMember<T>(string name, Func<T, bool> read) : ModelMember(name, MemberKind.Flag)
    where T : class
{
    private static readonly object s_true = true;
    private static readonly object s_false = false;

    public override void Visit(object target, ModelVisitor visitor, Func<ModelType, ulong> maskOf) => visitor.Number(read((T)target) ? 1 : 0);

    protected override object Get(ModelObject owner) => read((T)owner.Target) ? s_true : s_false;
}

/// <summary>A list of texts.</summary>
internal sealed class TextsMember<T>(string name, Func<T, IReadOnlyList<string>> read) : ModelMember(name, MemberKind.Texts)
    where T : class
{
    public override void Visit(object target, ModelVisitor visitor, Func<ModelType, ulong> maskOf)
    {
        var texts = read((T)target);
        visitor.Group(texts.Count);
        foreach (var text in texts)
        {
            visitor.Text(text);
        }
    }

    protected override object Get(ModelObject owner) => new TextList(read((T)owner.Target));
}

/// <summary>Another object, or null.</summary>
internal sealed class ReferenceMember<T>(string name, Func<T, object?> read, Func<ModelType> type) : ModelMember(name, MemberKind.One)
    where T : class
{
    private ModelType? _target;

    public override ModelType Target => _target ??= type();

    public override void Visit(object target, ModelVisitor visitor, Func<ModelType, ulong> maskOf)
    {
        if (read((T)target) is { } other)
        {
            Target.Visit(other, visitor, maskOf);
        }
        else
        {
            visitor.Nothing();
        }
    }

    protected override object? Get(ModelObject owner) => read((T)owner.Target) is { } other ? new ModelObject(other, Target, owner.Log) : null;
}

/// <summary>A list of other objects.</summary>
internal sealed class ListMember<T, TOther>(string name, Func<T, IReadOnlyList<TOther>> read, Func<ModelType> type) : ModelMember(name, MemberKind.Many)
    where T : class
    where TOther : class
{
    private ModelType? _target;

    public override ModelType Target => _target ??= type();

    public override void Visit(object target, ModelVisitor visitor, Func<ModelType, ulong> maskOf)
    {
        var others = read((T)target);
        visitor.Group(others.Count);
        foreach (var other in others)
        {
            Target.Visit(other, visitor, maskOf);
        }
    }

    protected override object Get(ModelObject owner) => new ObjectList<TOther>(read((T)owner.Target), Target, owner.Log);
}
