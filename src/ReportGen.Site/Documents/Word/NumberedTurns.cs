namespace ReportGen.Site.Documents;

/// <summary>
/// Some have Word number the turns of a transcript. Such numbers are nobody's words, and would hide who speaks; which paragraphs are turns is seen when all have
/// been counted.
/// </summary>
internal sealed class NumberedTurns(SpeakerRoles speakers)
{
    private const int LongestName = 40;

    private readonly Dictionary<string, int> _names = new(StringComparer.OrdinalIgnoreCase);
    private int _paragraphs;
    private bool _isDecided;

    /// <summary>Whether most numbered paragraphs begin with names that come again and again, which nobody declared.</summary>
    public bool AreFound => _names.Count(n => n.Value > 1) > 1 && _names.Values.Where(c => c > 1).Sum() * 2 > _paragraphs && _names.Keys.Any(n => speakers.RoleOf(n) is null);

    /// <summary>Ends counting.</summary>
    public void Decide() => _isDecided = true;

    /// <summary>Whether a numbered paragraph is a turn, as far as is known.</summary>
    public bool IsOne(string words)
    {
        _paragraphs += _isDecided ? 0 : 1;
        if (!LabelLine.TryRead(words, out var begins) || !begins.Has(LabelShape.Colon | LabelShape.Time) || begins.Label.IsEmpty || begins.Label.Length > LongestName)
        {
            return false;
        }

        var name = SpeakerRoles.Normal(words.AsSpan(begins.Label.Start, begins.Label.Length));
        if (!_isDecided)
        {
            _names[name] = _names.GetValueOrDefault(name) + 1;
        }

        return speakers.RoleOf(name) is not null || (_isDecided && _names.GetValueOrDefault(name) > 1);
    }
}
