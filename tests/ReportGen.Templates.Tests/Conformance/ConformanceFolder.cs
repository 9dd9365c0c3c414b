using System.Text.Json;

namespace ReportGen.Templates.Tests.Conformance;

/// <summary>The folder of the conformance set, where there is one: it lies beside the checkout and is no part of it.</summary>
internal sealed class ConformanceFolder(string path)
{
    public static ConformanceFolder? Find()
    {
        if (Environment.GetEnvironmentVariable("REPORTGEN_CONFORMANCE") is { Length: > 0 } given)
        {
            return Directory.Exists(given) ? new ConformanceFolder(given) : null;
        }

        return SharedFolder.Find() is { } shared && Directory.Exists(Path.Combine(shared, "scriban-conformance"))
            ? new ConformanceFolder(Path.Combine(shared, "scriban-conformance"))
            : null;
    }

    /// <summary>The cases of the Scriban language (not Liquid, not scientific mode), tiers 1 and 2.</summary>
    public IReadOnlyList<ConformanceCase> Cases()
    {
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(path, "manifest.json")));
        return [.. manifest.RootElement.GetProperty("cases").EnumerateArray()
            .Where(entry => entry.GetProperty("mode").GetString() == "scriban" && entry.GetProperty("tier").GetInt32() <= 2)
            .Select(entry => Read(entry.Clone()))];
    }

    public JsonElement Json(string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(path, name)));
        return document.RootElement.Clone();
    }

    private ConformanceCase Read(JsonElement entry) => new(
        entry.GetProperty("name").GetString()!,
        entry.GetProperty("category").GetString()!,
        entry.GetProperty("kind").GetString()!,
        File.ReadAllText(Path.Combine(path, entry.GetProperty("input").GetString()!)),
        File.ReadAllText(Path.Combine(path, entry.GetProperty("expected").GetString()!)),
        entry);
}
