using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ReportGen.Site.Codebook;

/// <summary>
/// Many texts made ready to be found together, wherever they stand, in one pass and one step a character (Aho and Corasick). It finds their
/// beginnings only: where texts are long, what follows is left to be compared. Immutable.
/// </summary>
internal sealed class LiteralAutomaton
{
    // As much as a table of steps may take: 16 MB.
    private const int MostSteps = 1 << 22;
    private const int LongestBeginning = 16;

    private readonly ushort[] _columns;
    private readonly int[] _steps;
    private readonly int _width;

    // By state: the beginning that ends there, or -1, and the next shorter state that has one, or 0.
    private readonly int[] _ending;
    private readonly int[] _shorter;

    private LiteralAutomaton(ushort[] columns, int width, List<int[]> rows, int[] ending, int[] shorter)
    {
        (_columns, _width, _ending, _shorter) = (columns, width, ending, shorter);
        _steps = new int[rows.Count * width];
        for (var state = 0; state < rows.Count; state++)
        {
            for (var column = 0; column < width; column++)
            {
                // What ends something is marked by its sign, so that each step looks into one table.
                var target = rows[state][column];
                _steps[(state * width) + column] = ending[target] >= 0 || shorter[target] > 0 ? ~(target * width) : target * width;
            }
        }
    }

    /// <summary>
    /// Compiles folded texts. Gives, for each text, the beginning that stands for it, and how long each beginning is. Null where the texts have so
    /// many beginnings that no table holds them, or there are none.
    /// </summary>
    public static LiteralAutomaton? Compile(IReadOnlyList<string> texts, out int[] beginningOf, out int[] lengths)
    {
        for (var longest = texts.Count == 0 ? 0 : LongestBeginning; longest > 0; longest /= 2)
        {
            var beginnings = new Dictionary<string, int>(StringComparer.Ordinal);
            beginningOf = new int[texts.Count];
            for (var text = 0; text < texts.Count; text++)
            {
                var beginning = texts[text].Length > longest ? texts[text][..longest] : texts[text];
                if (!beginnings.TryGetValue(beginning, out beginningOf[text]))
                {
                    beginnings.Add(beginning, beginningOf[text] = beginnings.Count);
                }
            }

            lengths = new int[beginnings.Count];
            foreach (var (beginning, index) in beginnings)
            {
                lengths[index] = beginning.Length;
            }

            if (Build(beginnings) is { } automaton)
            {
                return automaton;
            }
        }

        beginningOf = lengths = [];
        return null;
    }

    /// <summary>Adds each place where a beginning ends, in the order of the text.</summary>
    public void Find(ReadOnlySpan<char> text, List<(int Beginning, int End)> found)
    {
        ref var columns = ref MemoryMarshal.GetArrayDataReference(_columns);
        var steps = _steps;
        var state = 0;
        for (var at = 0; at < text.Length; at++)
        {
            state = steps[state + Unsafe.Add(ref columns, text[at])];
            if (state < 0)
            {
                state = ~state;
                for (var ending = state / _width; ending > 0; ending = _shorter[ending])
                {
                    if (_ending[ending] >= 0)
                    {
                        found.Add((_ending[ending], at + 1));
                    }
                }
            }
        }
    }

    private static LiteralAutomaton? Build(Dictionary<string, int> beginnings)
    {
        var (columns, width) = ColumnsOf(beginnings.Keys);
        var rows = new List<int[]> { new int[width] };
        var ending = new List<int> { -1 };
        foreach (var (beginning, index) in beginnings)
        {
            var state = 0;
            foreach (var unit in beginning)
            {
                if (rows[state][columns[unit]] == 0)
                {
                    if ((rows.Count + 1) * (long)width > MostSteps)
                    {
                        return null;
                    }

                    rows[state][columns[unit]] = rows.Count;
                    rows.Add(new int[width]);
                    ending.Add(-1);
                }

                state = rows[state][columns[unit]];
            }

            ending[state] = index;
        }

        return new LiteralAutomaton(columns, width, rows, [.. ending], Complete(rows, ending));
    }

    // Fills in where each state goes by a character that none of its beginnings has: to where the longest ending of what was read leads.
    private static int[] Complete(List<int[]> rows, List<int> ending)
    {
        var fallback = new int[rows.Count];
        var shorter = new int[rows.Count];
        var open = new Queue<int>(rows[0].Where(s => s > 0));
        while (open.TryDequeue(out var state))
        {
            var fallen = fallback[state];
            shorter[state] = ending[fallen] >= 0 ? fallen : shorter[fallen];
            for (var column = 0; column < rows[state].Length; column++)
            {
                var target = rows[state][column];
                if (target > 0)
                {
                    fallback[target] = rows[fallen][column];
                    open.Enqueue(target);
                }
                else
                {
                    rows[state][column] = rows[fallen][column];
                }
            }
        }

        return shorter;
    }

    // Characters that no text has share column 0.
    private static (ushort[] Columns, int Width) ColumnsOf(IEnumerable<string> texts)
    {
        var byFolded = new ushort[char.MaxValue + 1];
        var width = 1;
        foreach (var unit in texts.SelectMany(t => t))
        {
            byFolded[unit] = byFolded[unit] == 0 ? (ushort)width++ : byFolded[unit];
        }

        var columns = new ushort[char.MaxValue + 1];
        for (var unit = 0; unit <= char.MaxValue; unit++)
        {
            columns[unit] = byFolded[RegexLetters.Fold((char)unit)];
        }

        return (columns, width);
    }
}
