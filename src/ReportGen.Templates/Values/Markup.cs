using System.Text;

namespace ReportGen.Templates.Values;

/// <summary>Markup that a template printed, kept as the bytes it will be printed as again; text only where it is asked for.</summary>
internal sealed class Markup(byte[] utf8)
{
    private string? text;

    public byte[] Utf8 { get; } = utf8;

    public override string ToString() => text ??= Encoding.UTF8.GetString(Utf8);
}
