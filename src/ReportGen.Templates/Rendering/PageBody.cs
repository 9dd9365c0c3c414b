using Scriban.Syntax;

namespace ReportGen.Templates.Rendering;

/// <summary>The statements of a block, made ready for <see cref="PageContext.Run(PageBody)"/>: what the library works out at each turn, worked out once.</summary>
internal sealed class PageBody
{
    public PageBody(ScriptBlockStatement block)
    {
        Block = block;
        var steps = new List<Step>();
        string? indent = null;
        foreach (var statement in block.Statements)
        {
            if (statement is ScriptEscapeStatement escape)
            {
                indent = escape.IsEntering ? escape.Indent : null;
            }
            else if (!statement.CanSkipEvaluation)
            {
                steps.Add(new Step(statement, indent, statement is IDirect));
            }
        }

        (Steps, Indents, ChangesFlow) = ([.. steps], steps.Exists(step => step.Indent is not null), Changes(block, isInLoop: false));
    }

    /// <summary>
    /// Something in the block may end it before its end. How that is going on is the library's secret, so it runs such a block itself.
    /// </summary>
    public bool ChangesFlow { get; }

    public ScriptBlockStatement Block { get; }

    public Step[] Steps { get; }

    /// <summary>Some of its code is the first thing on its line, and says so to what it prints.</summary>
    public bool Indents { get; }

    private static bool Changes(ScriptNode node, bool isInLoop) => node switch
    {
        ScriptReturnStatement => true,
        ScriptBreakStatement or ScriptContinueStatement => !isInLoop,
        ScriptVariableLocal { BaseName: "$" } => true, // the block of a wrap, which may end what it is printed in
        ScriptFunction or ScriptAnonymousFunction => false,
        _ => node.Children.Any(child => Changes(child, isInLoop || node is ScriptLoopStatementBase)),
    };

    /// <summary>A statement.</summary>
    /// <param name="Statement">The statement.</param>
    /// <param name="Indent">What its lines are indented with; null leaves it to the code around the block.</param>
    /// <param name="IsDirect">It is of this project, and looks after itself.</param>
    public readonly record struct Step(ScriptStatement Statement, string? Indent, bool IsDirect);
}

/// <summary>A statement of this project: it needs nothing of what the library does around each.</summary>
internal interface IDirect;
