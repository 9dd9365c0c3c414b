using System.Buffers;
using System.Runtime.InteropServices;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Documents;

/// <summary>What looks like a speaker's label in one text: how often, in which shapes, and which part the speaker plays as far as that is declared.</summary>
internal sealed class SpeakerCensus
{
    // A text with more different "labels" than this has none.
    private const int MostLabels = 512;

    // Behind a name, what no label goes on with.
    private static readonly SearchValues<char> s_goesOn = SearchValues.Create(",;/([{<\"“–—-");

    private readonly Dictionary<string, LabelCount> _labels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _initials = new(StringComparer.OrdinalIgnoreCase);
    private readonly SpeakerRoles _roles;

    private SpeakerCensus(SpeakerRoles roles) => _roles = roles;

    /// <summary>Every label as it is written, in the order of first lines.</summary>
    public IEnumerable<LabelCount> Labels => _labels.Values.OrderBy(l => l.First.Start);

    /// <summary>Whether the turns of those who are declared mostly follow each other without empty lines.</summary>
    public bool IsTight => _labels.Values.Where(l => l.IsDeclared) is var declared && declared.Sum(l => l.Lines) is > 0 and var lines && declared.Sum(l => l.AfterGap) * 2 <= lines;

    public static SpeakerCensus Of(string text, List<SpeechLine> lines, SpeakerRoles roles)
    {
        var census = new SpeakerCensus(roles);
        var lookup = census._labels.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var line in lines)
        {
            if (line.Kind == SpeechLineKind.Label)
            {
                var label = text.AsSpan(line.Label.Start, line.Label.Length);
                if (line.IsBare ? line.IsAfterGap && roles.KnowsByName(SpeakerRoles.Normal(label)) : census._labels.Count < MostLabels || lookup.ContainsKey(label))
                {
                    ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(lookup, label, out _);
                    known ??= census.Begin(label.ToString(), line);
                    known.Count(line);
                }
            }
        }

        census.NameInitials();
        return census;
    }

    /// <summary>The label that a line begins with; null where there are too many to be labels.</summary>
    public LabelCount? Of(ReadOnlySpan<char> label) => _labels.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(label, out var known) ? known : null;

    // "Kim Lee (KL)" introduces KL; "Kim Lee (interviewer)" says what Kim is.
    private LabelCount Begin(string label, SpeechLine line)
    {
        var name = SpeakerRoles.Normal(label);
        var (before, aside) = LabelAside.Parted(name, _roles);

        // Whoever is named goes before what is said of all who are there.
        var isOfKnown = !_roles.Knows(name) && !_roles.IsNobody(name) && _roles.Knows(before);
        var isWhole = !isOfKnown && (_roles.RoleOf(name) is not null || _roles.IsNobody(name));
        (before, aside) = isWhole ? (name, "") : (before, aside);
        var isAside = before.Length < name.Length;
        var role = (isOfKnown ? null : _roles.RoleOf(name)) ?? _roles.RoleOf(before) ?? (isAside && !_roles.IsNobody(before) ? _roles.RoleOf(aside) : null);
        var isInitials = isAside && aside.Length is > 0 and <= 4 && aside.All(char.IsLetterOrDigit);
        if (isInitials)
        {
            _initials.TryAdd(aside, before);
        }

        return new LabelCount(label, isAside ? before : name, line.Label)
        {
            HasAside = isAside && !isInitials && !_roles.Knows(aside),
            Role = role,
            IsDeclared = role is not null && (_roles.Knows(name) || _roles.Knows(before) || _roles.Knows(aside)),
            IsNobody = _roles.IsNobody(isOfKnown ? before : name),
            IsName = LabelLine.IsName(label),
        };
    }

    /// <summary>Whether a label begins with one that is declared letter by letter, and goes on in a way that no label does: "Kim, laughing", "Kim/Lee".</summary>
    public bool BeginsDeclared(ReadOnlySpan<char> label)
    {
        var end = label.IndexOfAny(s_goesOn);
        return end > 1 && _roles.KnowsByName(SpeakerRoles.Normal(label[..end].TrimEnd()));
    }

    /// <summary>Whether a label is nearly one that is declared letter by letter, or the first words of one: "Participants", "Interviewer 2", "Dana".</summary>
    public bool IsNearDeclared(ReadOnlySpan<char> label)
    {
        var normal = SpeakerRoles.Normal(label);
        return NearestName.Find(normal, _roles.Names) is not null || _roles.Names.Any(n => BeginsWith(n, normal) || BeginsWith(normal, n));
    }

    private static bool BeginsWith(string longer, string shorter) =>
        shorter.Length > 1 && longer.Length > shorter.Length && longer[shorter.Length] == ' ' && longer.StartsWith(shorter, StringComparison.OrdinalIgnoreCase);

    // "Guest (Room A)" and "Guest (Room B)" are two, as long as nobody says who a guest is.
    private void KeepAsides()
    {
        foreach (var same in _labels.Values.Where(l => l.Name != SpeakerRoles.Normal(l.Label) && !_roles.Knows(l.Name)).GroupBy(l => l.Name, StringComparer.OrdinalIgnoreCase))
        {
            if (same.Select(l => SpeakerRoles.Normal(l.Label)).Distinct(StringComparer.OrdinalIgnoreCase).Count() > 1)
            {
                foreach (var label in same)
                {
                    label.Name = SpeakerRoles.Normal(label.Label);
                }
            }
        }
    }

    private void NameInitials()
    {
        KeepAsides();
        foreach (var label in _labels.Values)
        {
            if (label.Role is null && _initials.TryGetValue(label.Name, out var name))
            {
                label.Name = name;
                label.Role = _labels.Values.FirstOrDefault(l => l.Name == name && l.Role is not null)?.Role;
                label.IsDeclared = label.Role is not null;
            }
        }
    }
}

