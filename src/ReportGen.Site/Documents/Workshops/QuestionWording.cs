using System.Text;

namespace ReportGen.Site.Documents;

/// <summary>How surely some words repeat a question.</summary>
internal enum Repetition
{
    None,

    /// <summary>A short piece of it, which may stand in other questions too.</summary>
    Piece,

    /// <summary>All of it, or so much that no other question was meant.</summary>
    Sure,
}

/// <summary>A question's words, folded to letters and digits, so that a repetition is known whatever happened to marks, spaces and its end.</summary>
internal sealed class QuestionWording
{
    private const int LongestQuestion = 4000;
    private const int WordsOfPiece = 3;
    private const int SureWords = 5;
    private const int LettersOfCutWord = 20;

    private readonly string _letters;
    private readonly HashSet<int> _words = [];
    private readonly HashSet<int> _sentences = [];

    public QuestionWording(string text)
    {
        var letters = new StringBuilder();
        var (isNewWord, isNewSentence) = (true, true);
        foreach (var character in text.AsSpan(0, Math.Min(text.Length, LongestQuestion)))
        {
            if (!char.IsLetterOrDigit(character))
            {
                isNewWord |= character is not ('\'' or '’');
                isNewSentence |= character is '?' or '!' or '.' or '/' or ':' or ';' or '(' or ')' or ',';
                continue;
            }

            if (isNewWord)
            {
                _words.Add(letters.Length);
            }

            if (isNewSentence)
            {
                _sentences.Add(letters.Length);
            }

            letters.Append(char.ToLowerInvariant(character));
            (isNewWord, isNewSentence) = (false, false);
        }

        _letters = letters.ToString();
        _words.Add(letters.Length);
        _sentences.Add(letters.Length);
    }

    /// <summary>Whether words repeat this question or a piece of it; words without a question mark never do.</summary>
    public Repetition IsRepeatedIn(string words)
    {
        if (words.Length > LongestQuestion || !words.AsSpan().ContainsAny("?？؟") || Fold(words) is not { Length: > 0 } folded)
        {
            return Repetition.None;
        }

        var best = Repetition.None;
        for (var at = 0; best != Repetition.Sure && (at = _letters.IndexOf(folded, at, StringComparison.Ordinal)) >= 0; at++)
        {
            best = (Repetition)Math.Max((int)best, (int)Weigh(at, at + folded.Length));
        }

        return best;
    }

    private Repetition Weigh(int start, int end)
    {
        var isCut = start == 0 && end >= LettersOfCutWord;
        if (!_words.Contains(start) || !(_words.Contains(end) || isCut))
        {
            return Repetition.None;
        }

        var words = 0;
        for (var i = start; i < end && words < SureWords; i++)
        {
            words += _words.Contains(i) ? 1 : 0;
        }

        if (words == SureWords || (start == 0 && end == _letters.Length))
        {
            return Repetition.Sure;
        }

        var isWhole = _sentences.Contains(start) && _sentences.Contains(end);
        return words >= WordsOfPiece || isWhole ? Repetition.Piece : Repetition.None;
    }

    private static string Fold(string words)
    {
        var letters = new StringBuilder(words.Length);
        foreach (var character in words)
        {
            if (char.IsLetterOrDigit(character))
            {
                letters.Append(char.ToLowerInvariant(character));
            }
        }

        return letters.ToString();
    }
}
