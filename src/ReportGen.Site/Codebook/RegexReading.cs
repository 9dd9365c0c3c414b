namespace ReportGen.Site.Codebook;

/// <summary>What is known of an expression's matches without running it. Characters are folded by <see cref="RegexLetters.Fold"/>.</summary>
/// <param name="IsUnderstood">Whether it holds nothing that a linear-time engine might refuse.</param>
/// <param name="Choices">Where it is literal: all that it matches, in the order in which it is tried; else null.</param>
/// <param name="Needed">Else texts of which each match holds at least one; null where there are none for certain.</param>
internal sealed record RegexReading(bool IsUnderstood, IReadOnlyList<LiteralChoice>? Choices, IReadOnlyList<string>? Needed)
{
    /// <summary>More characters than these in one place are any characters.</summary>
    public const int MostChoices = 8;

    // Beyond these it is cheaper to run an expression than to write out what it matches.
    private const int MostWrittenOut = 128;
    private const int LongestWrittenOut = 256;
    private const int MostNeeded = 64;
    private const int MostJoined = 16;
    private const int MostRepeated = 4;

    private const string Border = "\uFFFF";

    private static readonly RegexReading s_nothing = new(false, null, null);

    /// <summary>Reads an expression.</summary>
    public static RegexReading Of(string pattern)
    {
        if (RegexTreeReader.Read(pattern) is not { } tree)
        {
            return s_nothing;
        }

        var written = WriteOut(tree);
        var choices = written?.Select(LiteralChoice.Of).ToList();
        return choices is not null && choices.TrueForAll(c => c is null || c.Units.Length > 0)
            ? new RegexReading(true, [.. choices.OfType<LiteralChoice>()], null)
            : new RegexReading(true, null, Parts.Of(tree).Needed);
    }

    // Every text that a tree matches, as an engine that tries one after the other comes by them; null where there are too many.
    private static List<string>? WriteOut(RegexTree tree)
    {
        switch (tree)
        {
            case RegexTree.OneOf one:
                return [.. one.Units.Select(u => u.ToString())];
            case RegexTree.AtBorder:
                return [Border];
            case RegexTree.Row row:
                List<string>? joined = [""];
                foreach (var part in row.Parts)
                {
                    joined = Join(joined, WriteOut(part), MostWrittenOut);
                }

                return joined;
            case RegexTree.Either either:
                var all = new List<string>();
                foreach (var part in either.Parts)
                {
                    if (WriteOut(part) is not { } some || all.Count + some.Count > MostWrittenOut)
                    {
                        return null;
                    }

                    all.AddRange(some);
                }

                return all;
            case RegexTree.Times { Most: <= MostRepeated } times:
                var once = WriteOut(times.Part);
                return once is null || (times.Most > 1 && once.Exists(o => o.Trim(Border[0]).Length == 0)) ? null : Repeat(once, times);
            default:
                return null;
        }
    }

    // (…){1,2} is the same as (…)(…)?, and so on.
    private static List<string>? Repeat(List<string> once, RegexTree.Times times)
    {
        List<string>? rest = [""];
        for (var count = times.Most; count > 0; count--)
        {
            rest = Join(once, rest, MostWrittenOut);
            if (count > times.Least && rest is not null)
            {
                rest.Insert(times.IsLazy ? 0 : rest.Count, "");
            }
        }

        return rest;
    }

    private static List<string>? Join(List<string>? before, List<string>? after, int most)
    {
        if (before is null || after is null || before.Count * after.Count > most || Longest(before) + Longest(after) > LongestWrittenOut)
        {
            return null;
        }

        return [.. from first in before from second in after select first + second];
    }

    private static int Longest(List<string> texts) => texts.Count == 0 ? 0 : texts.Max(t => t.Length);

