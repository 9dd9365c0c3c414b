using System.Globalization;
using ReportGen.Engine.Digests;
using ReportGen.Site.Catalogue;

namespace ReportGen.Site.Documents;

/// <summary>
/// What is known about one group while its notes are read: what each place says about the question it took. A group that took several has a stretch of
/// notes for each, so that every note answers the question nearest above it.
/// </summary>
internal sealed class GroupDraft(GroupName name, int heading, Span place)
{
    private readonly List<NoteStretch> _stretches = [new NoteStretch { Question = name.Question }];

    /// <summary>What two notes of one group share.</summary>
    public string Key => name.Key;

    /// <summary>As findings call it.</summary>
    public string Mention => name.Mention;

    public bool IsUnderQuestion => name.IsUnderQuestion;

    public string Speaker => name.Label;

    public Span Place => place;

    /// <summary>The question it is about, as far as has been read: its heading decides, then a line that names one, then words of one repeated.</summary>
    public int? Question => _stretches[^1].Question;

    /// <summary>Whether some of its notes are about a question.</summary>
    public bool Took(int? question) => _stretches.Exists(s => s.Question == question);

    public void Note(int segment) => _stretches[^1].Notes.Add(segment);

    /// <summary>A line in its notes says nothing but "Question 2".</summary>
    public void Marks(int number, Span at)
    {
        var isContradiction = _stretches is [{ Notes.Count: 0 }] && name.Question is not null;
        StretchOf(number, isContradiction).Marked ??= (number, at);
    }

    /// <summary>Words of its own have the number of a question in front of them: "Q2: grass". Where its heading names another, that holds.</summary>
    public void Labels(int number, Span at) => StretchOf(number, name.Question is not null).Marked ??= (number, at);

    /// <summary>Its notes repeat words of a question, perhaps under a number.</summary>
    public void Repeats(int question, int? number, Span at)
    {
        var isContradiction = _stretches[^1] is { Notes.Count: 0 } now && (now.Marked is not null || (name.Question is not null && _stretches.Count == 1));
        StretchOf(question, isContradiction).Repeated ??= (question, number, at);
    }

    /// <summary>What is left when all is read, a part for each question, and what contradicts itself.</summary>
    public IEnumerable<GroupNotes> Finish(Manuscript manuscript, SessionDraft session, Func<int, bool> isHeading)
    {
        foreach (var stretch in _stretches)
        {
            var taken = Settle(stretch, manuscript, session);
            ReportContradictions(stretch, manuscript, taken);
            var notes = stretch.Notes.TrueForAll(n => isHeading(n)) ? [] : stretch.Notes;
            if (taken is null && stretch.Question is null)
            {
                manuscript.Report(
                    DocumentDiagnostics.QuestionUnnamed,
                    place,
                    $"nothing says which question {Mention} took on {session.Label}{(notes.Count == 0 ? "; it left no notes" : "")}",
                    notes.Count == 0 ? null : "name it in the group's heading, as in 'Group 4 - Question 2'");
            }

            yield return new GroupNotes(name.Name, name.Label, $"{session.Id}/{Key}", taken, heading, EquatableArray.From(notes));
        }
    }

    // What stands first in notes says what all of them are about; what comes later is the next question, unless it can only be a slip.
    private NoteStretch StretchOf(int question, bool isContradiction)
    {
        var now = _stretches[^1];
        now.Question ??= question;
        if (now.Question != question && !isContradiction)
        {
            _stretches.Add(now = new NoteStretch { Question = question });
        }

        return now;
    }

    private int? Settle(NoteStretch stretch, Manuscript manuscript, SessionDraft session)
    {
        if (stretch.Question is not { } number)
        {
            return session.Questions is [var only] ? only.Number : null;
        }

        if (session.Has(number))
        {
            return number;
        }

        manuscript.Report(
            DocumentDiagnostics.QuestionUnknown,
            number != name.Question && stretch.Marked is { } marked ? marked.Place : place,
            string.Create(CultureInfo.InvariantCulture, $"{Mention} takes question {number}, but {session.Label} {session.QuestionNumbers}"),
            "correct the number, or list the question under the heading 'Questions'");
        return stretch.Repeated?.Question;
    }

    private void ReportContradictions(NoteStretch stretch, Manuscript manuscript, int? taken)
    {
        if (taken is not { } question)
        {
            return;
        }

        if (stretch.Marked is { } marked && marked.Number != question && stretch.Question == question)
        {
            ReportNumber(manuscript, marked.Number, question, marked.Place);
        }

        if (stretch.Repeated is { } repeated && repeated.Question != question)
        {
            manuscript.Report(
                DocumentDiagnostics.QuestionTextDiffers,
                repeated.Place,
                string.Create(CultureInfo.InvariantCulture, $"{Mention} takes question {question}, but repeats the words of question {repeated.Question}"),
                string.Create(CultureInfo.InvariantCulture, $"its notes count as answers to question {question}"));
        }
        else if (stretch.Repeated?.Number is { } number && number != question)
        {
            ReportNumber(manuscript, number, question, stretch.Repeated.Value.Place);
        }
    }

    private void ReportNumber(Manuscript manuscript, int number, int question, Span at) => manuscript.Report(
        DocumentDiagnostics.QuestionNumbersDiffer,
        at,
        string.Create(CultureInfo.InvariantCulture, $"{Mention} writes {number} before its question, which is question {question}"),
        string.Create(CultureInfo.InvariantCulture, $"its notes count as answers to question {question}"));

    /// <summary>Notes on one question, with the first line in them that names one, and the first words that repeat one.</summary>
    private sealed class NoteStretch
    {
        public int? Question { get; set; }

        public (int Number, Span Place)? Marked { get; set; }

        public (int Question, int? Number, Span Place)? Repeated { get; set; }

        public List<int> Notes { get; } = [];
    }
}
