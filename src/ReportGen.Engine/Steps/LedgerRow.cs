using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Steps;

/// <summary>One row that a run made, remade or dropped, and why.</summary>
public sealed record LedgerRow(string Step, string Key, Reason Reason);
