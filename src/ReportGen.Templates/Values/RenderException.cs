using ReportGen.Templates.Text;

namespace ReportGen.Templates.Values;

/// <summary>Stops a render at a place of a template; the template's door turns it into a problem.</summary>
internal sealed class RenderException(Place place, TextMessage message, string includeChain) : Exception(message.Message)
{
    public Place Place { get; } = place;

    public TextMessage Problem { get; } = message;

    public string IncludeChain { get; } = includeChain;

    /// <summary>Errors of an included text, when that is why the render stopped.</summary>
    public IReadOnlyList<(Place Place, TextMessage Message)> Details { get; init; } = [];
}
