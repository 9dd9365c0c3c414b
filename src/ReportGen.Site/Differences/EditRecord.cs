using System.Text.Json;
using System.Text.Json.Serialization;
using ReportGen.Engine.Stores;

namespace ReportGen.Site.Differences;

/// <summary>
/// What the last build that changed anything did, and the codebook that it went by, as they lie in the cache folder: for whoever asks about it later, and so that
/// the next build can say which term left a rule. It decides no result, and may be lost.
/// </summary>
/// <param name="Run">Which build it was.</param>
/// <param name="Nodes">The codebook.</param>
/// <param name="Difference">What it did; null where there was none before, or that is not known.</param>
internal sealed record EditRecord(long Run, IReadOnlyList<SnapshotNode> Nodes, Difference? Difference)
{
    /// <summary>The file's name in the cache folder.</summary>
    public const string FileName = "edit";

    // What nobody will page through.
    private const int MostCodings = 2_000;

    /// <summary>What was left in a cache folder by a build of this number; null where there is nothing that can be read.</summary>
    public static EditRecord? Read(string folder, long run)
    {
        try
        {
            var path = Path.Combine(folder, FileName);
            return File.Exists(path) && JsonSerializer.Deserialize(File.ReadAllBytes(path), EditRecordJson.Default.EditRecord) is { } record && record.Run == run && record.IsWhole
                ? record : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Leaves it in a cache folder.</summary>
    public void Write(string folder, Disk disk)
    {
        var kept = Difference is { Codings.Count: > MostCodings } many
            ? this with { Difference = many with { Codings = [.. many.Codings.Take(MostCodings)], CodingsLeftOut = many.CodingsLeftOut + many.Codings.Count - MostCodings } }
            : this;
        disk.Replace(Path.Combine(folder, FileName), JsonSerializer.SerializeToUtf8Bytes(kept, EditRecordJson.Default.EditRecord));
    }

    // A file that was edited may lack anything.
    private bool IsWhole => Nodes is not null && Difference is null or { Before: not null, After: not null, Documents: not null, Nodes: not null, Codings: not null, Questions: not null };
}

/// <summary>How the record is written, made by the compiler.</summary>
[JsonSerializable(typeof(EditRecord))]
internal sealed partial class EditRecordJson : JsonSerializerContext;
