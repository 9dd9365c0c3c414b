using ReportGen.Templates.Values;

namespace ReportGen.Templates.Binding;

/// <summary>All global names of a render, seen as one object: what "this" is.</summary>
internal sealed class GlobalsObject(RenderState state) : ScriptObject
{
    public override int Count => Names.Count();

    public override IEnumerable<string> Names => state.Symbols.GlobalNames
        .Where(name => TryGet(name, out _));

    public override bool TryGet(string name, out Value value)
    {
        value = default;
        return state.Symbols.Find(name, out var symbol) && state.TryGetGlobal(symbol, name, out value);
    }

    public override void Set(string name, Value value) => state.GlobalAt(state.SymbolOf(name)) = value;

    public override ScriptObject Copy() => this;
}
