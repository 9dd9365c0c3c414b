using System.Text;

namespace ReportGen.Site.Exchange;

/// <summary>Notes of another program: those about codes and codings go there, and the rest is kept together.</summary>
internal sealed class ImportedNotes
{
    private readonly QdaProject _project;
    private readonly Dictionary<string, QdaNote> _notes;
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    public ImportedNotes(QdaProject project) =>
        (_project, _notes) = (project, project.Notes.GroupBy(n => n.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal));

    /// <summary>The words of notes that something refers to; empty where there are none.</summary>
    public string Take(IReadOnlyList<string> ids)
    {
        var found = ids.Select(id => _notes.GetValueOrDefault(id)).OfType<QdaNote>().ToList();
        _used.UnionWith(found.Select(n => n.Id));
        return string.Join("\n\n", found.Select(n => n.Text.TrimEnd()).Where(t => t.Length > 0));
    }

    /// <summary>What nothing else has taken, as one Markdown file; null where nothing is left.</summary>
    public string? Rest(IReadOnlyList<ImportedDocument> documents)
    {
        var text = new StringBuilder();
        Add(text, "The project", ImportedSettings.DescriptionOf(_project) is null ? _project.Description : null);
        foreach (var document in documents)
        {
            var words = string.Join("\n\n", new[] { document.Source.Description, Take(document.Source.Notes) }.Where(w => !string.IsNullOrWhiteSpace(w)));
            Add(text, $"[[{document.Id}]]", words);

            // What was marked and commented, and has no code.
            foreach (var selection in document.Source.Selections.Where(s => s.Codings.Count == 0))
            {
                var comment = string.Join("\n\n", new[] { selection.Description, Take(selection.Notes) }.Where(w => !string.IsNullOrWhiteSpace(w)));
                var quoted = document.Source.Text[selection.Span.Start..selection.Span.End].Trim().Replace("\n", "\n> ", StringComparison.Ordinal);
                Add(text, $"[[{document.Id}]]", comment.Length == 0 ? null : $"> {quoted}\n\n{comment}");
            }
        }

        foreach (var one in _project.Cases)
        {
            Add(text, one.Name, one.Description);
        }

        foreach (var note in _project.Notes.Where(n => !_used.Contains(n.Id)))
        {
            Add(text, note.Name, note.Text);
        }

        return text.Length == 0 ? null : "# Notes\n" + text;
    }

    private static void Add(StringBuilder text, string title, string? words)
    {
        if (!string.IsNullOrWhiteSpace(words))
        {
            var line = string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            text.Append("\n## ").Append(line.Length == 0 ? "Note" : line).Append("\n\n").Append(words.TrimEnd()).Append('\n');
        }
    }
}
