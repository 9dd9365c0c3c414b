using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Catalogue;

namespace ReportGen.Site.Exchange;

/// <summary>Why a file of another program is not read, found on the way.</summary>
/// <param name="message">What is wrong with it.</param>
/// <param name="hint">What to do.</param>
internal sealed class ForeignFault(string message, string hint = ForeignFault.WriteAgain) : Exception(message)
{
    private const string WriteAgain = "export it once more from the program that made it, and copy it whole";

    /// <summary>The same as a finding.</summary>
    /// <param name="file">The file as messages name it.</param>
    public Diagnostic At(string file) => ExchangeDiagnostics.Unreadable.At(new Place(file), Message, hint);
}
