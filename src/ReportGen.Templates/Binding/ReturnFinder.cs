using ReportGen.Templates.Syntax;

namespace ReportGen.Templates.Binding;

/// <summary>Whether a function gives back a value somewhere, or only prints.</summary>
internal static class ReturnFinder
{
    public static bool HasValue(Statement? statement) => statement switch
    {
        Return result => result.Value is not null,
        Block block => block.Statements.Any(HasValue),
        If branch => HasValue(branch.Then) || HasValue(branch.Else),
        For loop => HasValue(loop.Body) || HasValue(loop.Else),
        While loop => HasValue(loop.Body),
        With with => HasValue(with.Body),
        Case choice => choice.Branches.Any(branch => HasValue(branch.Body)) || HasValue(choice.Else),
        _ => false,
    };
}
