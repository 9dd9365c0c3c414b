using ReportGen.Templates.Output;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ReportGen.Templates.Rendering;

/// <summary>Runs templates that others include: printed in place or captured, and told apart in the chain of an error.</summary>
/// <param name="page">The context of the page.</param>
internal sealed class IncludeRunner(PageContext page)
{
    private readonly Dictionary<string, ScriptVariable> _locals = new(StringComparer.Ordinal);
    private readonly Stack<IncludeArguments> _arguments = [];

    /// <summary>What the template at work was included with, where it can only be asked for by name.</summary>
    public IncludeArguments? Arguments { get; private set; }

    /// <summary>Begins another page.</summary>
    public void Begin() => Arguments = null;

    /// <summary>What an include prints, as markup.</summary>
    public object? Capture(LoadedTemplate template, ScriptArray arguments, ScriptNode caller)
    {
        var output = page.Capture(startsLine: page.CurrentIndent is null && page.Printer.EndsLine);
        page.PushOutput(output);
        page.PushLocal();
        try
        {
            foreach (var name in arguments.ScriptObject.GetMembers())
            {
                arguments.TryGetValue(page, caller.Span, name, out var value);
                page.SetValue(LocalOf(name), value, asReadOnly: false, force: true);
            }

            Print(template, arguments, caller);
        }
        finally
        {
            page.PopLocal();
        }

        page.PopOutput();
        page.Budget.Hold(output);
        return page.Escapes ? new Html(output) : output.ToString();
    }

    /// <summary>Runs an included template where it stands; see <see cref="PagePrinter.PrintsInPlace"/> and <see cref="LoadedTemplate.KeepsArguments"/>.</summary>
    public void Run(LoadedTemplate template, IncludeArguments arguments, ScriptNode caller)
    {
        page.EnterRecursive(caller);
        var output = (PageOutput)page.Output;
        var (endsLine, length) = (output.EndsLine, output.Written.Length);
        output.EndsLine &= page.CurrentIndent is null;
        page.PushLocal();
        try
        {
            for (var i = 0; i < arguments.Names.Length; i++)
            {
                if (template.OwnNames.Contains(arguments.Names[i]))
                {
                    page.SetValue(LocalOf(arguments.Names[i]), arguments.Named(i), asReadOnly: false, force: true);
                }
            }

            Print(template, arguments, caller);
        }
        finally
        {
            page.PopLocal();
        }

        output.EndsLine = output.Written.Length == length ? endsLine : output.EndsLine;
        page.ExitRecursive(caller);
    }

    /// <summary>Room for what an include passes.</summary>
    public IncludeArguments Rent() => _arguments.TryPop(out var spare) ? spare : [];

    public void Return(IncludeArguments arguments)
    {
        arguments.End();
        _arguments.Push(arguments);
    }

    private void Print(LoadedTemplate template, ScriptArray arguments, ScriptNode caller)
    {
        page.Budget.CountStep();
        var (indent, outer) = (page.CurrentIndent, Arguments);
        (page.CurrentIndent, Arguments) = (null, arguments as IncludeArguments);
        page.SetValue(ScriptVariable.Arguments, arguments, asReadOnly: true, force: true);

        // A filter sees an exception before anything is unwound. Caught and thrown anew, one from the limit of recursion would use up the stack.
        try
        {
            var value = page.Run(template);
            if (value is not null)
            {
                page.Write(template.Body.Block.Span, value);
            }
        }
        catch (Exception error) when (page.Chain.Note(error, caller.Span))
        {
            throw;
        }

        (page.CurrentIndent, Arguments) = (indent, outer);
    }

    private ScriptVariable LocalOf(string name)
    {
        if (!_locals.TryGetValue(name, out var variable))
        {
            _locals.Add(name, variable = ScriptVariable.Create(name, ScriptVariableScope.Local));
        }

        return variable;
    }
}
