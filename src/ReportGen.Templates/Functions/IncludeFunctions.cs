using System.Text;
using ReportGen.Templates.Values;

namespace ReportGen.Templates.Functions;

/// <summary>Several templates one after the other, with text or templates between them.</summary>
internal static class IncludeFunctions
{
    private const string TemplatePrefix = "tpl:";

    public static Value Join(in CallArguments call)
    {
        var printed = new StringBuilder();
        printed.Append(Piece(call, 2));
        var isFirst = true;
        foreach (var name in call.List(0).Values())
        {
            printed.Append(isFirst ? "" : Piece(call, 1));
            isFirst = false;
            printed.Append(call.Evaluation.Include(name.AsText() ?? "", [], call.Site).AsText());
        }

        printed.Append(Piece(call, 3));
        call.Evaluation.CheckLength(printed.Length, call.Here);
        return call.Evaluation.EscapesOutput ? Value.FromHtml(printed.ToString()) : Value.FromText(printed.ToString());
    }

    /// <summary>A separator: text (escaped where output is), or "tpl:name" for a template.</summary>
    private static string? Piece(in CallArguments call, int index)
    {
        var text = call.Text(index);
        if (text is not null && text.StartsWith(TemplatePrefix, StringComparison.Ordinal))
        {
            return call.Evaluation.Include(text[TemplatePrefix.Length..], [], call.Site).AsText();
        }

        var isEscaped = text is not null && call.Evaluation.EscapesOutput && call[index].Kind != ValueKind.Html;
        return isEscaped ? Escaping.Escape(text!) : text;
    }
}
