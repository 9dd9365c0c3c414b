namespace ReportGen.Templates.Output;

/// <summary>The page outgrew its budget; the statement that printed turns this into a message with a place.</summary>
internal sealed class OutputFullException : Exception
{
    public OutputFullException()
        : base("The output is full.")
    {
    }
}
