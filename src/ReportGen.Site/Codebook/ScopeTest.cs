using ReportGen.Site.Documents;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Codebook;

/// <summary>A scope made ready to be asked about documents and segments.</summary>
internal sealed class ScopeTest
{
    private readonly RuleScope _scope;
    private readonly HashSet<SpeakerRole> _roles = [];
    private readonly List<string> _labels = [];
    private readonly HashSet<string> _questions;
    private readonly PathPattern[] _documents;

    public ScopeTest(RuleScope scope)
    {
        _scope = scope;
        _documents = [.. scope.Documents.Select(PathPattern.Of)];
        _questions = scope.Questions.ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var speaker in scope.Speakers)
        {
            if (RoleOf(speaker) is { } role)
            {
                _roles.Add(role);
            }
            else
            {
                _labels.Add(speaker);
            }
        }
    }

    /// <summary>Whether the rule looks at a document at all.</summary>
    public bool Includes(Document document) =>
        (_documents.Length == 0 || _documents.Any(pattern => pattern.Matches(document.Path)))
        && (_scope.Groups.Count == 0 || _scope.Groups.Contains(document.Group, StringComparer.OrdinalIgnoreCase))
        && _scope.Attributes.All(limit => document.Attributes.Any(
            a => string.Equals(a.Name, limit.Name, StringComparison.OrdinalIgnoreCase) && limit.Values.Contains(a.Value, StringComparer.OrdinalIgnoreCase)));

    /// <summary>Which segments of a document the rule looks at.</summary>
    public bool[] SegmentsOf(Document document, IReadOnlyList<SegmentQuestions> questions)
    {
        var segments = document.Segments;
        var hasSpeakers = document.HasSpeakers;
        var included = new bool[segments.Count];
        for (var i = 0; i < included.Length; i++)
        {
            var segment = segments[i];
            included[i] = segment.IsCodable && !segment.Span.IsEmpty
                && ((RoleOf(segment, hasSpeakers) is { } role && _roles.Contains(role)) || IsLabelled(segment));
        }

        return _questions.Count == 0 ? included : Answering(included, questions);
    }

    /// <summary>
    /// Who speaks, also where nobody is named: a question is the interviewer's, and in a document without speakers everything but code is
    /// its author's.
    /// </summary>
    public static SpeakerRole? RoleOf(Segment segment, bool hasSpeakers) => segment.Kind switch
    {
        SegmentKind.Question => SpeakerRole.Interviewer,
        _ when hasSpeakers => segment.Role,
        SegmentKind.Code => null,
        _ => SpeakerRole.Participant,
    };

    private bool IsLabelled(Segment segment)
    {
        foreach (var label in _labels)
        {
            if (string.Equals(label, segment.Speaker, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private bool[] Answering(bool[] included, IReadOnlyList<SegmentQuestions> questions)
    {
        var answering = new bool[included.Length];
        foreach (var (segment, answered) in questions)
        {
            if (segment >= 0 && segment < included.Length && answered.Any(_questions.Contains))
            {
                answering[segment] = included[segment];
            }
        }

        return answering;
    }

    private static SpeakerRole? RoleOf(string speaker) => speaker.ToLowerInvariant() switch
    {
        "interviewer" => SpeakerRole.Interviewer,
        "participant" => SpeakerRole.Participant,
        "quoted" => SpeakerRole.Quoted,
        _ => null,
    };
}