    /// <summary>What is known of a part of an expression: all that it may match, or what stands in each of its matches.</summary>
    private readonly record struct Parts(List<string>? All, List<string>? Some)
    {
        public List<string>? Needed => IsUseful(All) ? All : Some;

        public static Parts Of(RegexTree tree)
        {
            switch (tree)
            {
                case RegexTree.OneOf one:
                    return new Parts([.. one.Units.Select(u => u.ToString())], null);
                case RegexTree.AtBorder or RegexTree.AtPlace:
                    return new Parts([""], null);
                case RegexTree.Row row:
                    return OfRow(row);
                case RegexTree.Either either:
                    return OfEither(either);
                case RegexTree.Times { Least: > 0 } times:
                    var part = Of(times.Part);
                    return times.Most == 1 ? part : new Parts(null, part.Needed);
                case RegexTree.Times { Most: 1 } times:
                    return Of(times.Part).All is { Count: < MostJoined } all ? new Parts([.. all, ""], null) : default;
                default:
                    return default;
            }
        }

        // Neighbours of which all is known are joined: longer texts are rarer.
        private static Parts OfRow(RegexTree.Row row)
        {
            List<string> run = [""];
            List<string>? best = null;
            var isWhole = true;
            foreach (var part in row.Parts)
            {
                var known = Of(part);
                if (Join(run, known.All, MostJoined) is { } joined)
                {
                    run = joined;
                    continue;
                }

                isWhole = false;
                best = Better(Better(best, run), known.Needed);
                run = known.All ?? [""];
            }

            return isWhole ? new Parts(run, null) : new Parts(null, Better(best, run));
        }

        private static Parts OfEither(RegexTree.Either either)
        {
            var parts = either.Parts.Select(Of).ToList();
            if (parts.TrueForAll(p => p.All is not null) && parts.Sum(p => p.All!.Count) <= MostJoined)
            {
                return new Parts([.. parts.SelectMany(p => p.All!)], null);
            }

            return parts.TrueForAll(p => p.Needed is not null) && parts.Sum(p => p.Needed!.Count) <= MostNeeded
                ? new Parts(null, [.. parts.SelectMany(p => p.Needed!)])
                : default;
        }

        private static List<string>? Better(List<string>? one, List<string>? other) =>
            !IsUseful(other) ? one : one is null || Shortest(other!) > Shortest(one) ? other : one;

        private static bool IsUseful(List<string>? texts) => texts is not null && Shortest(texts) > 0;

        private static int Shortest(List<string> texts) => texts.Count == 0 ? 0 : texts.Min(t => t.Length);
    }
}

/// <summary>One text that an expression matches.</summary>
/// <param name="Units">The characters, folded.</param>
/// <param name="BeginsAtBorder">Whether <c>\b</c> must hold before it.</param>
/// <param name="EndsAtBorder">Whether <c>\b</c> must hold after it.</param>
internal sealed record LiteralChoice(string Units, bool BeginsAtBorder, bool EndsAtBorder)
{
    /// <summary>Reads characters with borders among them; null where a border is asked for in the middle that cannot be there.</summary>
    public static LiteralChoice? Of(string written)
    {
        var units = written.Replace(RegexTree.Border.ToString(), "", StringComparison.Ordinal);
        var seen = 0;
        for (var at = 0; at < written.Length; at++)
        {
            if (written[at] != RegexTree.Border)
            {
                seen++;
            }
            else if (seen > 0 && seen < units.Length && !RegexLetters.IsBorder(units, seen))
            {
                return null;
            }
        }

        return new LiteralChoice(units, written.StartsWith(RegexTree.Border), written.EndsWith(RegexTree.Border));
    }

    /// <summary>Whether it stands in a text at an offset.</summary>
    public bool StandsAt(ReadOnlySpan<char> text, int start)
    {
        if (start + Units.Length > text.Length)
        {
            return false;
        }

        for (var at = 0; at < Units.Length; at++)
        {
            if (RegexLetters.Fold(text[start + at]) != Units[at])
            {
                return false;
            }
        }

        return (!BeginsAtBorder || RegexLetters.IsBorder(text, start)) && (!EndsAtBorder || RegexLetters.IsBorder(text, start + Units.Length));
    }
}
