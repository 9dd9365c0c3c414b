namespace ReportGen.Engine.Tables;

/// <summary>A row of one of a step's sources.</summary>
/// <param name="Source">The number of the source.</param>
/// <param name="Key">The row; null for all of them.</param>
internal readonly record struct Ingredient(int Source, string? Key);
