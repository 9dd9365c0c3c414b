using ReportGen.Engine.Digests;
using ReportGen.Engine.Runs;
using ReportGen.Engine.Steps;

namespace ReportGen.Engine.Tests;

/// <summary>A text as a value of the pipeline.</summary>
internal sealed record Word(string Text) : ICanonical
{
    public void Write(CanonicalWriter writer) => writer.Text(Text);

    public static implicit operator Word(string text) => new(text);
}

/// <summary>A small world outside the pipeline whose rows a test can edit, and a log of what ran since the last look.</summary>
internal sealed class World
{
    private readonly List<string> _ran = [];

    public Dictionary<string, string> Rows { get; } = new(StringComparer.Ordinal);

    public string Setting { get; set; } = "";

    public Many<Word> Words => One.Observe("setting", _ => new Word("")).Observe("words", (_, _) => Rows.Select(r => KeyValuePair.Create(r.Key, new Word(r.Value))));

    public One<Word> Settings => One.Observe("settings", _ => new Word(Setting));

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

    public static string Show(Run run, Many<Word> rows) => string.Join(' ', run.TableOf(rows).Select(r => $"{r.Key}={r.Value.Text}:{run.ReasonOf(rows, r.Key)}"));
}
