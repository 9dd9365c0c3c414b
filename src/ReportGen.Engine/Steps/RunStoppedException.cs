namespace ReportGen.Engine.Steps;

/// <summary>
/// A function found that its run cannot go on: an input is no longer what it was, or there is nowhere to put what is made. The run ends,
/// the one before stays as it was, and the host says why or starts another.
/// </summary>
public class RunStoppedException : Exception
{
    public RunStoppedException()
    {
    }

    public RunStoppedException(string message)
        : base(message)
    {
    }

    public RunStoppedException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
