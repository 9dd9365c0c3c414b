namespace ReportGen.Templates.Output;

/// <summary>A page, or a text made on the way to it, has grown past its budget.</summary>
internal sealed class OutputFullException() : Exception("The output has grown past its budget.");
