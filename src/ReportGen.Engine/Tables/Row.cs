using ReportGen.Engine.Digests;

namespace ReportGen.Engine.Tables;

/// <summary>One keyed value of a table.</summary>
/// <param name="Key">What it is called, the same from run to run: a path, an id. Never a position.</param>
/// <param name="Value">An immutable value.</param>
/// <param name="Digest">The digest of the value: what later steps compare.</param>
/// <param name="Reason">Why it is as it is in this run.</param>
public readonly record struct Row<T>(string Key, T Value, Digest Digest, Reason Reason)
{
    internal Row<T> AsCached() => this with { Reason = Reason.Cached };
}
