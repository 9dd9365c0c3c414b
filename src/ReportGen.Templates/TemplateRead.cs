using ReportGen.Templates.Values;

namespace ReportGen.Templates;

/// <summary>One thing a page was made of: what, of which object, by which way it was reached, and what it was.</summary>
/// <param name="Subject">The object: its type and key ("quote/q-12ab"), else the way to it; of an include, the template.</param>
/// <param name="Member">The member that was read; empty where there is none.</param>
/// <param name="Way">How it was reached from a global: "page.hits[3].document".</param>
/// <param name="Value">What was read: short text as it is, longer text as its digest.</param>
public readonly record struct TemplateRead(ReadKind Kind, string Subject, string Member, string Way, string Value);
