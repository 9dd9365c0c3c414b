using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using ReportGen.Engine.Digests;

namespace ReportGen.Site.Languages;

/// <summary>
/// The language of the report's own words. The English text is the key: what a language has no words for stays English, and English needs no file.
/// Nothing here asks the machine what language it speaks.
/// </summary>
internal sealed class Language : ICanonical, IEquatable<Language>
{
    private const int MostDigits = 15;

    private readonly Dictionary<string, EquatableArray<WordForm>> _words;

    // Pages say the same few hundred things over and over: by the English words, and by the words of one form.
    private readonly ConcurrentDictionary<string, Phrase> _said = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Phrase> _forms = new(StringComparer.Ordinal);
    private readonly Digest _digest;

    /// <param name="tag">What language the words are (BCP 47).</param>
    /// <param name="direction">ltr or rtl.</param>
    /// <param name="formats">How it writes numbers and the like.</param>
    /// <param name="words">Its words by the English ones, in one form or by number.</param>
    public Language(string tag, string direction, LanguageFormats formats, IEnumerable<KeyValuePair<string, EquatableArray<WordForm>>> words)
    {
        (Tag, Direction, Formats) = (tag, direction, formats);
        _words = new(words, StringComparer.Ordinal);
        _digest = Digest.Of(this);
    }

    /// <summary>The language of the keys.</summary>
    public static Language English { get; } = new("en", "ltr", LanguageFormats.English, []);

    /// <summary>What language the words are (BCP 47): that of the report, or English where nobody has written its words.</summary>
    public string Tag { get; }

    /// <summary>Which way it is written: ltr or rtl.</summary>
    public string Direction { get; }

    /// <summary>How it writes numbers and the like.</summary>
    public LanguageFormats Formats { get; }

    /// <summary>The English words that it has words for.</summary>
    public IReadOnlyCollection<string> Keys => _words.Keys;

    /// <summary>Words of this language; places in them are filled in order.</summary>
    public string Say(string english, params ReadOnlySpan<string> values) => Find(english) is var phrase && phrase.IsPlain ? phrase.Text : phrase.Fill(values);

    /// <summary>Words beside a number, which fills <c>{0}</c>; further places are filled in order.</summary>
    /// <param name="number">How many.</param>
    /// <param name="one">The English words for one: "{0} segment".</param>
    /// <param name="many">The English words for any other number, which are the key: "{0} segments".</param>
    /// <param name="values">What fills <c>{1}</c> and so on.</param>
    public string Count(long number, string one, string many, params ReadOnlySpan<string> values) => Find(number, one, many).Fill([Number(number), .. values]);

    /// <summary>The phrase for English words.</summary>
    public Phrase Find(string english) => _said.GetOrAdd(
        english, static (key, words) => Phrase.Parse(words.TryGetValue(key, out var forms) ? Form(forms, PluralForms.Other) : key), _words);

    /// <summary>The phrase for English words beside a number.</summary>
    public Phrase Find(long number, string one, string many) => _forms.GetOrAdd(
        _words.TryGetValue(many, out var forms) ? Form(forms, PluralForms.Of(Formats.Plurals, number)) : number == 1 ? one : many, Phrase.Parse);

    /// <summary>A number with its thousands set off.</summary>
    public string Number(long number) => Grouped(number.ToString(CultureInfo.InvariantCulture), "");

    /// <summary>A number with as many decimals as it has, or as asked for.</summary>
    public string Number(double number, int? decimals = null)
    {
        var format = decimals is { } digits ? "F" + Math.Clamp(digits, 0, MostDigits).ToString(CultureInfo.InvariantCulture) : "0.##########";
        var written = number.ToString(format, CultureInfo.InvariantCulture);
        var point = written.IndexOf('.', StringComparison.Ordinal);
        return double.IsFinite(number) ? point < 0 ? Grouped(written, "") : Grouped(written[..point], Formats.Decimals + written[(point + 1)..]) : written;
    }

    /// <summary>A share from 0 to 1 in percent, rounded to a whole number.</summary>
    public string Percent(double share, int decimals = 0) =>
        Fill(Formats.Percent, Number(Math.Round(share * 100, Math.Clamp(decimals, 0, MostDigits), MidpointRounding.AwayFromZero), decimals));

    /// <summary>Words between the quotation marks of this language.</summary>
    public string Quoted(string words) => Formats.Opening + words + Formats.Closing;

    /// <summary>Things one after the other: "a, b and c".</summary>
    public string List(params IReadOnlyList<string> things) => things.Count switch
    {
        0 => "",
        1 => things[0],
        2 => Fill(Formats.Pair, things[0], things[1]),
        _ => Fill(Formats.Last, string.Join(Formats.Between, things.Take(things.Count - 1)), things[^1]),
    };

    /// <summary>A day or a time of it, in letters of .NET with the names of this language.</summary>
    public string Day(DateTime day, string? format = null)
    {
        var culture = (DateTimeFormatInfo)DateTimeFormatInfo.InvariantInfo.Clone();
        culture.MonthNames = culture.MonthGenitiveNames = [.. Formats.Months, ""];
        culture.AbbreviatedMonthNames = culture.AbbreviatedMonthGenitiveNames = [.. Formats.ShortMonths, ""];
        culture.DayNames = [Formats.Weekdays[^1], .. Formats.Weekdays.Take(6)];
        culture.AbbreviatedDayNames = [Formats.ShortWeekdays[^1], .. Formats.ShortWeekdays.Take(6)];
        return day.ToString(format ?? Formats.Day, culture);
    }

    public void Write(CanonicalWriter writer)
    {
        if (_digest != default)
        {
            writer.Digest(_digest);
            return;
        }

        writer.Text(Tag).Text(Direction).Value(Formats);
        foreach (var (english, forms) in _words.OrderBy(w => w.Key, StringComparer.Ordinal))
        {
            writer.Text(english).Values(forms);
        }
    }

    public bool Equals(Language? other) => other is not null && _digest == other._digest;

    public override bool Equals(object? obj) => Equals(obj as Language);

    public override int GetHashCode() => _digest.GetHashCode();

    private static string Form(EquatableArray<WordForm> forms, string name) =>
        (forms.FirstOrDefault(f => f.Name == name) ?? forms.FirstOrDefault(f => f.Name == PluralForms.Other) ?? forms[0]).Text;

    private static string Fill(string pattern, params ReadOnlySpan<string> values) => Phrase.Parse(pattern).Fill(values);

    private string Grouped(string digits, string rest)
    {
        var sign = digits.StartsWith('-') ? 1 : 0;
        if (digits.Length - sign < Formats.SetOffFrom)
        {
            return digits + rest;
        }

        var grouped = new StringBuilder(digits);
        for (var at = digits.Length - 3; at > sign; at -= 3)
        {
            grouped.Insert(at, Formats.Thousands);
        }

        return grouped.Append(rest).ToString();
    }
}

/// <summary>Words of a language as they are beside some numbers.</summary>
/// <param name="Name">Beside which: one, few, many …; other where it is all.</param>
/// <param name="Text">The words.</param>
internal sealed record WordForm(string Name, string Text) : ICanonical
{
    public void Write(CanonicalWriter writer) => writer.Text(Name).Text(Text);
}
