using ReportGen.Templates.Syntax;
using ReportGen.Templates.Text;
using ReportGen.Templates.Values;

namespace ReportGen.Templates.Binding;

internal sealed partial class RenderState
{
    /// <summary>A template by what an include says, or an error at its place.</summary>
    public Page FindPage(Value name, CallSite site)
    {
        var path = name.AsText();
        if (string.IsNullOrEmpty(path))
        {
            throw Failure("RG4013", site.CalleePlace, "The name of the template to include is empty.");
        }

        if (Library.Find(path) is not { } page)
        {
            Reads.Add(ReadKind.Absence, path, "", "");
            throw Failure("RG4013", site.CalleePlace, $"There is no template `{path}`.", Spelling.Hint(path, Library.IncludeNames()));
        }

        return Check(page, site);
    }

    /// <summary>Notes that the template is used, and stops when it has errors.</summary>
    public Page Check(Page page, CallSite site)
    {
        Reads.AddInclude(page.Number, page.Source.Path);
        if (page.Errors.Count > 0)
        {
            throw new RenderException(site.CalleePlace, new TextMessage("RG4006", site.Callee, $"The template `{page.Source.Path}` has errors."), DescribeChain())
            {
                Details = [.. page.Errors.Select(error => (new Place(page.Source, error.Span), error))],
            };
        }

        return page;
    }

    /// <summary>Prints a template here, with arguments that lie on the stack.</summary>
    public void RunInclude(Page page, int start, int count, string[] names, int[] localNames, CallSite site)
    {
        EnterFrame(start, count, names, site.CalleePlace);
        Frame.Source = page.Source;
        for (var i = 0; i < localNames.Length; i++)
        {
            Frame.Local(localNames[i]) = stack[start + count - names.Length + i];
        }

        var (level, nesting) = (Writer.EnterLevel(), LoopNesting);
        var flow = page.Body(this);
        if (flow == Flow.Return)
        {
            Print(Returned, site.CalleePlace);
            Returned = Value.Null;
        }

        LoopNesting = nesting;
        Writer.Restore(level);
        LeaveFrame();
    }

    /// <summary>What a template prints, as a value.</summary>
    public Value CaptureInclude(Page page, int start, int count, string[] names, int[] localNames, CallSite site)
    {
        var isValueOnly = IsValueOnly;
        IsValueOnly = false;
        var mark = Writer.BeginCapture();
        RunInclude(page, start, count, names, localNames, site);
        IsValueOnly = isValueOnly;
        return Markup(Writer.EndCapture(mark));
    }

    /// <summary>Text that a template printed: html where output is escaped, for its parts were escaped already.</summary>
    public Value Markup(byte[] printed)
        => EscapesOutput ? Value.FromHtml(new Markup(printed)) : Value.FromText(System.Text.Encoding.UTF8.GetString(printed));

    public override Value Include(string path, ReadOnlySpan<Value> arguments, CallSite site)
    {
        var page = FindPage(Value.FromText(path), site);
        var start = Push(arguments.Length + 1);
        stack[start] = Value.FromText(path);
        arguments.CopyTo(stack.AsSpan(start + 1));
        var result = CaptureInclude(page, start, arguments.Length + 1, [], [], site);
        Pop(start);
        return result;
    }

    public override Value RunText(string text, bool isTemplate, Place place)
    {
        var source = new SourceText("<text>", text);
        var tree = Parser.Parse(source, Rules.Depth, isScript: !isTemplate);
        if (tree.Messages.Count > 0)
        {
            throw Failure("RG4019", place, $"The text given here is not a template: {tree.Messages[0].Message}");
        }

        if (ReferenceEquals(Symbols, Library.Symbols))
        {
            Symbols = new SymbolTable(Library.Symbols);
        }

        var body = new Binder(source, Library, Symbols, null).BindPage(tree);
        GlobalAt(Symbols.GlobalCount);
        try
        {
            return RunBound(body, isTemplate, place);
        }
        catch (RenderException error) when (ReferenceEquals(error.Place.Source, source))
        {
            throw Failure(error.Problem.Code, place, $"The text given here fails: {error.Problem.Message}", error.Problem.Hint);
        }
    }

    private Value RunBound(Execute body, bool isTemplate, Place place)
    {
        if (++textDepth > Limits.Recursion || !System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw Failure("RG4022", place, "Text that runs text is nested too deeply.");
        }

        Step(place);
        var isValueOnly = IsValueOnly;
        IsValueOnly = !isTemplate;
        Last = Value.Null;
        var mark = Writer.BeginCapture();
        var flow = body(this);
        var printed = Writer.EndCapture(mark);
        IsValueOnly = isValueOnly;
        textDepth--;
        var result = flow == Flow.Return ? Returned : isTemplate ? Markup(printed) : Last;
        Returned = Value.Null;
        return result;
    }

    private int textDepth;
}
