using ReportGen.Templates.Values;

namespace ReportGen.Templates.Binding;

/// <summary>The kind of an expression, and the model type it gives or lists.</summary>
internal readonly record struct StaticType(StaticKind Kind, ModelShape? Shape = null)
{
    public static readonly StaticType Unknown;

    public static StaticType Of(ModelMember member) => member.Kind switch
    {
        MemberKind.Number or MemberKind.Flag => new StaticType(StaticKind.Number),
        MemberKind.Text => new StaticType(StaticKind.Text),
        MemberKind.Address => new StaticType(StaticKind.Address),
        MemberKind.Html => new StaticType(StaticKind.Html),
        MemberKind.One => new StaticType(StaticKind.Model, member.Target),
        MemberKind.Many => new StaticType(StaticKind.Models, member.Target),
        _ => new StaticType(StaticKind.Texts),
    };
}

/// <summary>An expression made ready to run.</summary>
internal readonly record struct Bound(Evaluate Run, StaticType Type = default)
{
    /// <summary>Set when it is the same on every page.</summary>
    public Value? Constant { get; init; }

    public static Bound Of(Value constant) => new(_ => constant) { Constant = constant };
}
