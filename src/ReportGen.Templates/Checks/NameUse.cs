using System.Runtime.CompilerServices;
using Scriban.Syntax;

namespace ReportGen.Templates.Checks;

/// <summary>Notes which names the templates of a set use and change: only the others can be known beforehand.</summary>
internal sealed class NameUse : ScriptVisitor
{
    private HashSet<string> _own = [];
    private HashSet<string> _ownSet = [];

    /// <summary>Global names that occur.</summary>
    public HashSet<string> Mentioned { get; } = new(StringComparer.Ordinal);

    /// <summary>Global names that some template sets.</summary>
    public HashSet<string> Assigned { get; } = new(StringComparer.Ordinal);

    /// <summary>Global names that are the variable of a loop.</summary>
    public HashSet<string> LoopNames { get; } = new(StringComparer.Ordinal);

    /// <summary>Names may be set or read in ways that only show when a page is rendered.</summary>
    public bool IsDynamic { get; private set; }

    /// <summary>The template just gone through uses `$` as a whole, or sets something in it.</summary>
    public bool KeepsArguments { get; private set; }

    /// <summary>What it asks of `$` by name.</summary>
    public HashSet<string> AskedOfArguments { get; private set; } = [];

    /// <summary>Nothing sets the name.</summary>
    public bool IsUnset(string name) => !Assigned.Contains(name) && !LoopNames.Contains(name);

    /// <summary>Goes through a template.</summary>
    /// <returns>Its own names with a dollar sign: those that occur, and those that it sets itself.</returns>
    public (HashSet<string> Own, HashSet<string> OwnSet) Collect(ScriptPage page)
    {
        (_own, _ownSet, KeepsArguments, AskedOfArguments) = (new(StringComparer.Ordinal), new(StringComparer.Ordinal), false, new(StringComparer.Ordinal));
        Visit(page);
        return (_own, _ownSet);
    }

    public override void Visit(ScriptVariableGlobal node) => Mentioned.Add(node.Name);

    public override void Visit(ScriptVariableLocal node)
    {
        _own.Add(node.BaseName);
        KeepsArguments |= node.BaseName.Length == 0 && node.Parent is not (ScriptMemberExpression or ScriptIndexerExpression);
    }

    public override void Visit(ScriptMemberExpression node)
    {
        if (node is { Target: ScriptVariableLocal { BaseName: "" }, Member: { } member })
        {
            AskedOfArguments.Add(member.Name);
        }

        Visit(node.Target);
    }

    public override void Visit(ScriptNamedArgument node) => Visit(node.Value);

    public override void Visit(ScriptObjectMember node) => Visit(node.Value);

    public override void Visit(ScriptThisExpression node) => IsDynamic = true;

    public override void Visit(ScriptWithStatement node)
    {
        IsDynamic = true;
        base.Visit(node);
    }

    public override void Visit(ScriptImportStatement node)
    {
        IsDynamic = true;
        base.Visit(node);
    }

    public override void Visit(ScriptAssignExpression node)
    {
        Mark(node.Target, Assigned);
        base.Visit(node);
    }

    public override void Visit(ScriptIncrementDecrementExpression node)
    {
        Mark(node.Right, Assigned);
        base.Visit(node);
    }

    public override void Visit(ScriptCaptureStatement node)
    {
        Mark(node.Target, Assigned);
        base.Visit(node);
    }

    public override void Visit(ScriptForStatement node)
    {
        Mark(node.Variable, LoopNames);
        base.Visit(node);
    }

    public override void Visit(ScriptTableRowStatement node) => Visit((ScriptForStatement)node);

    public override void Visit(ScriptFunction node)
    {
        Mark(node.NameOrDoToken, Assigned);
        foreach (var parameter in node.Parameters ?? [])
        {
            Mark(parameter.Name, Assigned);
            Visit(parameter.DefaultValue);
        }

        Visit(node.Body);
    }

    public override void Visit(ScriptNode? node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        base.Visit(node);
    }

    /// <summary>The name that is set, also when it is one of its members that is.</summary>
    private void Mark(ScriptNode? target, HashSet<string> names)
    {
        while (target is ScriptNestedExpression or ScriptMemberExpression or ScriptIndexerExpression)
        {
            target = target switch
            {
                ScriptNestedExpression inner => inner.Expression,
                ScriptMemberExpression member => member.Target,
                _ => ((ScriptIndexerExpression)target).Target,
            };
        }

        if (target is ScriptVariableLocal own)
        {
            _ownSet.Add(own.BaseName);
            KeepsArguments |= own.BaseName.Length == 0;
        }
        else if (target is ScriptVariableGlobal name)
        {
            names.Add(name.Name);
        }
    }
}
