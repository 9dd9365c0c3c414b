using System.Globalization;
using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Documents;
using ReportGen.Site.Languages;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Evidence;

/// <summary>An attribute that documents are divided by, before anything is counted.</summary>
/// <param name="Name">As site.yml names it.</param>
/// <param name="Labels">Its values, in order.</param>
/// <param name="Numbers">The values as numbers; null where some value is none, or they are bands.</param>
/// <param name="Strays">Documents whose value is no number, though its numbers are compared in bands.</param>
/// <param name="ValueOf">For each document which of the values it has; below 0 where it has none.</param>
internal sealed record DividedBy(string Name, IReadOnlyList<Saying> Labels, IReadOnlyList<decimal>? Numbers, int Strays, int[] ValueOf);

/// <summary>Decides which attributes are compared, and by which values.</summary>
internal sealed class AttributeChoosing
{
    /// <summary>More values than this make no comparison that can be read, unless they are asked for …</summary>
    public const int MostUsual = 8;

    /// <summary>… and more than this none that fits a screen.</summary>
    public const int MostValues = 24;

    private readonly IReadOnlyList<CodedDocument> _documents;
    private readonly CompareSettings _settings;
    private readonly SortedDictionary<string, string[]> _values = new(StringComparer.Ordinal);

    private AttributeChoosing(IReadOnlyList<CodedDocument> documents, CompareSettings settings) => (_documents, _settings) = (documents, settings);

    /// <summary>What is compared and what is not.</summary>
    /// <param name="documents">All documents.</param>
    /// <param name="settings">What site.yml asks for.</param>
    /// <param name="findings">Where that cannot be done.</param>
    public static (IReadOnlyList<DividedBy> Chosen, IReadOnlyList<LeftAttribute> Left) Choose(
        IReadOnlyList<CodedDocument> documents, CompareSettings settings, ICollection<Diagnostic> findings)
    {
        var choosing = new AttributeChoosing(documents, settings);
        choosing.Collect();
        return settings.Attributes.Count > 0 ? choosing.Asked(findings) : choosing.Usual(findings);
    }

    // For each attribute the value of each document.
    private void Collect()
    {
        _values.Add(Comparison.Group, [.. _documents.Select(d => d.Card.Group)]);
        for (var i = 0; i < _documents.Count; i++)
        {
            foreach (var (name, value) in _documents[i].Card.Attributes.AsSpan())
            {
                var key = name == Comparison.Group ? "attribute." + name : name;
                if (!_values.TryGetValue(key, out var values))
                {
                    _values.Add(key, values = new string[_documents.Count]);
                    Array.Fill(values, "");
                }

                values[i] = values[i].Length == 0 ? value : values[i];
            }
        }
    }

    private (IReadOnlyList<DividedBy> Chosen, IReadOnlyList<LeftAttribute> Left) Asked(ICollection<Diagnostic> findings)
    {
        var (chosen, left) = (new List<DividedBy>(), new List<LeftAttribute>());
        var named = _settings.Attributes.Concat(_settings.Bands.Select(b => b.Attribute)).DistinctBy(n => n.Name).ToList();
        foreach (var name in named.Where(n => IsKnown(n, findings)))
        {
            var divided = Divide(name.Name, findings);
            if (WhyNot(divided, MostValues) is { } why)
            {
                left.Add(why);
                findings.Add(SettingsDiagnostics.Incomparable.At(name.Place, $"'{name.Name}' is not compared: {why.Why}", why.Advice?.ToString()));
            }
            else
            {
                chosen.Add(divided);
            }
        }

        var known = named.Select(n => n.Name).ToHashSet(StringComparer.Ordinal);
        left.AddRange(_values.Keys.Where(k => !known.Contains(k)).Select(k => LeftAttributes.Unasked(k)));
        return (chosen, [.. left.OrderBy(l => l.Name, StringComparer.Ordinal)]);
    }

    private (IReadOnlyList<DividedBy> Chosen, IReadOnlyList<LeftAttribute> Left) Usual(ICollection<Diagnostic> findings)
    {
        var (chosen, left) = (new List<DividedBy>(), new List<LeftAttribute>());
        var banded = _settings.Bands.Where(b => IsKnown(b.Attribute, findings)).ToDictionary(b => b.Attribute.Name, b => b.Attribute.Place, StringComparer.Ordinal);
        foreach (var name in _values.Keys.OrderBy(k => k != Comparison.Group).ThenBy(k => k, StringComparer.Ordinal))
        {
            var divided = Divide(name, findings);
            var isBanded = banded.ContainsKey(name);
            var why = WhyNot(divided, name == Comparison.Group || isBanded ? MostValues : MostUsual) ?? (isBanded || name == Comparison.Group ? null : WhyNotUsual(divided,
                chosen));
            if (why is null)
            {
                chosen.Add(divided);
                continue;
            }

            left.Add(why);
            if (banded.TryGetValue(name, out var place))
            {
                findings.Add(SettingsDiagnostics.Incomparable.At(place, $"'{name}' is not compared: {why.Why}"));
            }
        }

        return (chosen, left);
    }

