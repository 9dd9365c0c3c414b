using ReportGen.Templates.Output;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace ReportGen.Templates.Rendering;

/// <summary>Markup has the members and characters that its text has.</summary>
internal sealed class HtmlAccessor : IObjectAccessor, IListAccessor
{
    public static readonly HtmlAccessor Only = new();

    private HtmlAccessor()
    {
    }

    public bool HasIndexer => false;

    public Type? IndexType => null;

    public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => 1;

    public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) => ["size"];

    public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) => member == "size";

    public bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        value = member == "size" ? ((Html)target).Markup.Length : null;
        return value is not null;
    }

    public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) => false;

    public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value) => throw new NotSupportedException();

    public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) => throw new NotSupportedException();

    public int GetLength(TemplateContext context, SourceSpan span, object target) => ((Html)target).Markup.Length;

    public object? GetValue(TemplateContext context, SourceSpan span, object target, int index) =>
        index < ((Html)target).Markup.Length ? ((Html)target).Markup[index].ToString() : null;

    public void SetValue(TemplateContext context, SourceSpan span, object target, int index, object? value) =>
        throw new TemplateFault("RG4017", span, "A character of a text cannot be replaced.");
}
