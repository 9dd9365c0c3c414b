using System.Collections;
using System.Globalization;
using ReportGen.Templates.Models;
using ReportGen.Templates.Output;
using ReportGen.Templates.Rendering;
using Scriban.Parsing;
using Scriban.Syntax;

namespace ReportGen.Templates.Functions;

/// <summary>What a host function is called with. Kinds were checked before.</summary>
public readonly ref struct FunctionArguments
{
    private readonly ScriptNode? _caller;
    private readonly ReadOnlySpan<object?> _values;

    internal FunctionArguments(PageContext context, ScriptNode? caller, ReadOnlySpan<object?> values)
    {
        (Context, _caller) = (context, caller);
        _values = values;
    }

    internal PageContext Context { get; }

    /// <summary>The place of the call.</summary>
    internal SourceSpan Span => _caller?.Span ?? Context.CurrentSpan;

    public object? this[int index] => index < _values.Length ? _values[index] : null;

    /// <summary>The argument was given and is not null.</summary>
    public bool Has(int index) => this[index] is not null;

    public bool IsHtml(int index) => this[index] is Html;

    /// <summary>The argument as text, of markup the markup; null where there is none.</summary>
    public string? Text(int index) => this[index] is { } value ? Context.ObjectToString(value) : null;

    public long Whole(int index, long fallback = 0) => this[index] is { } value ? (long)ToNumber(value) : fallback;

    public double Number(int index, double fallback = 0) => this[index] is { } value ? ToNumber(value) : fallback;

    /// <summary>The argument when it is a date.</summary>
    public DateTime? Date(int index) => this[index] as DateTime?;

    /// <summary>The values of a list; a value that is no list is the only one.</summary>
    public IReadOnlyList<object?> List(int index) => this[index] switch
    {
        null => [],
        string or Html => [this[index]],
        IEnumerable list => [.. list.Cast<object?>()],
        var value => [value],
    };

    /// <summary>What the host gave along with the model; nothing of it counts as read unless it is noted.</summary>
    public T? Host<T>()
        where T : class
        => Context.Host as T;

    /// <summary>A member of a global of the host ("page", "head", "root"), read as a template would read it; null where the way ends.</summary>
    public object? Global(string name, params ReadOnlySpan<string> members)
    {
        var value = Context.Global(name);
        foreach (var member in members)
        {
            value = value is ModelObject model && model.Type.Find(member) is { } found ? found.Read(model) : null;
        }

        return value;
    }

    /// <summary>Notes something else that the result depends on: a configuration key and its value, for example.</summary>
    public void Note(string key, string value) => Context.Reads.Note(ReadKind.Setting, key, value);

    /// <summary>A warning at the place of an argument; the page is made all the same. The code is the host's own.</summary>
    public void Warn(int index, string code, string message, string? hint = null)
    {
        var warning = Problem.At(Place(index), code, message, hint) with { IsError = false };
        if (!Context.Warnings.Contains(warning))
        {
            Context.Warnings.Add(warning);
        }
    }

    /// <summary>An error at the place of an argument, to be thrown; the page shows it as a problem.</summary>
    public Exception Fail(int index, string message, string? hint = null) => new TemplateFault(TemplateProblems.WrongKind, Place(index), message, hint);

    /// <summary>The place of an argument, of one that was not given that of the call.</summary>
    internal SourceSpan Place(int index) => _caller is ScriptFunctionCall call && index < call.Arguments.Count ? call.Arguments[index].Span : Span;

    private static double ToNumber(object value) => value is System.Numerics.BigInteger big ? (double)big : Convert.ToDouble(value, CultureInfo.InvariantCulture);
}
