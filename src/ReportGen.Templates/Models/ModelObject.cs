using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;

namespace ReportGen.Templates.Models;

/// <summary>
/// An object of the model as templates see it: what its type lists, and nothing else. The object itself stays behind it, so that nothing of the
/// library can reach past the list by reflection, by comparing or by printing.
/// </summary>
internal sealed class ModelObject(object target, ModelType type, ReadLog log) : IEquatable<ModelObject>, IScriptCustomBinaryOperation, IScriptCustomTypeInfo
{
    public object Target { get; } = target;

    public ModelType Type { get; } = type;

    public ReadLog Log { get; } = log;

    public string TypeName => Type.Name;

    /// <summary>Objects are compared by identity: two that look alike are two.</summary>
    public bool TryEvaluate(
        TemplateContext context, SourceSpan span, ScriptBinaryOperator op, SourceSpan leftSpan, object? leftValue, SourceSpan rightSpan, object? rightValue, out object? result)
    {
        var isSame = leftValue is ModelObject left && left.Equals(rightValue);
        result = op == ScriptBinaryOperator.CompareEqual ? isSame : !isSame;
        return op is ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareNotEqual;
    }

    public bool Equals(ModelObject? other) => other is not null && ReferenceEquals(Target, other.Target) && ReferenceEquals(Type, other.Type);

    public override bool Equals(object? obj) => Equals(obj as ModelObject);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Target);

    public override string ToString() => $"a {Type.Name}";
}
