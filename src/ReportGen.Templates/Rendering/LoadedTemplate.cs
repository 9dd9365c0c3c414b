using Scriban.Syntax;

namespace ReportGen.Templates.Rendering;

/// <summary>A template that was read: ready to run, or broken.</summary>
internal sealed class LoadedTemplate(string path, string text, int number)
{
    public string Path { get; } = path;

    public string Text { get; } = text;

    /// <summary>Its place among the templates of its set.</summary>
    public int Number { get; } = number;

    /// <summary>What keeps it from running.</summary>
    public IReadOnlyList<TemplateProblem> Errors { get; set; } = [];

    public bool IsBroken => Errors.Count > 0;

    /// <summary>The library's tree of it; null where the text is none.</summary>
    public ScriptPage? Tree { get; set; }

    /// <summary>What is run, once it is known that nothing is wrong with it.</summary>
    public PageBody Body { get; private set; } = new(new ScriptBlockStatement());

    /// <summary>The same as a tree, for the library to run.</summary>
    public ScriptPage Page { get; private set; } = new();

    /// <summary>The names with a dollar sign that it uses: what is passed under another one need not be set.</summary>
    public IReadOnlySet<string> OwnNames { get; set; } = new HashSet<string>();

    /// <summary>All that it asks for of what it is included with, by name.</summary>
    public IReadOnlySet<string> AskedNames { get; set; } = new HashSet<string>();

    /// <summary>It uses all that it is included with as one value (`$`), and so may keep it.</summary>
    public bool KeepsArguments { get; set; }

    public void Become(ScriptBlockStatement block)
    {
        Body = new PageBody(block);
        Page = new ScriptPage { Body = block, Span = block.Span };
    }
}
