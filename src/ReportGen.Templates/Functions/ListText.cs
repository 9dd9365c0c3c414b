using System.Text;
using ReportGen.Templates.Values;

namespace ReportGen.Templates.Functions;

/// <summary>array.join: a list as text; as html where one of its values is html.</summary>
internal static class ListText
{
    public static Value Join(in CallArguments call)
    {
        var delimiter = call.TextOrEmpty(1);
        var pieces = new List<Value>();
        long length = 0;
        var isHtml = call[1].Kind == ValueKind.Html;
        foreach (var value in call.Walk(0))
        {
            var piece = call.IsMissing(2) ? value : call.Evaluation.Call(call[2], [value], call.Site);
            pieces.Add(piece);
            isHtml |= piece.Kind == ValueKind.Html;
            length += (piece.AsText()?.Length ?? 1) + (pieces.Count > 1 ? delimiter.Length : 0);
            call.Evaluation.CheckLength(length, call.Here);
        }

        isHtml &= call.Evaluation.EscapesOutput;
        var joined = new StringBuilder();
        var between = isHtml && call[1].Kind != ValueKind.Html ? Escaping.Escape(delimiter) : delimiter;
        for (var i = 0; i < pieces.Count; i++)
        {
            var text = Printer.ToText(pieces[i], call.Evaluation, call.Here);
            joined.Append(i > 0 ? between : "").Append(isHtml && pieces[i].Kind != ValueKind.Html ? Escaping.Escape(text) : text);
        }

        call.Evaluation.CheckLength(joined.Length, call.Here);
        return isHtml ? Value.FromHtml(joined.ToString()) : Value.FromText(joined.ToString());
    }
}
