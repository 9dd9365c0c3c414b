using System.Collections;
using ReportGen.Templates.Models;
using ReportGen.Templates.Rendering;
using Scriban;
using Scriban.Syntax;

namespace ReportGen.Templates.Nodes;

/// <summary>
/// Stands in for a member expression: a way through the model, such as quote.document.title, is followed without what the library does for the
/// sake of functions, which no member of the model is. Any other way is left to the library.
/// </summary>
/// <param name="isOwn">Where it begins with `$`: that is what the template was included with, not what a function was called with.</param>
internal sealed class MemberNode(bool isOwn) : ScriptMemberExpression
{
    private Start _start;

    // The member met last: mostly it is met again. Threads may race for it, and any of their values is right.
    private ModelMember? _last;

    private enum Start : byte { Unknown, Arguments, Variable, Member, Elsewhere }

    public override object? GetValue(TemplateContext context) => TryRead((PageContext)context, out var value) ? value : base.GetValue(context);

    /// <summary>The member, where the way to it leads through the model.</summary>
    public bool TryRead(PageContext page, out object? value)
    {
        object? owner = null;
        switch (_start)
        {
            case Start.Unknown:
                _start = Target switch
                {
                    ScriptVariableLocal { BaseName: "" } when isOwn => Start.Arguments,
                    ScriptVariable => Start.Variable,
                    MemberNode => Start.Member,
                    _ => Start.Elsewhere,
                };
                return TryRead(page, out value);
            case Start.Arguments when page.Includes.Arguments is { } arguments && arguments.TryGetNamed(Member!.Name, out value): return !Operand.IsFunction(value);
            case Start.Variable: owner = page.GetValue((ScriptVariable)Target!); break;
            case Start.Member when !((MemberNode)Target!).TryRead(page, out owner): owner = null; break;
        }

        value = null;
        if (owner is ModelObject model)
        {
            var member = _last;
            if (member is null || !ReferenceEquals(member.Owner, model.Type))
            {
                _last = member = model.Type.Find(Member!.Name);
            }

            value = member?.Read(model);
            return member is not null;
        }

        if (owner is IList list && Member!.Name == "size")
        {
            value = SmallNumbers.Of(list.Count);
            return true;
        }

        return false;
    }
}
