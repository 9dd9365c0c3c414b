using ReportGen.Engine.Digests;
using ReportGen.Engine.Steps;

namespace ReportGen.Site.Output;

/// <summary>A file that the report is to have besides its pages: it is made when somebody wants to have it.</summary>
/// <param name="Make">Makes it.</param>
internal sealed record FilePlan(Func<OutputFile> Make)
{
    /// <summary>A file with a digest of all that it will hold.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="holds">Writes what decides what it holds.</param>
    /// <param name="from">What it is made from; null for all that the step reads.</param>
    /// <param name="make">Makes it.</param>
    public static Made<FilePlan> Of(string path, Action<CanonicalWriter> holds, Func<IReadOnlyList<From>>? from, Func<OutputFile> make)
    {
        using var writer = CanonicalWriter.RentToDigest();
        holds(writer);
        return new(path, new FilePlan(make), writer.ToDigest(), from);
    }
}