/// <summary>One label of a text, as it is counted.</summary>
internal sealed class LabelCount(string label, string name, Span first)
{
    /// <summary>As it is written.</summary>
    public string Label => label;

    /// <summary>As it is compared and shown: without an initial in brackets, and an initial by the name that it stands for.</summary>
    public string Name { get; set; } = name;

    /// <summary>Where it stands first.</summary>
    public Span First => first;

    /// <summary>The declared role; null where nobody says.</summary>
    public SpeakerRole? Role { get; set; }

    /// <summary>Whether the label itself is declared, and not only one for all who are there.</summary>
    public bool IsDeclared { get; set; }

    /// <summary>Whether it is declared to be no label.</summary>
    public bool IsNobody { get; init; }

    public bool IsName { get; init; }

    /// <summary>Whether something stands in brackets behind the name that is neither initials nor a role: it is said to nobody.</summary>
    public bool HasAside { get; init; }

    /// <summary>How many lines begin with it.</summary>
    public int Lines { get; private set; }

    /// <summary>How many of them stand after a gap.</summary>
    public int AfterGap { get; private set; }

    /// <summary>How many have a time.</summary>
    public int Timed { get; private set; }

    /// <summary>How many have a colon, a time or an '@': brackets or marks alone may be anything.</summary>
    public int Certain { get; private set; }

    /// <summary>How many have no words on their line.</summary>
    public int Alone { get; private set; }

    /// <summary>How many are bold or italic.</summary>
    public int Marked { get; private set; }

    /// <summary>Whether it is taken for a speaker.</summary>
    public bool IsSpeaker { get; set; }

    public void Count(SpeechLine line)
    {
        Lines++;
        AfterGap += line.IsAfterGap ? 1 : 0;
        Alone += line.Begins.Has(LabelShape.Alone) ? 1 : 0;
        Marked += line.Begins.Has(LabelShape.Marked) ? 1 : 0;
        Timed += line.Begins.Has(LabelShape.Time) ? 1 : 0;
        Certain += line.Begins.Has(LabelShape.Colon | LabelShape.Time | LabelShape.At) ? 1 : 0;
    }
}
