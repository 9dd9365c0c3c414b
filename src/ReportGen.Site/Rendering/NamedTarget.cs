namespace ReportGen.Site.Rendering;

/// <summary>Something of the report that a template can link to by its id.</summary>
/// <param name="Kind">One of <see cref="Document"/>, <see cref="Theme"/>, <see cref="Code"/> and <see cref="Question"/>.</param>
/// <param name="Id">Its id among those of its kind; a code's as <c>trust/verification</c>.</param>
/// <param name="Title">What a link to it says where the template gives no words of its own.</param>
/// <param name="Path">Where its page lies, relative to the report's root.</param>
internal sealed record NamedTarget(string Kind, string Id, string Title, string Path)
{
    public const string Document = "document";
    public const string Theme = "theme";
    public const string Code = "code";
    public const string Question = "question";
}
