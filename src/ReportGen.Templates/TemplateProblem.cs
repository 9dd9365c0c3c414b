using ReportGen.Templates.Text;
using ReportGen.Templates.Values;

namespace ReportGen.Templates;

/// <summary>Something wrong or doubtful in a template, with its place. Line 0 stands for the template as a whole.</summary>
public sealed record TemplateProblem(
    string Code, bool IsError, string Path, int Line, int Column, int Length, string Message, string? Hint, string IncludeChain)
{
    internal static TemplateProblem From(SourceText source, TextMessage message, bool placesEndAtZero, string includeChain = "")
    {
        var isError = !TemplateProblems.IsWarning(message.Code);
        if (message.Span.IsEndOfFile)
        {
            var end = placesEndAtZero ? (Line: 0, Column: 0) : source.Locate(source.Text.Length);
            return new TemplateProblem(message.Code, isError, source.Path, end.Line, end.Column, 0, message.Message, message.Hint, includeChain);
        }

        var (line, column) = source.Locate(message.Span.Start);
        return new TemplateProblem(message.Code, isError, source.Path, line, column, message.Span.Length, message.Message, message.Hint, includeChain);
    }

    internal static TemplateProblem From(RenderException error)
        => From(error.Place.Source, error.Problem with { Span = error.Place.Span }, placesEndAtZero: false, error.IncludeChain);
}
