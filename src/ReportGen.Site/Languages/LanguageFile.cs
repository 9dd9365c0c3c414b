using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Languages;

/// <summary>What one file says of a language: the tool's, or a project's own, which may say only what it wants otherwise.</summary>
/// <param name="Direction">ltr or rtl; null where the file is silent.</param>
/// <param name="Formats">What it says of formats, put over those of another.</param>
/// <param name="Words">Its words by the English ones.</param>
internal sealed record LanguageFile(string? Direction, Func<LanguageFormats, LanguageFormats> Formats, IReadOnlyDictionary<string, EquatableArray<WordForm>> Words)
{
    /// <summary>Reads a file; null where it is no YAML map at all.</summary>
    /// <param name="file">The name that messages use.</param>
    /// <param name="text">Its content.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static LanguageFile? Read(string file, string text, ICollection<Diagnostic> findings)
    {
        switch (SiteYaml.Parse(file, text, findings))
        {
            case MapNode map:
                return Read(map, findings);
            case null or TextNode { IsNothing: true }:
                return null;
            case { } other:
                findings.Add(SettingsDiagnostics.WrongShape.At(other.Place, $"the file should be a map of keys and values, but is {other.Shape}"));
                return null;
        }
    }

    private static LanguageFile Read(MapNode map, ICollection<Diagnostic> findings)
    {
        var keys = new MapReader(map, LanguageShape.File, findings);
        keys.Text("name");
        var direction = keys.Word("direction");
        var plurals = keys.Word("plurals");
        var quotes = Several(keys, "quotes", 2, findings);
        var numbers = Numbers(keys.Nested("numbers"), findings);
        var lists = Lists(keys.Nested("lists"), findings);
        var days = Days(keys.Nested("days"), findings);
        var words = Translations(keys.Nested("words"), findings);
        keys.Done();
        return new(
            direction,
            formats => days(lists(numbers(formats with
            {
                Plurals = plurals ?? formats.Plurals,
                Opening = quotes?[0] ?? formats.Opening,
                Closing = quotes?[1] ?? formats.Closing,
            }))),
            words);
    }

    private static Func<LanguageFormats, LanguageFormats> Numbers(MapNode? map, ICollection<Diagnostic> findings)
    {
        if (map is null)
        {
            return formats => formats;
        }

        var keys = new MapReader(map, LanguageShape.Numbers, findings);
        var (thousands, decimals, from, percent) = (keys.Text("thousands"), keys.Text("decimals"), keys.Number("set-off-from"), Pattern(keys, "percent", 1, findings));
        keys.Done();
        return formats => formats with
        {
            Thousands = thousands ?? formats.Thousands,
            Decimals = decimals ?? formats.Decimals,
            SetOffFrom = from ?? formats.SetOffFrom,
            Percent = percent ?? formats.Percent,
        };
    }

    private static Func<LanguageFormats, LanguageFormats> Lists(MapNode? map, ICollection<Diagnostic> findings)
    {
        if (map is null)
        {
            return formats => formats;
        }

        var keys = new MapReader(map, LanguageShape.Lists, findings);
        var (pair, between, last) = (Pattern(keys, "pair", 2, findings), keys.Text("between"), Pattern(keys, "last", 2, findings));
        keys.Done();
        return formats => formats with { Pair = pair ?? formats.Pair, Between = between ?? formats.Between, Last = last ?? formats.Last };
    }

