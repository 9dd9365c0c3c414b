using ReportGen.Engine.Digests;
using ReportGen.Site.Catalogue;

namespace ReportGen.Site.Documents;

/// <summary>A session while its notes are being read.</summary>
internal sealed class SessionDraft(string id, string label)
{
    public string Id => id;

    public List<SessionQuestion> Questions { get; } = [];

    public List<GroupDraft> Groups { get; } = [];

    public GroupDraft Begin(string name, int? question, int heading, int level)
    {
        var group = new GroupDraft(name, question, heading, level);
        Groups.Add(group);
        return group;
    }

    /// <summary>The session as read; what contradicts itself is reported.</summary>
    public Session Finish(Reading reading, SegmentList segments)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var group in Groups)
        {
            group.Report(reading, segments, label, Questions);
            if (!seen.Add(group.Name))
            {
                reading.Report(DocumentDiagnostics.GroupRepeated, segments[group.Heading].Span, $"group {group.Name} appears more than once on {label}", "the notes of both are kept under one name");
            }
        }

        return new Session(
            id,
            label,
            Questions.OrderBy(q => q.Number).ToEquatableArray(),
            Groups.Select(g => new GroupNotes(g.Name, $"{id}/group-{g.Name}", g.Question, g.Heading, EquatableArray.From(g.Notes))).ToEquatableArray());
    }
}

/// <summary>A group while its notes are being read: what its heading, its first lines and the repeated question say about the question it took.</summary>
internal sealed class GroupDraft(string name, int? headingSays, int heading, int level)
{
    private (int Number, int Segment)? _named;
    private (int Question, int? Number, int Segment)? _repeated;

    public string Name => name;

    public int Heading => heading;

    public int Level => level;

    public List<int> Notes { get; } = [];

    /// <summary>The question it took: its heading decides, then what it names, then the question whose words it repeats.</summary>
    public int? Question => headingSays ?? _named?.Number ?? _repeated?.Question;

    /// <summary>The notes name a question by number.</summary>
    public void Named(int number, int segment) => _named ??= (number, segment);

    /// <summary>The notes repeat a question's words, perhaps under a number.</summary>
    public void Repeated(int question, int? number, int segment) => _repeated ??= (question, number, segment);

    public void Report(Reading reading, SegmentList segments, string session, IReadOnlyList<SessionQuestion> questions)
    {
        var headingSpan = segments[heading].Span;
        if (Question is not { } taken)
        {
            reading.Report(DocumentDiagnostics.QuestionUnnamed, headingSpan, $"nothing says which question group {name} took on {session}{(Notes.Count == 0 ? "; it left no notes" : "")}");
            return;
        }

        if (questions.Count > 0 && questions.All(q => q.Number != taken))
        {
            reading.Report(DocumentDiagnostics.QuestionUnknown, headingSpan, $"group {name} took question {taken}, but {session} has questions {string.Join(", ", questions.Select(q => q.Number))}");
        }

        if (_named is { } named && named.Number != taken)
        {
            reading.Report(DocumentDiagnostics.QuestionNumbersDiffer, segments[named.Segment].Span, $"group {name} names question {named.Number} under a heading that says question {taken}; it is taken as question {taken}");
        }

        if (_repeated is { } repeated && repeated.Number is { } number && number != taken)
        {
            reading.Report(DocumentDiagnostics.QuestionNumbersDiffer, segments[repeated.Segment].Span, $"group {name} numbers its question {number} under a heading that says question {taken}; it is taken as question {taken}");
        }

        if (_repeated is { } other && other.Question != taken)
        {
            reading.Report(DocumentDiagnostics.QuestionTextDiffers, segments[other.Segment].Span, $"group {name} took question {taken} but repeats the words of question {other.Question}");
        }
    }
}
