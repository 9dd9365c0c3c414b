namespace ReportGen.Cli.Progress;

/// <summary>Shows that something is being done, where it takes long enough to wonder.</summary>
internal interface IProgressLine
{
    /// <summary>Does the work and answers with what it made; what it throws comes through.</summary>
    T During<T>(string doing, Func<T> work);
}
