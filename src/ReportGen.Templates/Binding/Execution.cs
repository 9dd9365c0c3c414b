using ReportGen.Templates.Values;

namespace ReportGen.Templates.Binding;

/// <summary>Works out an expression.</summary>
internal delegate Value Evaluate(RenderState state);

/// <summary>Runs a statement and says how to go on.</summary>
internal delegate Flow Execute(RenderState state);

/// <summary>How to go on after a statement.</summary>
internal enum Flow : byte { Next, Break, Continue, Return }
