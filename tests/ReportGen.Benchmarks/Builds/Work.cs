namespace ReportGen.Benchmarks.Builds;

/// <summary>One thing that a person does before building again.</summary>
/// <param name="Name">What it is called in the tables, the same for every tool.</param>
/// <param name="Prepare">Does it, given the number of the run, so that every run finds a change.</param>
internal sealed record Work(string Name, Action<int> Prepare)
{
    public const string Cold = "cold";
    public const string Nothing = "nothing changed";
    public const string Document = "one document edited";
    public const string Rule = "one rule edited";
    public const string Template = "one template edited";
    public const string Title = "one title edited";
    public const string Start = "process start";
    public const string Copy = "`cp -r` of the output";
    public const string Walk = "`stat` of every document";

    /// <summary>A build from nothing: what earlier builds made is deleted before.</summary>
    public static Work FromNothing(params IEnumerable<string> products) => new(Cold, _ =>
    {
        foreach (var folder in products.Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }
    });

    /// <summary>A change to one file: from its first text and the number of the run follows the text that is saved.</summary>
    public static Work Editing(string name, string file, Func<string, int, string> edit)
    {
        var before = new Lazy<string>(() => File.ReadAllText(file));
        return new(name, run =>
        {
            var after = edit(before.Value, run);
            File.WriteAllText(file, after != before.Value ? after : throw new InvalidOperationException($"'{name}' changes nothing in {Path.GetFileName(file)}"));
        });
    }

    /// <summary>Nothing at all.</summary>
    public static Work NothingAtAll(string name = Nothing) => new(name, _ => { });
}
