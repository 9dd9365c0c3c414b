using ReportGen.Templates.Syntax;

namespace ReportGen.Templates.Binding;

/// <summary>Notes, before anything is bound, which names the templates of a set change: only the others can be known beforehand.</summary>
internal sealed class NameUse(SymbolTable symbols, HashSet<string>? ownNames = null)
{
    public void Collect(Statement? statement)
    {
        switch (statement)
        {
            case Block block: CollectAll(block.Statements); break;
            case ExpressionStatement line: Collect(line.Expression); break;
            case If branch: Collect(branch.Condition); Collect(branch.Then); Collect(branch.Else); break;
            case For loop: CollectLoop(loop); break;
            case While loop: Collect(loop.Condition); Collect(loop.Body); break;
            case Case choice: CollectCase(choice); break;
            case Capture capture: MarkTarget(capture.Target, isLoop: false); Collect(capture.Body); break;
            case With with: symbols.IsDynamic = true; Collect(with.Target); Collect(with.Body); break;
            case Wrap wrap: Collect(wrap.Target); Collect(wrap.Body); break;
            case FunctionDeclaration function: MarkTarget(function.Name, isLoop: false); Collect(function.Shape); break;
            case Return { Value: { } value }: Collect(value); break;
            case Import import: symbols.IsDynamic = true; Collect(import.Target); break;
        }
    }

    private void CollectAll(IReadOnlyList<Statement> statements)
    {
        foreach (var statement in statements)
        {
            Collect(statement);
        }
    }

    private void CollectLoop(For loop)
    {
        MarkTarget(loop.Variable, isLoop: true);
        Collect(loop.Iterator);
        Collect(loop.Options);
        Collect(loop.Body);
        Collect(loop.Else);
    }

    private void CollectCase(Case choice)
    {
        Collect(choice.Value);
        foreach (var branch in choice.Branches)
        {
            Collect(branch.Values);
            Collect(branch.Body);
        }

        Collect(choice.Else);
    }

    private void Collect(FunctionShape shape)
    {
        foreach (var parameter in shape.Parameters ?? [])
        {
            symbols.MarkAssigned(symbols.Global(parameter.Name));
            Collect(parameter.Default);
        }

        Collect(shape.Body);
    }

    private void Collect(IReadOnlyList<Expression> expressions)
    {
        foreach (var expression in expressions)
        {
            Collect(expression);
        }
    }

    private void Collect(Expression? expression)
    {
        switch (expression)
        {
            case GlobalName name: symbols.MarkMentioned(symbols.Global(name.Name)); break;
            case This: symbols.IsDynamic = true; break;
            case Interpolation text: Collect(text.Parts); break;
            case ListLiteral list: Collect(list.Values); break;
            case ObjectLiteral made: Collect([.. made.Members.Select(member => member.Value)]); break;
            case Member member: CollectMember(member); break;
            case Indexed indexed: Collect(indexed.Target); Collect(indexed.Index); break;
            case Call call: Collect(call.Target); Collect(call.Arguments); break;
            case NamedArgument argument: Collect(argument.Value); break;
            case Pipe pipe: Collect(pipe.Left); Collect(pipe.Right); break;
            case Binary binary: Collect(binary.Left); Collect(binary.Right); break;
            case Unary unary: Collect(unary.Operand); break;
            case Increment step: MarkTarget(step.Target, isLoop: false); break;
            case Conditional choice: Collect(choice.Condition); Collect(choice.Then); Collect(choice.Else); break;
            case Assignment assignment: MarkTarget(assignment.Target, isLoop: false); Collect(assignment.Value); break;
            case Parenthesized inner: Collect(inner.Inner); break;
            case FunctionLiteral function: Collect(function.Shape); break;
        }
    }

    private void CollectMember(Member member)
    {
        symbols.IsDynamic |= member.Name is "eval" or "eval_template";
        Collect(member.Target);
    }

    /// <summary>The name that is set, also when it is one of its members that is.</summary>
    private void MarkTarget(Expression target, bool isLoop)
    {
        Collect(target);
        while (true)
        {
            switch (target)
            {
                case Parenthesized inner: target = inner.Inner; continue;
                case Member member: target = member.Target; continue;
                case Indexed indexed: target = indexed.Target; continue;
            }

            break;
        }

        if (target is LocalName own)
        {
            ownNames?.Add("$" + own.Name);
        }

        if (target is not GlobalName name)
        {
            return;
        }

        if (isLoop)
        {
            symbols.MarkLoopName(symbols.Global(name.Name));
        }
        else
        {
            symbols.MarkAssigned(symbols.Global(name.Name));
        }
    }
}
