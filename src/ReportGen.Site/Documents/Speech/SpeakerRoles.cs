using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using ReportGen.Engine.Digests;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Documents;

/// <summary>
/// Who is who: labels and the roles that are declared for them. A label is compared after Unicode normalisation, without case, marks, surrounding or
/// doubled white space and invisible characters; <c>*</c> in a declared label stands for any characters. What a document says of itself wins over site.yml,
/// a whole label over one with a wildcard.
/// </summary>
internal sealed class SpeakerRoles
{
    private readonly List<Layer> _layers;

    private SpeakerRoles(List<Layer> layers) => _layers = layers;

    /// <summary>Labels that look like speakers' and are declared not to be.</summary>
    public bool IsNobody(string label) => Declared(label) is { Role: null };

    /// <param name="labels">What is declared, the nearest to the document first.</param>
    public static SpeakerRoles Of(params IEnumerable<SpeakerLabels> labels) =>
        new([.. labels.Select(l => new Layer(l))]) { Quoted = labels.Select(l => l.Quoted).FirstOrDefault(q => q.Count > 0) };

    /// <summary>What one label is declared to be; null where nobody says so.</summary>
    public SpeakerRole? RoleOf(string label) => Declared(label)?.Role;

    /// <summary>Whether a label itself is declared, and not only one for all who are there.</summary>
    public bool Knows(string label) => Declared(label) is { IsForAll: false };

    /// <summary>Whether a label is declared letter by letter.</summary>
    public bool KnowsByName(string label) => Declared(label) is { IsWild: false };

    /// <summary>In workshop notes, what begins words pasted from elsewhere.</summary>
    public EquatableArray<string> Quoted { get; private init; }

    /// <summary>The declared labels of those who speak, as declared, for hints.</summary>
    public IEnumerable<string> Names => _layers.SelectMany(l => l.Names);

    /// <summary>A label as it is compared.</summary>
    public static string Normal(ReadOnlySpan<char> label)
    {
        if (IsPlain(label))
        {
            return label.ToString();
        }

        var normal = new StringBuilder(label.Length);
        foreach (var rune in Composed(label.ToString()).EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                normal.Append(normal.Length > 0 && normal[^1] != ' ' ? " " : "");
            }
            else if (rune.Value != '*' && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.Control))
            {
                normal.Append(rune.Value == '’' ? "'" : IsHyphen(rune, normal) ? "-" : rune.ToString());
            }
        }

        return normal.ToString().Trim(" *_`".ToCharArray());
    }

    // Programs put other hyphens, and dashes, into names.
    private static bool IsHyphen(Rune rune, StringBuilder before) =>
        rune.Value is '‐' or '‑' || (rune.Value is '–' or '−' && before.Length > 0 && char.IsLetterOrDigit(before[^1]));

    private static string Composed(string label)
    {
        try
        {
            return label.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return label; // half a character: it has no other form
        }
    }

    private Declaration? Declared(string label)
    {
        foreach (var layer in _layers)
        {
            if (layer.Find(label) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static bool IsPlain(ReadOnlySpan<char> label)
    {
        foreach (var unit in label)
        {
            if (!char.IsAsciiLetterOrDigit(unit) && unit is not (' ' or '-' or '_' or '.' or '(' or ')'))
            {
                return false;
            }
        }

        return !label.IsEmpty && label[0] is not (' ' or '_') && label[^1] is not (' ' or '_') && !label.Contains("  ", StringComparison.Ordinal);
    }

    private sealed record Declaration(SpeakerRole? Role, bool IsWild = false, bool IsForAll = false);

    private sealed class Layer
    {
        private readonly FrozenDictionary<string, Declaration> _whole;
        private readonly List<(string[] Parts, Declaration Declaration)> _wild = [];

        public Layer(SpeakerLabels labels)
        {
            var whole = new Dictionary<string, Declaration>(StringComparer.OrdinalIgnoreCase);
            Add(labels.Interviewer, SpeakerRole.Interviewer, whole);
            Add(labels.Participant, SpeakerRole.Participant, whole);
            Add(labels.Nobody, null, whole);
            _whole = whole.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
            Names = [.. labels.Interviewer.Concat(labels.Participant).Where(l => !l.Contains('*', StringComparison.Ordinal))];
        }

        public IReadOnlyList<string> Names { get; }

        public Declaration? Find(string label)
        {
            if (_whole.TryGetValue(label, out var found))
            {
                return found;
            }

            return _wild.Find(w => Matches(w.Parts, label)).Declaration;
        }

        private void Add(EquatableArray<string> labels, SpeakerRole? role, Dictionary<string, Declaration> whole)
        {
            foreach (var label in labels)
            {
                if (label.Contains('*', StringComparison.Ordinal))
                {
                    string[] parts = [.. label.Split('*').Select(Part)];
                    _wild.Add((parts, new Declaration(role, IsWild: true, IsForAll: Array.TrueForAll(parts, p => p.Length == 0))));
                }
                else if (Normal(label.TrimEnd(':')) is { Length: > 0 } normal)
                {
                    whole.TryAdd(normal, new Declaration(role));
                }
            }
        }

        // White space beside a wildcard is a part of what is looked for: "Speaker *" is no "Speakerphone".
        private static string Part(string part)
        {
            var normal = Normal(part);
            return normal.Length == 0
                ? (part.Length > 0 && string.IsNullOrWhiteSpace(part) ? " " : "")
                : $"{(char.IsWhiteSpace(part[0]) ? " " : "")}{normal}{(char.IsWhiteSpace(part[^1]) ? " " : "")}";
        }

        // Parts in order, the first at the beginning and the last at the end.
        private static bool Matches(string[] parts, string label)
        {
            if (!label.StartsWith(parts[0], StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }

            var at = parts[0].Length;
            for (var i = 1; i < parts.Length - 1; i++)
            {
                var found = label.IndexOf(parts[i], at, StringComparison.OrdinalIgnoreCase);
                if (found < 0)
                {
                    return false;
                }

                at = found + parts[i].Length;
            }

            return label.Length - at >= parts[^1].Length && label.EndsWith(parts[^1], StringComparison.OrdinalIgnoreCase);
        }
    }
}
