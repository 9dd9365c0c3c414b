using ReportGen.Engine.Digests;
using ReportGen.Engine.Runs;
using ReportGen.Engine.Steps;

namespace ReportGen.Engine.Tests;

/// <summary>A text as a value of the pipeline.</summary>
internal sealed record Word(string Text) : IStored<Word>
{
    public void Write(CanonicalWriter writer) => writer.Text(Text);

    public static Word Read(CanonicalReader reader) => new(reader.Text());

    public static implicit operator Word(string text) => new(text);
}

/// <summary>A small world outside the pipeline whose rows a test can edit, and a log of what ran since the last look.</summary>
internal sealed class World
{
    private readonly List<string> _ran = [];

    public World()
    {
        Words = Observe.Many("words", _ => Rows.Select(r => KeyValuePair.Create(r.Key, new Word(r.Value))));
        Settings = Observe.One("settings", _ => new Word(Setting));
    }

    public Dictionary<string, string> Rows { get; } = new(StringComparer.Ordinal);

    public string Setting { get; set; } = "";

    public Many<Word> Words { get; }

    public One<Word> Settings { get; }

    public void Log(string what)
    {
        lock (_ran)
        {
            _ran.Add(what);
        }
    }

    /// <summary>What ran since this was asked last, in order of name.</summary>
    public string TakeLog()
    {
        var log = string.Join(' ', _ran.Order(StringComparer.Ordinal));
        _ran.Clear();
        return log;
    }

    /// <summary>Rows with their values, and what the run did to each.</summary>
    public static string Show(Run run, Many<Word> rows)
    {
        var reasons = run.Ledger.Where(l => l.Step == rows.Step.Name).ToDictionary(l => l.Key, l => $"{l.Reason}", StringComparer.Ordinal);
        return string.Join(' ', run.TableOf(rows).Select(r => $"{r.Key}={r.Value.Text}:{reasons.GetValueOrDefault(r.Key, "Cached")}"));
    }
}
