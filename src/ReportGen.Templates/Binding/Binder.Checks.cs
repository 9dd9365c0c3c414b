using ReportGen.Templates.Syntax;
using ReportGen.Templates.Text;
using ReportGen.Templates.Values;

namespace ReportGen.Templates.Binding;

internal sealed partial class Binder
{
    /// <summary>Warns where escaping alone does not make a printed value safe.</summary>
    private void CheckPrinted(Bound bound, Expression expression)
    {
        if (!IsChecked || !library.EscapesOutput || bound.Constant is not null || bound.Type.Kind == StaticKind.Number)
        {
            return;
        }

        switch (markup.Place)
        {
            case MarkupPlace.Script:
                Report("RG4030", expression.Span, "A value stands inside `<script>`, where escaping for HTML does not protect.", "Put it into a `data-` attribute and read it from there.");
                break;
            case MarkupPlace.Style:
                Report("RG4031", expression.Span, "A value stands inside `<style>`, where escaping for HTML does not protect.", "Choose between classes instead.");
                break;
            case MarkupPlace.EventAttribute:
                Report("RG4032", expression.Span, $"A value stands inside `{markup.Attribute}`, which is run as a script.", "Put it into a `data-` attribute.");
                break;
            case MarkupPlace.UnquotedAttribute or MarkupPlace.Tag:
                Report("RG4033", expression.Span, "A value stands in a tag without quotes around it.", "Write `name=\"{{ value }}\"`.");
                break;
            case MarkupPlace.AddressAttribute when bound.Type.Kind is not (StaticKind.Address or StaticKind.Unknown):
                Report("RG4034", expression.Span, $"An address in `{markup.Attribute}` starts with a value that nobody checked: it could be `javascript:`.",
                    "Start it with text such as `#` or `./`, or use an address of the model or of a link function.");
                break;
            case MarkupPlace.OtherAttribute or MarkupPlace.AddressAttribute when bound.Type.Kind == StaticKind.Html:
                Report("RG4035", expression.Span, $"Markup stands inside the attribute `{markup.Attribute}`; its quotes could end it.", "Print text there: `| html.strip`.");
                break;
        }
    }

    /// <summary>What starts an address and is only known at render, such as a part's argument, is checked then.</summary>
    private Evaluate Guarded(Bound bound, Expression expression)
    {
        if (!IsChecked || !library.EscapesOutput || bound.Constant is not null || bound.Type.Kind != StaticKind.Unknown || markup.Place != MarkupPlace.AddressAttribute)
        {
            return bound.Run;
        }

        var (run, place, attribute) = (bound.Run, At(expression.Span), markup.Attribute);
        return state =>
        {
            var value = run(state);
            return !value.IsText || IsHarmlessAddress(value.Characters)
                ? value
                : throw state.Failure("RG4034", place, $"The address in `{attribute}` names a scheme that could run something: `{value.Characters}`.", "Use an address of the model.");
        };
    }

    private static bool IsHarmlessAddress(ReadOnlySpan<char> address)
    {
        // Browsers pass over white space and control characters before and inside a scheme.
        Span<char> scheme = stackalloc char[16];
        var length = 0;
        foreach (var c in address)
        {
            if (c is '/' or '?' or '#')
            {
                return true;
            }

            if (c == ':')
            {
                return scheme[..length] is "http" or "https" or "mailto";
            }

            if (c > ' ' && length == scheme.Length)
            {
                return true;
            }

            if (c > ' ')
            {
                scheme[length++] = char.ToLowerInvariant(c);
            }
        }

        return true;
    }
}