    private static Func<LanguageFormats, LanguageFormats> Days(MapNode? map, ICollection<Diagnostic> findings)
    {
        if (map is null)
        {
            return formats => formats;
        }

        var keys = new MapReader(map, LanguageShape.Days, findings);
        var day = keys.Text("day");
        if (day is not null && !IsFormat(day))
        {
            findings.Add(SettingsDiagnostics.BadValue.At(keys.PlaceOf("day"), $"'{day}' is not a format for days", "for example d MMMM yyyy"));
            day = null;
        }

        var (months, shortMonths) = (Several(keys, "months", 12, findings), Several(keys, "short-months", 12, findings));
        var (weekdays, shortWeekdays) = (Several(keys, "weekdays", 7, findings), Several(keys, "short-weekdays", 7, findings));
        keys.Done();
        return formats => formats with
        {
            Day = day ?? formats.Day,
            Months = months ?? formats.Months,
            ShortMonths = shortMonths ?? formats.ShortMonths,
            Weekdays = weekdays ?? formats.Weekdays,
            ShortWeekdays = shortWeekdays ?? formats.ShortWeekdays,
        };
    }

    private static bool IsFormat(string format)
    {
        try
        {
            return default(DateTime).ToString(format, System.Globalization.CultureInfo.InvariantCulture).Length > 0;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static EquatableArray<string>? Several(MapReader keys, string key, int count, ICollection<Diagnostic> findings)
    {
        var texts = keys.Texts(key);
        if (texts.Count is 0 || texts.Count == count)
        {
            return texts.Count == 0 ? null : texts;
        }

        findings.Add(SettingsDiagnostics.BadValue.At(keys.PlaceOf(key), $"'{key}' should be {count} texts, but is {texts.Count}"));
        return null;
    }

    private static string? Pattern(MapReader keys, string key, int places, ICollection<Diagnostic> findings)
    {
        var text = keys.Text(key);
        if (text is null || Phrase.Parse(text).Places.Count() == places)
        {
            return text;
        }

        findings.Add(SettingsDiagnostics.BadValue.At(
            keys.PlaceOf(key), $"'{text}' needs {(places == 1 ? "a place for its value" : "places for both values")}",
            places == 1 ? "for example \"{0} %\"" : "for example \"{0} and {1}\""));
        return null;
    }

    private static Dictionary<string, EquatableArray<WordForm>> Translations(MapNode? map, ICollection<Diagnostic> findings)
    {
        var words = new Dictionary<string, EquatableArray<WordForm>>(StringComparer.Ordinal);
        foreach (var (key, value) in map?.Entries ?? [])
        {
            // A key without words is one that waits for its translator.
            var forms = value switch
            {
                TextNode { IsNothing: true } => [],
                TextNode text => [new Written(PluralForms.Other, text)],
                MapNode several => several.Entries.Where(e => e.Value is TextNode { IsNothing: false }).Select(e => new Written(e.Key.Text, (TextNode)e.Value)).ToList(),
                _ => (List<Written>)[],
            };
            if (value is ListNode)
            {
                findings.Add(SettingsDiagnostics.WrongShape.At(value.Place, $"the words for '{key.Text}' should be a text, or a map of its forms, but are {value.Shape}"));
            }

            var sound = forms.Where(f => IsSound(key.Text, f, findings)).Select(f => new WordForm(f.Name, f.Words.Text)).ToEquatableArray();
            if (sound.Count > 0)
            {
                words[key.Text] = sound;
            }
        }

        return words;
    }

    // Beside one of something its number may go without saying.
    private static bool IsSound(string english, Written form, ICollection<Diagnostic> findings)
    {
        var (wanted, has) = (Phrase.Parse(english).Places.ToList(), Phrase.Parse(form.Words.Text).Places.ToList());
        if (has.Except(wanted).FirstOrDefault() is { } foreign)
        {
            findings.Add(LanguageDiagnostics.WrongPlaces.At(
                form.Words.Place, $"these words have the place '{{{foreign}}}', which the English ones, '{english}', do not have", "they stay English"));
            return false;
        }

        if (wanted.Except(has).Where(p => p != "0" || form.Name == PluralForms.Other).FirstOrDefault() is { } lacking)
        {
            findings.Add(LanguageDiagnostics.WrongPlaces.At(
                form.Words.Place, $"these words lack the place '{{{lacking}}}' of the English ones, '{english}'", "they stay English"));
            return false;
        }

        return true;
    }

    private readonly record struct Written(string Name, TextNode Words);
}
