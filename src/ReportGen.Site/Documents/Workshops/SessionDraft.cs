using System.Globalization;
using ReportGen.Engine.Digests;

namespace ReportGen.Site.Documents;

/// <summary>A session while it is read: its questions with their wordings, and its groups.</summary>
internal sealed class SessionDraft(string id, string label)
{
    // Each question mark in the notes is compared with each question: more than these are no list that people chose from.
    private const int MostCompared = 64;

    private readonly List<SessionQuestion> _questions = [];
    private readonly List<QuestionWording> _wordings = [];
    private readonly Dictionary<int, int> _numbers = [];
    private bool _isListed;

    public string Id => id;

    public string Label => label;

    public IReadOnlyList<SessionQuestion> Questions => _questions;

    public List<GroupDraft> Groups { get; } = [];

    /// <summary>The first group of a name in this session.</summary>
    public Dictionary<string, GroupDraft> FirstOfName { get; } = new(StringComparer.Ordinal);

    public string QuestionNumbers => _questions.Count == 0
        ? "lists no questions"
        : "has questions " + string.Join(", ", _questions.Select(q => q.Number.ToString(CultureInfo.InvariantCulture)));

    public bool Has(int question) => _numbers.ContainsKey(question);

    /// <summary>Adds a question that the notes set; the second of one number is none.</summary>
    public void Ask(int number, string text)
    {
        _isListed = true;
        Add(number, text, -1);
    }

    /// <summary>Adds a question that only a group writes out, where nothing else says what the session asked.</summary>
    public void Learn(int number, string text, int segment)
    {
        if (!_isListed && _questions.Count < MostCompared)
        {
            Add(number, text, segment);
        }
    }

    /// <summary>Says where a question stands among the document's segments.</summary>
    public void Stands(int number, int segment)
    {
        var index = _numbers[number];
        _questions[index] = _questions[index].Segment < 0 ? _questions[index] with { Segment = segment } : _questions[index];
    }

    /// <summary>The question whose words these are: the one that was named, by any piece of it; another only where no doubt is left.</summary>
    public int? RepeatedIn(string words, int? named)
    {
        int? sure = null;
        for (var i = 0; i < Math.Min(_questions.Count, MostCompared); i++)
        {
            var repetition = _wordings[i].IsRepeatedIn(words);
            if (repetition != Repetition.None && _questions[i].Number == named)
            {
                return named;
            }

            sure ??= repetition == Repetition.Sure ? _questions[i].Number : null;
        }

        return sure;
    }

    /// <summary>The same where a number stands in front of the words: the question of that number, if they are its words.</summary>
    public int? RepeatedIn(string words, int? number, int? named) =>
        number is { } own && RepeatedIn(words, own) == own ? own : RepeatedIn(words, named);

    public Session Finish(Manuscript manuscript, Func<int, bool> isHeading)
    {
        var groups = Groups.SelectMany(g => g.Finish(manuscript, this, isHeading)).GroupBy(g => g.Case).SelectMany(Merge).OrderBy(g => g.Heading);
        return new Session(id, label, EquatableArray.From(_questions.OrderBy(q => q.Number)), EquatableArray.From(groups));
    }

    private void Add(int number, string text, int segment)
    {
        if (_numbers.TryAdd(number, _questions.Count))
        {
            _questions.Add(new SessionQuestion(number, text, segment));
            _wordings.Add(new QuestionWording(text));
        }
    }

    // A group that stands twice is one group; where it took two questions, its notes on each stay apart, and so do those of which nothing says which.
    private static IEnumerable<GroupNotes> Merge(IEnumerable<GroupNotes> sameCase)
    {
        var all = sameCase.ToList();
        var only = all.Select(g => g.Question).OfType<int>().Distinct().ToList() is [var one] ? one : (int?)null;
        return all.GroupBy(g => g.Question ?? only).Select(g => g.First() with
        {
            Question = g.Key,
            Notes = EquatableArray.From(g.SelectMany(n => n.Notes)),
        });
    }
}
