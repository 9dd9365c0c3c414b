using ReportGen.Site.Languages;
using ReportGen.Templates.Functions;

namespace ReportGen.Site.Rendering;

/// <summary>What functions of templates may ask of the report.</summary>
/// <param name="Targets">What links by id may lead to.</param>
/// <param name="Language">The language of the report's own words.</param>
internal sealed record FunctionHost(LinkTargets Targets, Language Language)
{
    /// <summary>That of a report that says nothing.</summary>
    public static FunctionHost None { get; } = new(LinkTargets.None, Language.English);

    public static FunctionHost Of(FunctionArguments arguments) => arguments.Host<FunctionHost>() ?? None;
}
