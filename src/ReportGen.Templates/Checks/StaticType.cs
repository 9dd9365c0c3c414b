using ReportGen.Templates.Models;

namespace ReportGen.Templates.Checks;

/// <summary>What is known of a value before it is worked out.</summary>
internal enum StaticKind : byte { Unknown, Constant, Number, Text, Address, Html, Model, Models, Texts }

/// <summary>The kind of an expression, and the model type that it gives or lists.</summary>
internal readonly record struct StaticType(StaticKind Kind, ModelType? Model = null)
{
    public static readonly StaticType Unknown;

    /// <summary>What a list of it holds.</summary>
    public StaticType Element => Kind switch
    {
        StaticKind.Models => new(StaticKind.Model, Model),
        StaticKind.Texts => new(StaticKind.Text),
        _ => Unknown,
    };

    public static StaticType Of(ModelMember member) => member.Kind switch
    {
        MemberKind.Number or MemberKind.Flag => new(StaticKind.Number),
        MemberKind.Text => new(StaticKind.Text),
        MemberKind.Address => new(StaticKind.Address),
        MemberKind.Html => new(StaticKind.Html),
        MemberKind.One => new(StaticKind.Model, member.Target),
        MemberKind.Many => new(StaticKind.Models, member.Target),
        _ => new(StaticKind.Texts),
    };
}
