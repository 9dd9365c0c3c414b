using System.Runtime.CompilerServices;
using System.Text;
using ReportGen.Templates.Values;

namespace ReportGen.Templates.Binding;

internal sealed partial class RenderState
{
    /// <summary>Prints a value as its kind asks: text escaped, html as it is, null not at all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Print(Value value, Place place)
    {
        if (IsValueOnly)
        {
            Last = value;
        }
        else if (value.Kind == ValueKind.Text)
        {
            PrintText(value.Characters);
        }
        else if (!value.IsNull)
        {
            PrintOther(value, place);
        }
    }

    private void PrintText(string text)
    {
        if (Library.EscapesOutput)
        {
            Writer.WriteEscaped(text);
        }
        else
        {
            Writer.Write(text);
        }
    }

    private void PrintOther(Value value, Place place)
    {
        switch (value.Kind)
        {
            case ValueKind.Html when value.Reference is Markup markup: Writer.Write(markup.Utf8); break;
            case ValueKind.Html: Writer.Write(value.Characters); break;
            case ValueKind.Int or ValueKind.Long: Writer.Write(value.Whole); break;
            default: PrintText(Printer.ToText(value, this, place)); break;
        }
    }

    public void PrintRaw(byte[] utf8, string text)
    {
        if (IsValueOnly)
        {
            Last = Value.FromText(text);
        }
        else
        {
            Writer.Write(utf8);
        }
    }

    public RenderException OutputFull(Place place)
        => Failure("RG4021", place, $"The page grew larger than {Limits.OutputBytes} bytes.", "Split the page, or raise the budget in the settings.");

    /// <summary>Prints the block that wrap gave to the function at work; its names are those of that function.</summary>
    public Flow RunWrapped()
    {
        var (frame, block) = (Frame, Frame.Wrapped);
        if (block is null)
        {
            return Flow.Next;
        }

        frame.Wrapped = null;
        var flow = block(this);
        frame.Wrapped = block;
        return flow;
    }

    public Value RunWrappedForValue()
    {
        RunWrapped();
        return Value.Null;
    }

    public static byte[] Encode(string text) => Encoding.UTF8.GetBytes(text);
}
