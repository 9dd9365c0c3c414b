using System.Globalization;
using System.Text;

namespace ReportGen.Benchmarks.Corpora;

/// <summary>Writes one conversation of about 10 KB, word by word.</summary>
internal sealed class InterviewWriter
{
    private const int ShortestText = 9_300;
    private const int LongestText = 10_100;
    private const int Exchanges = 13;
    private const int FewestCodes = 5;
    private const int MostCodes = 9;

    private readonly SplitMix64 _random;
    private readonly StringBuilder _text = new(LongestText + 600);
    private readonly List<CorpusCode> _codes = [];

    private InterviewWriter(SplitMix64 random) => _random = random;

    /// <summary>The conversation of a number; it depends on nothing but the number and the seed.</summary>
    public static Interview Write(int number, ulong seed)
    {
        var writer = new InterviewWriter(new SplitMix64(new SplitMix64(seed + (ulong)number).Next()));
        var group = Corpus.Groups[number % Corpus.Groups.Count];
        var digits = number.ToString("D6", CultureInfo.InvariantCulture);
        var folder = (number / Corpus.FolderSize).ToString("D3", CultureInfo.InvariantCulture);

        // The transcript id is the file's name, so that pages call an interview by its title.
        var title = $"Conversation {digits}: {writer.Name()}, {writer._random.Pick(InterviewWords.Trades)}";
        writer.Converse(title, $"{group}-{digits}");
        return new Interview($"{folder}/{group}-{digits}.md", title, writer._codes, writer._text.ToString());
    }

    private void Converse(string title, string id)
    {
        var length = ShortestText + _random.Below(LongestText - ShortestText);
        var mentions = Mentions();
        _text.Append("# ").Append(title).Append("\n\n**Transcript ID:** ").Append(id).Append("\n\n---\n\nAI: ");
        _text.Append(_random.Pick(InterviewWords.Greetings)).Append("\n\nUser: ");
        Sentence();
        _text.Append("\n\n");
        var next = 0;
        for (var exchange = 0; exchange < Exchanges; exchange++)
        {
            _text.Append("AI: ");
            var left = Exchanges - exchange;
            if (_random.Below(left) < CorpusQuestion.All.Count - next)
            {
                Fill(_random.Pick(CorpusQuestion.All[next++].Wordings), "");
            }
            else
            {
                Fill(_random.Pick(InterviewWords.FollowUps), Spoken(_random.Pick(_codes)));
            }

            _text.Append("\n\nUser: ");
            Answer(mentions[exchange], _text.Length + ((length - _text.Length) / left));
        }

        _text.Length--;
    }

    // What is to be coded, by exchange. Codes that come early in the codebook come up more often.
    private List<CorpusCode>[] Mentions()
    {
        var mentions = new List<CorpusCode>[Exchanges];
        for (var i = 0; i < Exchanges; i++)
        {
            mentions[i] = [];
        }

        for (var count = FewestCodes + _random.Below(MostCodes - FewestCodes + 1); count > 0; count--)
        {
            var code = _random.PickEarly(CorpusCodebook.Codes);
            _codes.Add(code);
            mentions[_random.Below(Exchanges)].Add(code);
        }

        return mentions;
    }

    private void Answer(List<CorpusCode> mentions, int end)
    {
        var next = 0;
        do
        {
            var mention = next < mentions.Count ? _random.Below(3) : -1;
            for (var sentence = 3 + _random.Below(4); sentence > 0; sentence--)
            {
                if (mention-- == 0)
                {
                    Fill(_random.Pick(InterviewWords.Mentions), Spoken(mentions[next++]));
                }
                else
                {
                    Sentence();
                }

                _text.Append(' ');
            }

            _text.Length--;
            _text.Append("\n\n");
        }
        while (_text.Length < end || next < mentions.Count);
    }

    private void Sentence() => Fill(_random.Pick(InterviewWords.Sentences), "");

    private string Spoken(CorpusCode code) => _random.Pick(code.Spoken);

    private void Fill(string pattern, string code)
    {
        var start = _text.Length;
        for (var at = 0; at < pattern.Length; at++)
        {
            if (pattern[at] != '{')
            {
                _text.Append(pattern[at]);
                continue;
            }

            var word = Word(pattern[at + 1], code);
            if (word[0] is 'a' or 'e' or 'i' or 'o' && pattern.AsSpan(0, at).EndsWith(" a "))
            {
                _text.Length--;
                _text.Append("n ");
            }

            _text.Append(word);
            at += 2;
        }

        _text[start] = char.ToUpperInvariant(_text[start]);
    }

    private string Word(char kind, string code) => kind switch
    {
        'n' => _random.PickEarly(InterviewWords.Nouns),
        'm' => $"{_random.Pick(InterviewWords.Nouns)} {_random.PickEarly(InterviewWords.Nouns)}",
        'v' => _random.PickEarly(InterviewWords.Verbs),
        'a' => _random.PickEarly(InterviewWords.Adjectives),
        't' => _random.PickEarly(InterviewWords.Times),
        'w' => _random.PickEarly(InterviewWords.Places),
        'd' => _random.PickEarly(InterviewWords.Adverbs),
        'p' => Name(),
        _ => code,
    };

    private string Name()
    {
        var name = _random.Pick(InterviewWords.Syllables) + _random.Pick(InterviewWords.Syllables) + _random.Pick(InterviewWords.Syllables);
        return char.ToUpperInvariant(name[0]) + name[1..];
    }
}
