using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Codebook;

/// <summary>Regular expressions as rules may use them: those that run in linear time on any text.</summary>
internal static partial class RegexPattern
{
    /// <summary>How every regular expression of a codebook is compiled.</summary>
    public const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    // Making one takes longer than looking through a document with it, and most edits of a codebook leave it as it is.
    private static readonly ConcurrentDictionary<(string Pattern, RegexOptions Options), Regex> s_compiled = [];

    // What a day of edits leaves behind must not stay for ever; a codebook of so many expressions is made anew with each edit.
    private const int MostCompiled = 10_000;

    // Beyond these, a page of text would take seconds. Nobody writes counts inside counts but by mistake.
    private const double MostParts = 5_000;
    private const double MostNested = 100;
    private const int Longest = 4096;

    private static readonly (string Start, string Name)[] s_backtracking =
    [
        ("(?=", "a look-ahead (?=…)"), ("(?!", "a negative look-ahead (?!…)"), ("(?<=", "a look-behind (?<=…)"), ("(?<!", "a negative look-behind (?<!…)"),
        ("(?>", "an atomic group (?>…)"), ("(?(", "a conditional (?(…)…)"), ("\\k", "a back-reference \\k<…>"), ("\\G", "the anchor \\G"),
    ];

    /// <summary>The expression ready to run.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    /// <exception cref="NotSupportedException">It cannot run in linear time.</exception>
    public static Regex Compile(string pattern, RegexOptions options = Options)
    {
        if (s_compiled.TryGetValue((pattern, options), out var known))
        {
            return known;
        }

        if (s_compiled.Count >= MostCompiled)
        {
            s_compiled.Clear();
        }

        return s_compiled.GetOrAdd((pattern, options), static p => new Regex(p.Pattern, p.Options));
    }

    /// <summary>The expression that a text writes; null, with a finding, where it cannot be used.</summary>
    public static RegexExpression? Read(TextNode node, ICollection<Diagnostic> findings)
    {
        if (node.Text.Length > Longest || RegexSize.Of(node.Text) is { Parts: > MostParts } or { Nested: > MostNested })
        {
            findings.Add(CodebookDiagnostics.BadRegex.At(
                node.Place, "this regular expression is too large to run", $"keep it under {Longest} characters, and counts like {{2,5}} small and not inside each other"));
            return null;
        }

        try
        {
            if (MatchesNothing(node.Text))
            {
                findings.Add(CodebookDiagnostics.ImpossibleRule.At(
                    node.Place, "this regular expression matches even where there is no text", "make a part of it necessary: '+' in place of '*'"));
                return null;
            }

            return new RegexExpression(node.Text);
        }
        catch (RegexParseException fault)
        {
            findings.Add(CodebookDiagnostics.BadRegex.At(
                node.Place,
                string.Create(CultureInfo.InvariantCulture, $"this is not a regular expression: {Explain(fault.Error)} at character {fault.Offset}"),
                "to look for the words as they stand, write them as a term"));
        }
        catch (NotSupportedException)
        {
            findings.Add(CodebookDiagnostics.BadRegex.At(
                node.Place,
                $"{Construct(node.Text)} cannot run in linear time",
                "say it with 'none', with 'near', or as two alternatives"));
        }

        return null;
    }

    // Making a linear-time expression takes a thousand times as long as finding out whether it is one, where it is written as most are.
    private static bool MatchesNothing(string pattern)
    {
        var regex = RegexReading.Of(pattern).IsUnderstood ? new Regex(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant) : Compile(pattern);
        return regex.IsMatch("");
    }

    private static string Construct(string pattern)
    {
        foreach (var (start, name) in s_backtracking)
        {
            if (pattern.Contains(start, StringComparison.Ordinal))
            {
                return name;
            }
        }

        return BackReference().Match(pattern) is { Success: true } reference ? $"a back-reference {reference.Value}" : "a construct of this regular expression";
    }

    // "UnterminatedBracket" reads "unterminated bracket": the framework's own sentences are in the machine's language.
    private static string Explain(RegexParseError error) =>
        CapitalLetter().Replace(error.ToString(), " $0").Trim().ToLowerInvariant();

    [GeneratedRegex(@"\\[1-9]")]
    private static partial Regex BackReference();

    [GeneratedRegex("[A-Z]")]
    private static partial Regex CapitalLetter();
}
