using System.Text;
using System.Text.RegularExpressions;
using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;

namespace ReportGen.Site.Settings;

/// <summary>
/// How the report calls a document by what is known of who speaks: "attorney, work_0895" instead of "work_0895". A form is a text with names of attributes in
/// braces; the first form is taken of which a document knows all names, and where it knows those of none it keeps its usual label.
/// </summary>
/// <param name="Forms">In the order in which they are tried.</param>
internal sealed partial record DescriptorForms(EquatableArray<DescriptorForm> Forms) : ICanonical
{
    public static readonly DescriptorForms None = new([]);

    /// <summary>Names that documents have a value for beside their attributes; a case only where somebody speaks or one is named.</summary>
    public static readonly string[] Usual = ["case", "group", "id", "kind", "title"];

    /// <summary>Reads the key <c>descriptor</c>.</summary>
    public static DescriptorForms Read(MapReader keys) => new(keys.TextNodes("descriptor").Select(t => new DescriptorForm(t.Text, t.Place)).ToEquatableArray());

    /// <summary>What a document is called; null where no form fits.</summary>
    /// <param name="valueOf">The value of a name; empty where the document has none.</param>
    public string? Of(Func<string, string> valueOf)
    {
        foreach (var (form, _) in Forms)
        {
            var isWhole = true;
            var label = Name.Replace(form, match =>
            {
                var value = valueOf(match.Groups["name"].Value);
                isWhole &= value.Length > 0;
                return value;
            });
            if (isWhole && OnOneLine(label) is { Length: > 0 } words)
            {
                return words;
            }
        }

        return null;
    }

    /// <summary>The names in a form.</summary>
    public static IEnumerable<string> NamesIn(string form) => Name.Matches(form).Select(m => m.Groups["name"].Value);

    public void Write(CanonicalWriter writer) => writer.Values(Forms);

    private static string OnOneLine(string text) => new StringBuilder().AppendJoin(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToString();

    // Two braces, as templates have them, mean the same.
    [GeneratedRegex(@"\{\{?\s*(?<name>[^{}]*?)\s*\}?\}", RegexOptions.CultureInvariant)]
    private static partial Regex Name { get; }
}

/// <summary>One way to call a document.</summary>
/// <param name="Text">The text with names in braces.</param>
/// <param name="Place">Where it stands in site.yml.</param>
internal readonly record struct DescriptorForm(string Text, Place Place) : ICanonical
{
    public void Write(CanonicalWriter writer) => writer.Text(Text).Text(Place.File).Number(Place.Line).Number(Place.Column);
}
