using System.Runtime.InteropServices;
using ReportGen.Templates.Text;
using ReportGen.Templates.Values;

namespace ReportGen.Templates.Binding;

/// <summary>One function call, include or page at work: its arguments, its own names, the block it was given.</summary>
internal sealed class Frame
{
    private Value[] locals = [];
    private HashSet<int>? readOnlyLocals;
    private Dictionary<int, Value>? otherLocals;
    private ScriptList? list;

    public int ArgumentStart { get; private set; }

    public int ArgumentCount { get; private set; }

    /// <summary>Names of the last arguments, for those given by name.</summary>
    public string[] Names { get; private set; } = [];

    /// <summary>The block of a wrap statement.</summary>
    public Execute? Wrapped { get; set; }

    /// <summary>Of a page or an include: its path and text. Of a function: null.</summary>
    public SourceText? Source { get; set; }

    /// <summary>Where it was called.</summary>
    public Place Caller { get; set; }

    public void Enter(int start, int count, string[] names, int localCount)
    {
        (ArgumentStart, ArgumentCount, Names) = (start, count, names);
        (Wrapped, Source, list, readOnlyLocals, otherLocals) = (null, null, null, null, null);
        if (locals.Length < localCount)
        {
            locals = new Value[localCount];
        }
        else
        {
            Array.Clear(locals);
        }
    }

    public ref Value Local(int symbol)
    {
        if (symbol < locals.Length)
        {
            return ref locals[symbol];
        }

        // Code given as text may use names that no template of the set has.
        return ref CollectionsMarshal.GetValueRefOrAddDefault(otherLocals ??= [], symbol, out _)!;
    }

    /// <summary>Puts other own names in place (null: fresh ones) and returns those before: a with statement has its own.</summary>
    public Value[] ExchangeLocals(Value[]? others)
    {
        var before = locals;
        locals = others ?? new Value[before.Length];
        return before;
    }

    public bool IsReadOnly(int symbol) => readOnlyLocals is not null && readOnlyLocals.Contains(symbol);

    public void MakeReadOnly(int symbol) => (readOnlyLocals ??= []).Add(symbol);

    /// <summary>An argument by its place; from the list once the template has asked for that.</summary>
    public Value Argument(int index, Value[] stack)
    {
        if (list is not null)
        {
            return index < list.KnownCount ? list[index] : Value.Null;
        }

        return index < ArgumentCount - Names.Length ? stack[ArgumentStart + index] : Value.Null;
    }

    /// <summary>An argument by its name.</summary>
    public bool TryGetNamed(string name, Value[] stack, out Value value)
    {
        if (list is not null)
        {
            return list.TryGetMember(name, out value);
        }

        for (var i = Names.Length - 1; i >= 0; i--)
        {
            if (Names[i] == name)
            {
                value = stack[ArgumentStart + ArgumentCount - Names.Length + i];
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>All arguments as a list, with those given by name as its members.</summary>
    public ScriptList List(Value[] stack)
    {
        if (list is not null)
        {
            return list;
        }

        var made = new ScriptList();
        var places = ArgumentCount - Names.Length;
        for (var i = 0; i < places; i++)
        {
            made.Add(stack[ArgumentStart + i]);
        }

        for (var i = 0; i < Names.Length; i++)
        {
            made.SetMember(Names[i], stack[ArgumentStart + places + i]);
        }

        return list = made;
    }
}
