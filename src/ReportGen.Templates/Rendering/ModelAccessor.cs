using ReportGen.Templates.Models;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace ReportGen.Templates.Rendering;

/// <summary>How the library reads members of model objects: by the list of their type, each read noted, none ever written.</summary>
internal sealed class ModelAccessor : IObjectAccessor
{
    public static readonly ModelAccessor Only = new();

    private ModelAccessor()
    {
    }

    public bool HasIndexer => false;

    public Type? IndexType => null;

    public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => ((ModelObject)target).Type.Members.Length;

    public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) => ((ModelObject)target).Type.Members.Select(m => m.Name);

    public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) => ((ModelObject)target).Type.Find(member) is not null;

    public bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        var owner = (ModelObject)target;
        var found = owner.Type.Find(member)
            ?? throw new TemplateFault(TemplateProblems.UnknownMember, span, $"A {owner.Type.Name} has no member `{member}`.", Spelling.MemberHint(owner.Type, member));
        value = found.Read(owner);
        return true;
    }

    public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) => false;

    public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value) => throw new NotSupportedException();

    public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) => throw new NotSupportedException();
}
