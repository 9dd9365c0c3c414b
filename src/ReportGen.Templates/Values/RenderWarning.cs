using ReportGen.Templates.Text;

namespace ReportGen.Templates.Values;

/// <summary>Something doubtful that a function of the host met while a page was rendered; the render goes on.</summary>
internal sealed record RenderWarning(Place Place, TextMessage Message, string IncludeChain);
