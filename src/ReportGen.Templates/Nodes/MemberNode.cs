using ReportGen.Templates.Models;
using ReportGen.Templates.Rendering;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ReportGen.Templates.Nodes;

/// <summary>
/// Stands in for a member expression: a way through the model, such as quote.document.title, is followed without what the library does for the
/// sake of functions, which no member of the model is. Any other way is left to the library.
/// </summary>
internal sealed class MemberNode : ScriptMemberExpression
{
    // The member met last: mostly it is met again. Threads may race for it, and any of their values is right.
    private ModelMember? _last;

    public override object? GetValue(TemplateContext context) => TryRead((PageContext)context, out var value) ? value : base.GetValue(context);

    /// <summary>The value of any expression; the short way where it is no function and cannot become one.</summary>
    public static object? ValueOf(ScriptExpression expression, PageContext page)
    {
        switch (expression)
        {
            case MemberNode member when member.TryRead(page, out var value): return value;
            case ScriptLiteral literal: return literal.Value;
            case OperatorNode operation: return operation.Evaluate(page);
            case ScriptVariable variable when page.GetValue(variable) is var value and not IScriptCustomFunction: return value;
            default: return page.Evaluate(expression);
        }
    }

    /// <summary>The member, where the way to it leads through the model.</summary>
    public bool TryRead(PageContext context, out object? value)
    {
        object? owner = null;
        var isFound = Target switch
        {
            ScriptVariable variable => (owner = context.GetValue(variable)) is not null,
            MemberNode member => member.TryRead(context, out owner),
            _ => false,
        };
        value = null;
        if (!isFound)
        {
            return false;
        }

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

        // What a template was included with: $.quote.
        return owner is IncludeArguments arguments && arguments.TryGetNamed(Member!.Name, out value) && value is not IScriptCustomFunction;
    }
}
