using ReportGen.Templates.Values;

namespace ReportGen.Templates.Binding;

/// <summary>What a loop at work knows of itself.</summary>
internal sealed class LoopState
{
    public int Index { get; set; }

    public int Count { get; set; }

    public int Columns { get; set; } = 1;

    public Value Current { get; set; }

    public Value Before { get; set; }

    public void Start(int count) => (Index, Count, Current, Before) = (0, count, default, default);

    public Value Get(string name, Evaluation evaluation, BinarySite site) => name switch
    {
        "index" => Value.FromNumber(Index),
        "rindex" => Value.FromNumber(Count - Index - 1),
        "first" => Value.FromFlag(Index == 0),
        "last" => Value.FromFlag(Index == Count - 1),
        "even" => Value.FromFlag((Index & 1) == 0),
        "odd" => Value.FromFlag((Index & 1) == 1),
        "length" => Value.FromNumber(Count),
        "col" => Value.FromNumber((Index % Columns) + 1),
        _ => Value.FromFlag(Index == 0 || !Operators.AreEqual(Before, Current, evaluation, site)),
    };
}
