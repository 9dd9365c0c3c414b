using ReportGen.Templates.Models;
using ReportGen.Templates.Output;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ReportGen.Templates.Rendering;

/// <summary>Includes: found by name, printed in place or captured, and told apart in the chain of an error.</summary>
internal sealed partial class PageContext
{
    private readonly Dictionary<string, ScriptVariable> _locals = new(StringComparer.Ordinal);
    private readonly Stack<IncludeArguments> _arguments = [];
    private bool[] _used = [];

    /// <summary>Whether an include would print into a page where it stands, with nothing to put before its lines.</summary>
    public bool PrintsInPlace => Output is PageOutput && !IsIndented;

    /// <summary>What the template at work was included with, where it can only be asked for by name.</summary>
    public IncludeArguments? Arguments { get; private set; }

    /// <summary>What was printed last ended its line.</summary>
    public bool EndsLine => Output is PageOutput { EndsLine: true };

    /// <summary>The template that an include names; its text counts as read, and so does a name that none has.</summary>
    public LoadedTemplate Find(string? name, ScriptNode caller)
    {
        if (name is null || Library.Find(name) is not { } found)
        {
            Reads.Note(ReadKind.Absence, name ?? "", "");
            throw new TemplateFault(TemplateProblems.UnknownTemplate, caller.Span, $"There is no template `{name}`.", name is null ? null : Library.HintFor(name));
        }

        Use(found, caller);
        return found;
    }

    /// <summary>Notes that a template is included, and fails where it cannot be.</summary>
    public void Use(LoadedTemplate template, ScriptNode caller)
    {
        if (_used[template.Number])
        {
            return;
        }

        // Once a page, for pages include small templates often.
        _used[template.Number] = true;
        Reads.Note(ReadKind.Include, template.Path, "");
        if (template.IsBroken)
        {
            throw new TemplateFault(TemplateProblems.BrokenInclude, caller.Span, $"`{template.Path}` has errors of its own.") { Details = [.. template.Errors.Where(error => error.Line > 0)] };
        }
    }

    /// <summary>What an include prints, as markup.</summary>
    public object? CaptureInclude(LoadedTemplate template, ScriptArray arguments, ScriptNode caller)
    {
        var output = Capture(startsLine: CurrentIndent is null && EndsLine);
        PushOutput(output);
        PushLocal();
        try
        {
            foreach (var name in arguments.ScriptObject.GetMembers())
            {
                arguments.TryGetValue(this, caller.Span, name, out var value);
                SetValue(LocalOf(name), value, asReadOnly: false, force: true);
            }

            PrintInclude(template, arguments, caller);
        }
        finally
        {
            PopLocal();
        }

        PopOutput();
        Hold(output);
        return Escapes ? new Html(output) : output.ToString();
    }

    /// <summary>Runs an included template where it stands; see <see cref="PrintsInPlace"/> and <see cref="LoadedTemplate.KeepsArguments"/>.</summary>
    public void RunInclude(LoadedTemplate template, IncludeArguments arguments, ScriptNode caller)
    {
        EnterRecursive(caller);
        var output = (PageOutput)Output;
        var (endsLine, length) = (output.EndsLine, output.Written.Length);
        output.EndsLine &= CurrentIndent is null;
        PushLocal();
        try
        {
            for (var i = 0; i < arguments.Names.Length; i++)
            {
                if (template.OwnNames.Contains(arguments.Names[i]))
                {
                    SetValue(LocalOf(arguments.Names[i]), arguments.Named(i), asReadOnly: false, force: true);
                }
            }

            PrintInclude(template, arguments, caller);
        }
        finally
        {
            PopLocal();
        }

        output.EndsLine = output.Written.Length == length ? endsLine : output.EndsLine;
        ExitRecursive(caller);
    }

    /// <summary>Room for what an include passes.</summary>
    public IncludeArguments RentArguments() => _arguments.TryPop(out var spare) ? spare : [];

    public void Return(IncludeArguments arguments)
    {
        arguments.End();
        _arguments.Push(arguments);
    }

    private void PrintInclude(LoadedTemplate template, ScriptArray arguments, ScriptNode caller)
    {
        CountStep();
        var (indent, outer) = (CurrentIndent, Arguments);
        (CurrentIndent, Arguments) = (null, arguments as IncludeArguments);
        SetValue(ScriptVariable.Arguments, arguments, asReadOnly: true, force: true);

        // A filter sees an exception before anything is unwound. Caught and thrown anew, one from the limit of recursion would use up the stack.
        try
        {
            var value = Run(template);
            if (value is not null)
            {
                Write(template.Body.Block.Span, value);
            }
        }
        catch (Exception error) when (Chain.Note(error, caller.Span))
        {
            throw;
        }

        (CurrentIndent, Arguments) = (indent, outer);
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