    private bool IsKnown(ComparedName name, ICollection<Diagnostic> findings)
    {
        if (_values.ContainsKey(name.Name))
        {
            return true;
        }

        findings.Add(SettingsDiagnostics.UnknownAttribute.At(name.Place, $"no document has an attribute '{name.Name}'", NearestName.Hint(name.Name, _values.Keys)));
        return false;
    }

    private DividedBy Divide(string name, ICollection<Diagnostic> findings)
    {
        var values = _values[name];
        if (_settings.Bands.FirstOrDefault(b => b.Attribute.Name == name) is not { } bands)
        {
            return ByValue(name, values);
        }

        var divided = InBands(name, values, bands);

        // "n/a" is no slip; it is counted on the page.
        if (values.Where((v, i) => divided.ValueOf[i] < 0 && v.Any(char.IsAsciiDigit)).ToList() is [var stray, ..] strays)
        {
            findings.Add(SettingsDiagnostics.Incomparable.At(
                bands.Attribute.Place,
                strays.Count == 1 ? $"a document is in no band of '{name}': '{stray}' is no number, or may be two"
                    : string.Create(CultureInfo.InvariantCulture, $"{strays.Count} documents are in no band of '{name}': '{stray}', for one, is no number, or may be two"),
                "write numbers with a point before decimals and nothing between thousands: 2500, 0.5"));
        }

        return divided;
    }

    // "yes" and "Yes" are one value, as they are to rules, called as most documents call it; groups are what documents lie in, and stay apart.
    private static DividedBy ByValue(string name, string[] values)
    {
        var same = name == Comparison.Group ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;
        var distinct = values.Where(v => v.Length > 0).GroupBy(v => v, same)
            .Select(g => g.GroupBy(v => v).OrderByDescending(v => v.Count()).ThenBy(v => v.Key, StringComparer.Ordinal).First().Key)
            .Select(v => (Text: v, Number: NumberBands.NumberOf(v))).ToList();
        var areNumbers = distinct.Count > 0 && distinct.TrueForAll(v => v.Number is not null);
        string[] ordered =
        [
            .. (areNumbers ? distinct.OrderBy(v => v.Number) : distinct.OrderBy(v => v.Text, StringComparer.OrdinalIgnoreCase))
                .ThenBy(v => v.Text, StringComparer.Ordinal).Select(v => v.Text),
        ];
        var index = ordered.Index().ToDictionary(l => l.Item, l => l.Index, same);
        return new DividedBy(
            name, [.. ordered.Select(Saying.Verbatim)], areNumbers ? [.. distinct.Select(v => v.Number!.Value).Order()] : null, 0,
            [.. values.Select(v => v.Length == 0 ? -1 : index[v])]);
    }

    private static DividedBy InBands(string name, string[] values, NumberBands bands)
    {
        var numbers = NumberBands.NumbersOf(values);
        var labels = BandLabels.Of(bands, numbers.All(n => n is not { } number || decimal.IsInteger(number)));
        return new DividedBy(
            name, labels, null, values.Zip(numbers).Count(v => v.First.Length > 0 && v.Second is null),
            [.. numbers.Select(n => n is { } number ? bands.IndexOf(number) : -1)]);
    }

    private static LeftAttribute? WhyNot(DividedBy divided, int most) => divided.Labels.Count > most
        ? LeftAttributes.Crowded(divided.Name, divided.Labels.Count, divided.Numbers, MostValues)
        : divided.ValueOf.Where(v => v >= 0).Distinct().Take(2).Count() is var different and < 2
        ? LeftAttributes.Alike(divided.Name, different == 0)
        : null;

    private LeftAttribute? WhyNotUsual(DividedBy divided, List<DividedBy> chosen)
    {
        if (divided.Numbers is { } numbers)
        {
            return LeftAttributes.Unbanded(divided.Name, numbers);
        }

        var count = divided.ValueOf.Count(v => v >= 0);
        return count * 2 < _documents.Count ? LeftAttributes.Seldom(divided.Name, count, _documents.Count)
            : chosen.Find(c => IsSame(c, divided)) is { } same ? LeftAttributes.LikeAnother(divided.Name, same.Name)
            : null;
    }

    private static bool IsSame(DividedBy one, DividedBy other)
    {
        var (there, back) = (new Dictionary<int, int>(), new Dictionary<int, int>());
        return one.ValueOf.Zip(other.ValueOf).All(v =>
            (there.TryGetValue(v.First, out var to) ? to == v.Second : there.TryAdd(v.First, v.Second))
            && (back.TryGetValue(v.Second, out var from) ? from == v.First : back.TryAdd(v.Second, v.First)));
    }
}

/// <summary>Names in addresses that are no other's.</summary>
/// <param name="taken">Names that are not to be had.</param>
internal sealed class OwnAddresses(params IEnumerable<string> taken)
{
    private readonly HashSet<string> _taken = new(taken, StringComparer.Ordinal);

    /// <summary>A name for a text; the same text asked twice gets two.</summary>
    public string Of(string text)
    {
        var address = Slug.From(text);
        for (var attempt = 0; !_taken.Add(address); attempt++)
        {
            address = Slug.Marked(text, attempt);
        }

        return address;
    }
}
