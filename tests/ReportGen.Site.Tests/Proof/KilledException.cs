namespace ReportGen.Site.Tests.Proof;

/// <summary>Stands for the end of a process: nothing in the program knows it.</summary>
internal sealed class KilledException : Exception;
