using System.Collections;
using ReportGen.Templates.Rendering;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ReportGen.Templates.Functions;

/// <summary>
/// include and include_join: as the library's, except that what they print is markup, that each template counts as read, and that each named argument
/// is worked out once.
/// </summary>
internal sealed class IncludeFunction(bool joins) : IScriptCustomFunction
{
    private const string TemplatePrefix = "tpl:";

    public int RequiredParameterCount => joins ? 2 : 1;

    public int ParameterCount => joins ? 4 : 1;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), index == 0 ? joins ? "template_names" : "template_name" : "value");

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var (page, caller) = ((PageContext)context, callerContext ?? context.CurrentNode!);
        if (!joins)
        {
            return Include(page, page.ObjectToString(arguments[0]), arguments, caller);
        }

        var names = arguments[0] is IEnumerable list and not string
            ? list.Cast<object?>().Select(name => page.ObjectToString(name)).Where(name => !string.IsNullOrEmpty(name)).ToList() : [];
        var pieces = new List<object?> { Piece(page, arguments, 2, caller) };
        foreach (var name in names)
        {
            pieces.AddRange(pieces.Count > 1 ? [Piece(page, arguments, 1, caller)] : []);
            pieces.Add(Include(page, name, arguments, caller));
        }

        pieces.Add(Piece(page, arguments, 3, caller));
        return page.Escapes ? Output.Html.Join(page, pieces.ToArray()) : string.Concat(pieces);
    }

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));

    private static object? Include(PageContext page, string? name, ScriptArray arguments, ScriptNode caller) => page.Includes.Capture(page.Find(name, caller), arguments, caller);

    /// <summary>What stands between, before or behind: text, or a template of that name.</summary>
    private static object? Piece(PageContext page, ScriptArray arguments, int index, ScriptNode caller)
    {
        var text = index < arguments.Count ? arguments[index] : null;
        return text is string name && name.StartsWith(TemplatePrefix, StringComparison.Ordinal) ? Include(page, name[TemplatePrefix.Length..], arguments, caller) : text;
    }
}
