namespace ReportGen.Templates.Tests.Specs;

/// <summary>One example of the specification: a template, what it is given, what it prints.</summary>
public sealed record SpecExample(string File, int Line, string Title, string Template, IReadOnlyList<TemplateSource> Parts, string Model, string? Output, string? Problems)
{
    public override string ToString() => $"{File}({Line}) {Title}";
}

/// <summary>The specification: prose with blocks of code, in tests/specs/templates.</summary>
internal static class SpecFolder
{
    private const string Fence = "````";

    public static IReadOnlyList<SpecExample> Examples()
    {
        var examples = new List<SpecExample>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Find(), "tests", "specs", "templates"), "*.md").Order(StringComparer.Ordinal))
        {
            examples.AddRange(Read(Path.GetFileName(file), File.ReadAllLines(file)));
        }

        return examples;
    }

    /// <summary>An example is a "template" block with the "part", "model", "output" and "problems" blocks that follow it.</summary>
    private static IEnumerable<SpecExample> Read(string file, string[] lines)
    {
        SpecExample? current = null;
        var title = "";
        for (var i = 0; i < lines.Length; i++)
        {
            title = lines[i].StartsWith('#') ? lines[i].TrimStart('#', ' ') : title;
            if (!lines[i].StartsWith(Fence, StringComparison.Ordinal))
            {
                continue;
            }

            var (name, start) = (lines[i][Fence.Length..].Trim(), i + 1);
            i = Array.IndexOf(lines, Fence, start);
            Assert.True(i > 0, $"{file}({start}): the block is not closed.");
            var text = string.Join('\n', lines[start..i]);
            if (name == "template" && current is not null)
            {
                yield return current;
            }

            current = name switch
            {
                "template" => new SpecExample(file, start, title, text, [], "{}", null, null),
                "model" => current! with { Model = text },
                "output" => current! with { Output = text },
                "problems" => current! with { Problems = text },
                _ => current! with { Parts = [.. current.Parts, new TemplateSource(name["part ".Length..], text)] },
            };
        }

        if (current is not null)
        {
            yield return current;
        }
    }
}
