using ReportGen.Engine.Steps;

namespace ReportGen.Cli.Progress;

/// <summary>Shows that something is being done, where it takes long enough to wonder.</summary>
internal interface IProgressLine
{
    /// <summary>Does the work and answers with what it made; what it throws comes through. The work is handed what it should tell how far it is; null where nobody looks.</summary>
    T During<T>(string doing, Func<RunProgress?, T> work);
}
