using ReportGen.Templates.Functions;
using ReportGen.Templates.Rendering;

namespace ReportGen.Templates.Checks;

/// <summary>What is known of a whole set of templates when one of them is checked.</summary>
/// <param name="Library">All templates.</param>
/// <param name="Builtins">What there is without anybody setting it.</param>
/// <param name="Names">What the templates set.</param>
internal sealed record SetKnowledge(TemplateLibrary Library, Builtins Builtins, NameUse Names)
{
    /// <summary>The names that the host gives.</summary>
    public IEnumerable<string> HostNames => Library.Settings.PageTypes.Count > 0 ? Library.Settings.Globals.Keys.Append("page") : Library.Settings.Globals.Keys;

    /// <summary>Somebody sets the name, or it is there from the start.</summary>
    public bool IsKnown(string name) => Names.IsDynamic || !Names.IsUnset(name) || Builtins.Has(name) || HostNames.Contains(name);

    /// <summary>The name means the builtin wherever it is used.</summary>
    public bool IsBuiltin(string name) => Builtins.Has(name) && Names.IsUnset(name);
}
