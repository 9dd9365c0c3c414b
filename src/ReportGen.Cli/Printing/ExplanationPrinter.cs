using System.Globalization;
using ReportGen.Engine.Runs;
using ReportGen.Engine.Tables;

namespace ReportGen.Cli.Printing;

/// <summary>Says why a page was rendered, or was not: as a tree of what it was made from, back to the files.</summary>
internal sealed class ExplanationPrinter(IWriting writing)
{
    // What is listed beyond this helps nobody; the data form has all of it.
    private const int MostLines = 40;
    private const int MostCutOffs = 12;

    // A few rows of one step to which the same happened stand for all of them.
    private const int MostAlike = 3;

    // Rows that were made from the same rows are told of once.
    private readonly HashSet<(string Step, string Key)> _told = [];
    private int _lines;

    public void Print(string page, long build, Explanation explanation)
    {
        if (build == 1)
        {
            Line(0, $"{page} is new in build 1, the first one here: everything was new", Tone.Strong);
            Line(1, "it reads " + string.Join(", ", explanation.Reads), Tone.Plain);
        }
        else if (explanation.Cause is { } cause)
        {
            Line(0, Heading(page, build, cause), Tone.Strong);
            Tree(cause, 1);
            Rest(_lines - MostLines);
        }
        else
        {
            Line(0, string.Create(CultureInfo.InvariantCulture, $"{page} was not rendered in build {build}: nothing that it reads has changed"), Tone.Strong);
            Line(1, "it reads " + string.Join(", ", explanation.Reads), Tone.Plain);
        }

        if (explanation.CutOffs.Count > 0)
        {
            Line(0, "Made again and the same as before, so that nothing went further from there:", Tone.Strong);
            foreach (var (step, key) in explanation.CutOffs.Take(MostCutOffs))
            {
                Line(1, key.Length == 0 ? step : $"{step} '{key}'", Tone.Faint);
            }

            Rest(explanation.CutOffs.Count - MostCutOffs);
        }
    }

    private static string Heading(string page, long build, Cause cause)
    {
        var what = cause.Reason switch
        {
            Reason.New => "is new",
            Reason.Unchanged => "was rendered again and came out the same",
            _ => "was rendered again",
        };
        var why = cause.Read is { } read ? ": " + CauseWords.Differs(read) : "";
        return string.Create(CultureInfo.InvariantCulture, $"{page} {what} in build {build}{why}");
    }

    private void Tree(Cause cause, int depth)
    {
        var untold = cause.Because.Where(because => _told.Add((because.Step, because.Key))).GroupBy(because => (because.Step, because.Reason));
        foreach (var alike in untold)
        {
            Branches(alike.Take(MostAlike), depth);
            if (alike.Count() - MostAlike is > 0 and var more && _lines++ < MostLines)
            {
                Line(depth, $"… and {more} more of {alike.Key.Step}", Tone.Faint);
            }
        }

        _lines += cause.More;
    }

    private void Branches(IEnumerable<Cause> causes, int depth)
    {
        foreach (var because in causes)
        {
            if (_lines++ < MostLines)
            {
                var read = because.Read is { } change && !because.IsInput && because.Reason == Reason.Modified && change.Now is not null ? ", " + CauseWords.Differs(change) : "";
                Line(depth, "because of " + CauseWords.Of(because) + read, because.IsInput ? Tone.Notice : Tone.Plain);
            }

            Tree(because, depth + 1);
        }
    }

    private void Rest(int count)
    {
        if (count > 0)
        {
            Line(1, string.Create(CultureInfo.InvariantCulture, $"… and {count} more {(count == 1 ? "row" : "rows")}"), Tone.Faint);
        }
    }

    private void Line(int depth, string words, Tone tone)
    {
        writing.Write(new string(' ', depth * 2));
        writing.Write(TerminalText.Of(words), tone);
        writing.EndLine();
    }
}
