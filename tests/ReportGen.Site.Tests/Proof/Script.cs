using System.Collections.Immutable;

namespace ReportGen.Site.Tests.Proof;

/// <summary>A project and what is done to it, as numbers: the same numbers are the same edits everywhere, and any of them can be left out.</summary>
internal sealed record Script(int Seed, ImmutableArray<int> Steps)
{
    public static Script Of(int seed, int length) => new(seed, [.. Enumerable.Range(1, length).Select(i => seed * 1000 + i)]);

    /// <summary>Does it all. What differed after which edits; null where nothing did.</summary>
    public string? Run()
    {
        using var twins = new TwinBuilds();
        var projects = ImmutableList.Create(Edits.Begin(Seed));
        var story = new List<string> { "begin" };
        for (var i = -1; i < Steps.Length; i++)
        {
            if (i >= 0)
            {
                var (name, project) = Edits.Do(projects, Steps[i]);
                story.Add(name);
                projects = projects.Add(project);
            }

            string? difference;
            try
            {
                difference = twins.Build(projects[^1].All, i < 0 ? Seed : Steps[i]);
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                difference = exception.ToString();
            }

            if (difference is not null)
            {
                return $"script {Seed} [{string.Join(", ", Steps)}]: {string.Join(" → ", story)}\n{difference}";
            }
        }

        return null;
    }

    /// <summary>A script as short as can be found that still fails.</summary>
    public Script Shrink()
    {
        var shortest = this;
        for (var i = Steps.Length - 1; i >= 0; i--)
        {
            var shorter = shortest with { Steps = shortest.Steps.RemoveAt(i) };
            shortest = shorter.Run() is null ? shortest : shorter;
        }

        return shortest;
    }
}
