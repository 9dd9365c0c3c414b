using ReportGen.Engine.Digests;
using ReportGen.Site.Codebook;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Questions;

/// <summary>Finds the questions of site.yml in what interviewers say, and those that workshops number in their notes.</summary>
internal sealed class QuestionFinder : ICanonical
{
    private readonly QuestionList _list;
    private readonly QuestionWordings _wordings;

    public QuestionFinder(QuestionList list) => (_list, _wordings) = (list, new QuestionWordings(list));

    /// <summary>The questions of one document, in the order in which they are first asked.</summary>
    public DocumentQuestions Find(Document document) => new(
        document.Id,
        EquatableArray.From(document.Sessions.Count > 0 ? InWorkshop(document) : InInterview(document)));

    // Only what it looks for: where site.yml says so makes no difference to what it finds.
    public void Write(CanonicalWriter writer)
    {
        writer.Number(_list.Questions.Count);
        foreach (var question in _list.Questions)
        {
            writer.Text(question.Id).Text(question.Text).Values(question.AskedAs);
        }
    }

    private IEnumerable<AskedQuestion> InInterview(Document document)
    {
        var found = new SortedDictionary<int, (List<Wording> Asked, List<int> Answer)>();
        var order = new List<int>();
        for (var i = 0; i < document.Segments.Count; i++)
        {
            var segment = document.Segments[i];
            if (segment.Role != SpeakerRole.Interviewer)
            {
                continue;
            }

            foreach (var (asked, at) in AskedIn(document, i))
            {
                if (!found.TryGetValue(asked, out var question))
                {
                    found.Add(asked, question = ([], []));
                    order.Add(asked);
                }

                var words = document.Visible(segment).Text;
                question.Asked.Add(new Wording(i, at is { } place ? Sentence(words, place) : words.ToString()));
                question.Answer.AddRange(AnswerTo(document, i));
            }
        }

        return order.Select(index => new AskedQuestion(
            _list.Questions[index].Id,
            IsFromWorkshop: false,
            _list.Questions[index].Text,
            Session: null,
            EquatableArray.From(found[index].Asked),
            [new CaseAnswer(document.Case, EquatableArray.From(found[index].Answer.Distinct().Order()))]));
    }

    // What site.yml says of a column wins over its words.
    private IEnumerable<(int Question, int? At)> AskedIn(Document document, int segment)
    {
        var declared = document.Asked.Where(a => a.Segment == segment).Select(a => IndexOf(a.Question)).Where(q => q >= 0).ToList();
        return declared.Count > 0
            ? declared.Select(q => (q, (int?)null))
            : _wordings.AskedIn(document.Visible(document.Segments[segment]).Text).Select(w => (w.Question, (int?)w.At));
    }

    private int IndexOf(string question)
    {
        for (var i = 0; i < _list.Questions.Count; i++)
        {
            if (_list.Questions[i].Id == question)
            {
                return i;
            }
        }

        return -1;
    }

    // The answer is everything said until the interviewer speaks again.
    private static IEnumerable<int> AnswerTo(Document document, int asked)
    {
        for (var i = asked + 1; i < document.Segments.Count && document.Segments[i].Role != SpeakerRole.Interviewer; i++)
        {
            if (document.Segments[i].Role == SpeakerRole.Participant)
            {
                yield return i;
            }
        }
    }

    private static IEnumerable<AskedQuestion> InWorkshop(Document document) =>
        from session in document.Sessions
        from question in session.Questions
        select new AskedQuestion(
            $"{session.Id}-q{question.Number}",
            IsFromWorkshop: true,
            question.Text,
            session.Label,
            [new Wording(question.Segment, document.Visible(document.Segments[question.Segment]).Text.ToString())],
            session.Groups
                .Where(g => g.Question == question.Number)
                .Select(g => new CaseAnswer(g.Case, g.Notes))
                .ToEquatableArray());

    private static string Sentence(ReadOnlySpan<char> text, int at)
    {
        var ends = new List<int>();
        Sentences.Split(text, ends);
        var start = 0;
        foreach (var end in ends)
        {
            if (at < end)
            {
                return text[start..end].Trim().ToString();
            }

            start = end;
        }

        return text.ToString();
    }
}
