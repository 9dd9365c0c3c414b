using ReportGen.Templates.Values;

namespace ReportGen.Templates.Binding;

internal sealed partial class RenderState
{
    private readonly List<Value> withs = [];
    private readonly List<(int Symbol, int Depth)> loopNames = [];
    private HashSet<int>? readOnlyGlobals;
    private Dictionary<int, Value>? plainGlobals;
    private readonly List<(string Name, Value Value)> given = [];

    /// <summary>The names of the function at work, if it has parameters.</summary>
    public FunctionScope? Scope { get; private set; }

    /// <summary>No with statement is at work: a global is what stands in its place.</summary>
    public bool IsPlain => withs.Count == 0;

    public ref Value GlobalAt(int symbol)
    {
        if (symbol >= globals.Length)
        {
            Array.Resize(ref globals, Math.Max(symbol + 1, Symbols.GlobalCount));
        }

        return ref globals[symbol];
    }

    /// <summary>The number of a name, which may be new.</summary>
    public int SymbolOf(string name)
    {
        if (Symbols.Find(name, out var symbol))
        {
            return symbol;
        }

        if (ReferenceEquals(Symbols, Library.Symbols))
        {
            Symbols = new SymbolTable(Library.Symbols);
        }

        return Symbols.Global(name);
    }

    /// <summary>Gives the render a global before it starts.</summary>
    public void Provide(string name, Value value, bool isPlainData)
    {
        var symbol = SymbolOf(name);
        if (isPlainData)
        {
            // Taken over when it is first read, so that the read is known.
            (plainGlobals ??= [])[symbol] = value;
        }
        else
        {
            GlobalAt(symbol) = value;
            given.Add((name, value));
        }
    }

    public override Value Given(string global)
    {
        foreach (var (name, value) in given)
        {
            if (name == global)
            {
                return value;
            }
        }

        return Value.Null;
    }

    /// <summary>What a name stands for, or absent.</summary>
    public Value Read(int symbol, string name)
    {
        if (withs.Count > 0 && TryReadWith(symbol, name, out var found))
        {
            return found;
        }

        var value = GlobalAt(symbol);
        if (value.Kind != ValueKind.Absent || TryTakePlain(symbol, name, out value) || Library.TryGetBuiltin(symbol, out value))
        {
            return value;
        }

        if (!Symbols.IsAssigned(symbol))
        {
            Reads.Add(ReadKind.Absence, name, "", "");
        }

        return default;
    }

    private bool TryTakePlain(int symbol, string name, out Value value)
    {
        value = default;
        if (plainGlobals is null || !plainGlobals.Remove(symbol, out value))
        {
            return false;
        }

        value = PlainCopy.Of(value);
        GlobalAt(symbol) = value;
        Reads.Add(ReadKind.Global, name, "", "");
        return true;
    }

    private bool TryReadWith(int symbol, string name, out Value value)
    {
        value = default;
        if (Scope is not null && Scope.Contains(symbol))
        {
            return false;
        }

        var floor = ShadowDepth(symbol);
        for (var i = withs.Count - 1; i >= Math.Max(floor, 0); i--)
        {
            if (withs[i].Kind == ValueKind.Object && withs[i].Object.TryGet(name, out value))
            {
                return true;
            }

            if (withs[i].Kind == ValueKind.Model && withs[i].Model.Shape.Find(name) is { } member)
            {
                value = member.Read(withs[i].Model);
                return true;
            }
        }

        return false;
    }

    /// <summary>How many with statements lie outside the loop that binds the name; -1 when none binds it.</summary>
    private int ShadowDepth(int symbol)
    {
        for (var i = loopNames.Count - 1; i >= 0; i--)
        {
            if (loopNames[i].Symbol == symbol)
            {
                return loopNames[i].Depth;
            }
        }

        return -1;
    }

    public void EnterLoopName(int symbol)
    {
        if (withs.Count > 0)
        {
            loopNames.Add((symbol, withs.Count));
        }
    }

    public void LeaveLoopName(int symbol)
    {
        if (loopNames.Count > 0 && loopNames[^1].Symbol == symbol)
        {
            loopNames.RemoveAt(loopNames.Count - 1);
        }
    }

    /// <summary>Sets a name where it belongs: in the function at work, in the object of a with, or for all templates.</summary>
    public void Assign(int symbol, string name, Value value, Place place)
    {
        var isOwn = Scope is not null && Scope.Contains(symbol);
        if (!isOwn && withs.Count > 0 && ShadowDepth(symbol) != withs.Count && withs[^1].Kind == ValueKind.Object)
        {
            if (Scope is null || Exists(symbol, name))
            {
                SetMember(withs[^1], name, value, place);
                return;
            }
        }

        if (readOnlyGlobals is not null && readOnlyGlobals.Contains(symbol) && !isOwn)
        {
            throw Failure("RG4017", place, $"`{name}` is read-only.");
        }

        if (!isOwn && Scope is not null && !Exists(symbol, name))
        {
            Scope.Add(symbol, default);
        }

        GlobalAt(symbol) = value;
    }

    private bool Exists(int symbol, string name)
        => GlobalAt(symbol).Kind != ValueKind.Absent || TryTakePlain(symbol, name, out _) || TryReadWith(symbol, name, out _);

    /// <summary>A global that exists, without the builtins.</summary>
    public bool TryGetGlobal(int symbol, string name, out Value value)
    {
        value = GlobalAt(symbol);
        return value.Kind != ValueKind.Absent || TryTakePlain(symbol, name, out value);
    }

    public void MakeReadOnly(int symbol, string name)
    {
        if (withs.Count > 0 && withs[^1].Kind == ValueKind.Object)
        {
            withs[^1].Object.MakeReadOnly(name);
            return;
        }

        (readOnlyGlobals ??= []).Add(symbol);
    }

    public void Import(ScriptObject members, Place place)
    {
        foreach (var name in members.Names.ToArray())
        {
            members.TryGet(name, out var value);
            var symbol = SymbolOf(name);
            var isKept = withs.Count > 0 ? withs[^1].Kind == ValueKind.Object && withs[^1].Object.IsReadOnly(name)
                : readOnlyGlobals is not null && readOnlyGlobals.Contains(symbol);
            if (!isKept)
            {
                Assign(symbol, name, value, place);
            }
        }
    }

    public void EnterWith(Value target) => withs.Add(target);

    public void LeaveWith() => withs.RemoveAt(withs.Count - 1);

    /// <summary>What "this" is: the object of the with statement at work, or all globals.</summary>
    public Value This => withs.Count > 0 ? withs[^1] : Value.FromObject(new GlobalsObject(this));
}
