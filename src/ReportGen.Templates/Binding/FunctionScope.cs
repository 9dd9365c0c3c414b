using ReportGen.Templates.Values;

namespace ReportGen.Templates.Binding;

/// <summary>The names of one call of a function with parameters. While the function runs its values stand in the globals'
/// places; while others run they are stowed away here.</summary>
internal sealed class FunctionScope
{
    private readonly List<int> symbols = [];
    private readonly List<Value> stowed = [];

    public bool Contains(int symbol) => symbols.Contains(symbol);

    public void Add(int symbol, Value value)
    {
        symbols.Add(symbol);
        stowed.Add(value);
    }

    /// <summary>Exchanges the function's values and those outside.</summary>
    public void Swap(Value[] globals)
    {
        for (var i = 0; i < symbols.Count; i++)
        {
            (globals[symbols[i]], stowed[i]) = (stowed[i], globals[symbols[i]]);
        }
    }
}
