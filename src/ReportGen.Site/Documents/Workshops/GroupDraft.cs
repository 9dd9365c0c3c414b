using System.Globalization;
using ReportGen.Engine.Digests;
using ReportGen.Site.Catalogue;

namespace ReportGen.Site.Documents;

/// <summary>What is known about one group while its notes are read: what each place says about the question it took.</summary>
internal sealed class GroupDraft(GroupName name, int heading, Span place)
{
    private (int Number, Span Place)? _marked;
    private (int Question, int? Number, Span Place)? _repeated;

    /// <summary>What two notes of one group share.</summary>
    public string Key => name.Key;

    /// <summary>As findings call it.</summary>
    public string Mention => name.Mention;

    public bool IsUnderQuestion => name.IsUnderQuestion;

    public string Speaker => name.Label;

    public int Heading => heading;

    public Span Place => place;

    public List<int> Notes { get; } = [];

    /// <summary>The question it took, as far as has been read: its heading decides, then a line that names one, then words of one repeated.</summary>
    public int? Question => name.Question ?? _marked?.Number ?? _repeated?.Question;

    /// <summary>A line in its notes says nothing but "Question 2".</summary>
    public void Marks(int number, Span at) => _marked ??= (number, at);

    /// <summary>Its notes repeat words of a question, perhaps under a number.</summary>
    public void Repeats(int question, int? number, Span at) => _repeated ??= (question, number, at);

    /// <summary>What is left when all is read, and what contradicts itself.</summary>
    public GroupNotes Finish(Manuscript manuscript, SessionDraft session, Func<int, bool> isHeading)
    {
        var taken = Settle(manuscript, session);
        ReportContradictions(manuscript, taken);
        var notes = Notes.TrueForAll(n => isHeading(n)) ? [] : Notes;
        if (taken is null && !(name.Question ?? _marked?.Number).HasValue)
        {
            manuscript.Report(
                DocumentDiagnostics.QuestionUnnamed,
                place,
                $"nothing says which question {Mention} took on {session.Label}{(notes.Count == 0 ? "; it left no notes" : "")}",
                notes.Count == 0 ? null : "name it in the group's heading, as in 'Group 4 - Question 2'");
        }

        return new GroupNotes(name.Name, name.Label, $"{session.Id}/{Key}", taken, heading, EquatableArray.From(notes));
    }

    private int? Settle(Manuscript manuscript, SessionDraft session)
    {
        if (Question is not { } number)
        {
            return session.Questions is [var only] ? only.Number : null;
        }

        if (session.Has(number))
        {
            return number;
        }

        manuscript.Report(
            DocumentDiagnostics.QuestionUnknown,
            name.Question is null && _marked is { } marked ? marked.Place : place,
            string.Create(CultureInfo.InvariantCulture, $"{Mention} takes question {number}, but {session.Label} {session.QuestionNumbers}"),
            "correct the number, or list the question under the heading 'Questions'");
        return _repeated?.Question;
    }

    private void ReportContradictions(Manuscript manuscript, int? taken)
    {
        if (taken is not { } question)
        {
            return;
        }

        if (_marked is { } marked && marked.Number != question && name.Question is not null)
        {
            ReportNumber(manuscript, marked.Number, question, marked.Place);
        }

        if (_repeated is { } repeated && repeated.Question != question)
        {
            manuscript.Report(
                DocumentDiagnostics.QuestionTextDiffers,
                repeated.Place,
                string.Create(CultureInfo.InvariantCulture, $"{Mention} takes question {question}, but repeats the words of question {repeated.Question}"),
                string.Create(CultureInfo.InvariantCulture, $"its notes count as answers to question {question}"));
        }
        else if (_repeated?.Number is { } number && number != question)
        {
            ReportNumber(manuscript, number, question, _repeated.Value.Place);
        }
    }

    private void ReportNumber(Manuscript manuscript, int number, int question, Span at) => manuscript.Report(
        DocumentDiagnostics.QuestionNumbersDiffer,
        at,
        string.Create(CultureInfo.InvariantCulture, $"{Mention} writes {number} before its question, which is question {question}"),
        string.Create(CultureInfo.InvariantCulture, $"its notes count as answers to question {question}"));
}
