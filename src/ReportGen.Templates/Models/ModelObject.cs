using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;

namespace ReportGen.Templates.Models;

/// <summary>
/// An object of the model as templates see it: what its type lists, and nothing else. The object itself stays behind it, so that nothing of the
/// library can reach past the list by reflection, by comparing or by printing.
/// </summary>
internal sealed class ModelObject(object target, ModelType type, ReadLog log) : IScriptCustomBinaryOperation, IScriptCustomTypeInfo
{
    public object Target { get; } = target;

    public ModelType Type { get; } = type;

    public ReadLog Log { get; } = log;

    public string TypeName => Type.Name;

    private object?[]? _kept;

    public object? Kept(int slot) => _kept?[slot];

    public object? Keep(int slot, object? value) => (_kept ??= new object?[Type.Slots])[slot] = value;

    /// <summary>An object is itself where it was reached by the same way: whether two of the model are one is nothing that a read could tell.</summary>
    public bool TryEvaluate(
        TemplateContext context, SourceSpan span, ScriptBinaryOperator op, SourceSpan leftSpan, object? leftValue, SourceSpan rightSpan, object? rightValue, out object? result)
    {
        var isSame = ReferenceEquals(leftValue, rightValue);
        result = op == ScriptBinaryOperator.CompareEqual ? isSame : !isSame;
        return op is ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareNotEqual;
    }

    public override string ToString() => $"a {Type.Name}";
}
