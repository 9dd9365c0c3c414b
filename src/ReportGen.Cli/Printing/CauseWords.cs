using ReportGen.Engine.Runs;
using ReportGen.Engine.Tables;

namespace ReportGen.Cli.Printing;

/// <summary>Causes in words.</summary>
internal static class CauseWords
{
    /// <summary>A cause and the shortest way to an input, in one line: <c>page.title ← answer 'lab-0012' ← read 'lab-0012.md' ← find seeds
    /// 'lab-0012.md': it was edited</c>.</summary>
    /// <param name="cause">The cause.</param>
    /// <param name="hasDigests">Whether to show what a read was by the beginnings of its digests.</param>
    public static string Line(Cause cause, bool hasDigests)
    {
        var chain = cause.Chain();
        var first = cause.Reason == Reason.New ? "new" : cause.Read is { } read ? Differs(read, hasDigests) : "made from something else";
        return string.Join(" ← ", chain.Skip(1).Select(Of).Prepend(first)) + (cause.More + cause.Because.Count > 1 ? $" (and {cause.More + cause.Because.Count - 1} more)" : "");
    }

    /// <summary>One cause, in a few words.</summary>
    public static string Of(Cause cause) => cause.IsInput
        ? (cause.Key.Length == 0 ? cause.Step : $"{cause.Step} '{cause.Key}'") + ": " + Happened(cause.Reason)
        : cause.Key.Length == 0 ? cause.Step : $"{cause.Step} '{cause.Key}'";

    /// <summary>What happened to something that was looked up outside.</summary>
    public static string Happened(Reason reason) => reason switch
    {
        Reason.New => "it is new",
        Reason.Removed => "it is gone",
        _ => "it was edited",
    };

    /// <summary>A read that no longer holds; with the beginnings of the digests of what it was and is, where these are asked for.</summary>
    public static string Differs(ReadChange read, bool hasDigests = true) => read.Now is { } now
        ? $"{read.Name} is not what it was" + (hasDigests ? $" ({Short(read.Before)} → {Short(now)})" : "")
        : $"{read.Name} is gone";

    private static string Short(Engine.Digests.Digest digest) => digest == default ? "none" : digest.ToString()[..8];
}
