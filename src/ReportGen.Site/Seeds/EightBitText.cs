using System.Text;

namespace ReportGen.Site.Seeds;

/// <summary>
/// Text of single bytes that is not UTF-8 from end to end. Mostly it is UTF-8 but for some bytes, or Western text of two editors with two encodings: then what is
/// UTF-8 in it is read so, and the rest as Windows-1252. In any other encoding of the world some bytes look like UTF-8 by chance, among many more that do not.
/// </summary>
/// <param name="Text">The text.</param>
/// <param name="Others">How many characters beyond ASCII were read as Windows-1252.</param>
/// <param name="IsMixed">Whether any were read as UTF-8.</param>
/// <param name="IsWestern">Whether what was read as Windows-1252 looks like it.</param>
internal sealed record EightBitText(string Text, int Others, bool IsMixed, bool IsWestern)
{
    // What Western words have beside them. An accent may stand next to it.
    private const string Punctuation = "‘’“”„–—…«»¿¡\u00A0";

    public static EightBitText Read(ReadOnlySpan<byte> bytes)
    {
        var text = Windows1252.Decode(bytes);
        var runs = Mojibake.FindIn(text);
        var (others, alone) = CountBeside(text, runs);

        // In Western words most accents stand between plain letters, and even "Größe" or "tämä" bring few texts below a half; in others hardly any letter is plain.
        var isMixed = runs.Count > 0 && (alone * 4 >= others * 3 || runs.Sum(r => r.Run.Length) >= others);
        return new EightBitText(isMixed ? Mixed(text, runs) : text, others, isMixed, IsWestern: alone * 5 >= others * 2);
    }

    // Characters beyond ASCII that belong to no run, and how many of them have no other letter of the kind beside them.
    private static (int Others, int Alone) CountBeside(string text, List<(int Start, MojibakeRun Run)> runs)
    {
        var (others, alone, next) = (0, 0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            if (next < runs.Count && at == runs[next].Start)
            {
                at += runs[next++].Run.Length - 1;
            }
            else if (!char.IsAscii(text[at]))
            {
                others++;
                alone += IsPlain(text, at - 1) && IsPlain(text, at + 1) ? 1 : 0;
            }
        }

        return (others, alone);
    }

    private static bool IsPlain(string text, int at) => at < 0 || at >= text.Length || char.IsAscii(text[at]) || Punctuation.Contains(text[at], StringComparison.Ordinal);

    private static string Mixed(string text, List<(int Start, MojibakeRun Run)> runs)
    {
        var mixed = new StringBuilder(text.Length);
        var at = 0;
        foreach (var (start, run) in runs)
        {
            mixed.Append(text, at, start - at).Append(run.Once);
            at = start + run.Length;
        }

        return mixed.Append(text, at, text.Length - at).ToString();
    }
}
