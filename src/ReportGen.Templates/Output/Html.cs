using System.Text;
using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;

namespace ReportGen.Templates.Output;

/// <summary>Markup that is printed as it is; everything else is escaped.</summary>
public sealed class Html : IEquatable<Html>, IScriptCustomBinaryOperation, IScriptCustomTypeInfo
{
    private string? _markup;

    /// <summary>Markup that somebody made or checked.</summary>
    public Html(string? markup) => _markup = markup ?? "";

    /// <summary>What a capture or an include printed. The bytes are good until the page is finished, and so is this value.</summary>
    internal Html(PageOutput captured) => Captured = captured;

    /// <summary>The markup as text.</summary>
    public string Markup => _markup ??= Captured!.ToString();

    /// <summary>What templates call the kind of value.</summary>
    public string TypeName => "html";

    internal PageOutput? Captured { get; }

    /// <summary>Texts and markup as one piece of markup: what is text is escaped first.</summary>
    internal static Html Join(TemplateContext context, params ReadOnlySpan<object?> pieces)
    {
        var joined = new StringBuilder();
        foreach (var piece in pieces)
        {
            joined.Append(piece is Html html ? html.Markup : Escaping.Escape(context.ObjectToString(piece) ?? ""));
            if (joined.Length > context.LimitToString)
            {
                throw new OutputFullException();
            }
        }

        return new Html(joined.ToString());
    }

    /// <summary>What the operators make of markup: joined it stays markup, and it is compared as text.</summary>
    public bool TryEvaluate(
        TemplateContext context, SourceSpan span, ScriptBinaryOperator op, SourceSpan leftSpan, object? leftValue, SourceSpan rightSpan, object? rightValue, out object? result)
    {
        if (op == ScriptBinaryOperator.Add)
        {
            result = Join(context, leftValue, rightValue);
            return true;
        }

        result = ScriptBinaryExpression.Evaluate(context, span, op, leftSpan, AsText(leftValue), rightSpan, AsText(rightValue));
        if (op == ScriptBinaryOperator.Multiply && result is string repeated)
        {
            result = new Html(repeated);
        }

        return true;
    }

    public bool Equals(Html? other) => other is not null && (ReferenceEquals(this, other) || Markup == other.Markup);

    public override bool Equals(object? obj) => Equals(obj as Html);

    public override int GetHashCode() => Markup.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Markup;

    private static object? AsText(object? value) => value is Html html ? html.Markup : value;
}
