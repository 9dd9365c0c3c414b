using ReportGen.Engine.Digests;

namespace ReportGen.Site.Languages;

/// <summary>Words that wait for the language in which they are said: data and findings say them in English, pages in the language of the report.</summary>
/// <param name="English">The English words, which are the key; beside a number those for many: "it has {0} different values".</param>
/// <param name="Values">What fills their places.</param>
internal sealed record Saying(string English, EquatableArray<SaidValue> Values) : ICanonical
{
    /// <summary>Words in English, with what fills their places.</summary>
    public static Saying Of(string english, params ReadOnlySpan<SaidValue> values) => new(english, [.. values]);

    /// <summary>Words that every language leaves as they are.</summary>
    public static Saying Verbatim(string words) => new("{0}", [words]);

    /// <summary>The words in a language.</summary>
    public string In(Language language)
    {
        var values = new string[Values.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Values[i].Number is { } number ? language.Number(number) : Values[i].Text;
        }

        return language.Say(English, values);
    }

    /// <summary>The words in English.</summary>
    public override string ToString() => In(Language.English);

    public void Write(CanonicalWriter writer) => writer.Text(English).Values(Values);
}

/// <summary>What fills a place: words as they are, or a number, which each language writes in its own way.</summary>
internal readonly record struct SaidValue(string Text, long? Number) : ICanonical
{
    public static implicit operator SaidValue(string text) => new(text, null);

    public static implicit operator SaidValue(int number) => new("", number);

    public void Write(CanonicalWriter writer) => writer.Text(Text).Flag(Number is not null).Number(Number ?? 0);
}
