using System.Text;
using ReportGen.Templates.Rendering;
using Scriban;
using Scriban.Syntax;

namespace ReportGen.Templates.Nodes;

/// <summary>Stands in for the text between code: encoded once, not each time it is printed.</summary>
internal sealed class EncodedTextNode : ScriptRawStatement, IDirect
{
    private readonly byte[] _utf8;

    public EncodedTextNode(ScriptRawStatement text)
    {
        (Text, IsEscape, Span) = (text.Text, text.IsEscape, text.Span);
        _utf8 = Encoding.UTF8.GetBytes(text.Text.ToString());
    }

    public override object? Evaluate(TemplateContext context)
    {
        if (!context.EnableOutput)
        {
            return base.Evaluate(context);
        }

        ((PageContext)context).Printer.Print(_utf8);
        return null;
    }
}
