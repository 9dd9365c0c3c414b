using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Documents;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Evidence;

/// <summary>An attribute that documents are divided by, before anything is counted.</summary>
/// <param name="Name">As site.yml names it.</param>
/// <param name="Labels">Its values.</param>
/// <param name="Strays">Documents whose value is no number, though its numbers are compared in bands.</param>
/// <param name="ValueOf">For each document which of the values it has; below 0 where it has none.</param>
internal sealed record DividedBy(string Name, IReadOnlyList<string> Labels, int Strays, int[] ValueOf);

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
            var divided = Divide(name.Name);
            if (WhyNot(divided, MostValues) is { } why)
            {
                left.Add(why);
                findings.Add(SettingsDiagnostics.Incomparable.At(name.Place, $"'{name.Name}' is not compared: {why.Why}", why.Advice.Length > 0 ? why.Advice : null));
            }
            else
            {
                chosen.Add(divided);
            }
        }

        var known = named.Select(n => n.Name).ToHashSet(StringComparer.Ordinal);
        left.AddRange(_values.Keys.Where(k => !known.Contains(k)).Select(k => new LeftAttribute(k, "not named in attributes: under compare: in site.yml", "")));
        return (chosen, [.. left.OrderBy(l => l.Name, StringComparer.Ordinal)]);
    }

    private (IReadOnlyList<DividedBy> Chosen, IReadOnlyList<LeftAttribute> Left) Usual(ICollection<Diagnostic> findings)
    {
        var (chosen, left) = (new List<DividedBy>(), new List<LeftAttribute>());
        var banded = _settings.Bands.Where(b => IsKnown(b.Attribute, findings)).ToDictionary(b => b.Attribute.Name, b => b.Attribute.Place, StringComparer.Ordinal);
        foreach (var name in _values.Keys.OrderBy(k => k != Comparison.Group).ThenBy(k => k, StringComparer.Ordinal))
        {
            var divided = Divide(name);
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

    private DividedBy Divide(string name)
    {
        var values = _values[name];
        return _settings.Bands.FirstOrDefault(b => b.Attribute.Name == name) is { } bands ? InBands(name, values, bands) : ByValue(name, values);
    }

    private static DividedBy ByValue(string name, string[] values)
    {
        var distinct = values.Where(v => v.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        List<string> labels = distinct.TrueForAll(v => NumberBands.NumberOf(v) is not null)
            ? [.. distinct.OrderBy(v => NumberBands.NumberOf(v)).ThenBy(v => v, StringComparer.Ordinal)]
            : [.. distinct.OrderBy(v => v, StringComparer.OrdinalIgnoreCase).ThenBy(v => v, StringComparer.Ordinal)];
        var index = labels.Select((label, i) => (label, i)).ToDictionary(l => l.label, l => l.i, StringComparer.Ordinal);
        return new DividedBy(name, labels, 0, [.. values.Select(v => v.Length == 0 ? -1 : index[v])]);
    }

    private static DividedBy InBands(string name, string[] values, NumberBands bands)
    {
        decimal?[] numbers = [.. values.Select(NumberBands.NumberOf)];
        var labels = bands.Labels(numbers.All(n => n is not { } number || decimal.IsInteger(number)));
        return new DividedBy(
            name, labels, values.Zip(numbers).Count(v => v.First.Length > 0 && v.Second is null), [.. numbers.Select(n => n is { } number ? bands.IndexOf(number) : -1)]);
    }

    private static LeftAttribute? WhyNot(DividedBy divided, int most)
    {
        if (divided.Labels.Count > most)
        {
            return new LeftAttribute(
                divided.Name, $"it has {divided.Labels.Count} different values",
                NumbersOf(divided) is { } numbers ? AdviceOf(divided.Name, numbers)
                : divided.Labels.Count <= MostValues ? "name it in attributes: under compare: in site.yml, if all of them are to be compared"
                : $"{MostValues} are the most that a table can show: give documents an attribute with fewer values");
        }

        return divided.ValueOf.Where(v => v >= 0).Distinct().Count() switch
        {
            0 => new LeftAttribute(divided.Name, "no document has a value of it that could be compared", ""),
            1 => new LeftAttribute(divided.Name, "all documents that have it have the same value", ""),
            _ => null,
        };
    }

    private LeftAttribute? WhyNotUsual(DividedBy divided, List<DividedBy> chosen)
    {
        if (NumbersOf(divided) is { } numbers)
        {
            return new LeftAttribute(divided.Name, "it is a number, and nobody said which numbers belong together", AdviceOf(divided.Name, numbers));
        }

        var count = divided.ValueOf.Count(v => v >= 0);
        return count * 2 < _documents.Count
            ? new LeftAttribute(divided.Name, $"only {count} of {_documents.Count} documents have it",
                "name it in attributes: under compare: in site.yml, if it is to be compared all the same")
            : chosen.Find(c => IsSame(c, divided)) is { } same
            ? new LeftAttribute(divided.Name, $"it divides the documents as '{same.Name}' does",
                "name it in attributes: under compare: in site.yml, if it is to be compared as well")
            : null;
    }

    private static bool IsSame(DividedBy one, DividedBy other)
    {
        var (there, back) = (new Dictionary<int, int>(), new Dictionary<int, int>());
        return one.ValueOf.Zip(other.ValueOf).All(v =>
            (there.TryGetValue(v.First, out var to) ? to == v.Second : there.TryAdd(v.First, v.Second))
            && (back.TryGetValue(v.Second, out var from) ? from == v.First : back.TryAdd(v.Second, v.First)));
    }

    // In order; null where some value is no number.
    private static List<decimal>? NumbersOf(DividedBy divided)
    {
        var numbers = divided.Labels.Select(NumberBands.NumberOf).ToList();
        return numbers.Count > 0 && numbers.TrueForAll(n => n is not null) ? [.. numbers.Select(n => n!.Value)] : null;
    }

    private static string AdviceOf(string name, List<decimal> numbers)
    {
        var (first, second) = (numbers[numbers.Count / 3], numbers[numbers.Count * 2 / 3]);
        var bounds = first < second ? FormattableString.Invariant($"{first}, {second}") : FormattableString.Invariant($"{numbers[^1]}");
        return $"say where bands begin, as in compare: {{ bands: {{ {name}: [{bounds}] }} }} in site.yml";
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
