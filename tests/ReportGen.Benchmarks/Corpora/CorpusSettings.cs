using System.Globalization;
using System.Text;

namespace ReportGen.Benchmarks.Corpora;

/// <summary>The site.yml of the corpus: a hundred rules of every kind, and the questions.</summary>
internal static class CorpusSettings
{
    private static readonly string[] s_colors = ["#2874D0", "#B4561F", "#2E7D4F", "#8E44AD", "#B84848", "#66788A"];

    /// <summary>The whole file.</summary>
    public static string Text { get; } = Write();

    private static string Write()
    {
        var yaml = new StringBuilder("""
            title: Conversations with people who make things
            seeds: { folder: seeds, include: ["**/*.md"] }
            speakers:
              interviewer: [AI]
              participant: [User]
            defaults: { unit: turn, speakers: [participant] }
            documents:

            """);
        foreach (var group in Corpus.Groups)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  - {{ match: \"**/{group}-*.md\", kind: interview, group: {group}, attributes: {{ setting: {group} }} }}\n");
        }

        yaml.Append("themes:\n");
        for (var theme = 0; theme < CorpusCodebook.Themes.Count; theme++)
        {
            var id = CorpusCodebook.Themes[theme];
            yaml.Append(CultureInfo.InvariantCulture, $"  {id}:\n    label: {Label(id)}\n    definition: What is said about {id}.\n");
            yaml.Append(CultureInfo.InvariantCulture, $"    color: \"{s_colors[theme % s_colors.Length]}\"\n    codes:\n");
            foreach (var (index, code) in CorpusCodebook.Codes.Index().Where(c => c.Item.Theme == id))
            {
                Write(yaml, code, index);
            }
        }

        yaml.Append("questions:\n");
        foreach (var question in CorpusQuestion.All)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  {question.Id}:\n    text: {question.Text}\n    asked-as: [{Quoted(question.AskedAs)}]\n");
        }

        return yaml.ToString();
    }

    // Every kind of rule has its share, as in a codebook that has been worked on for a while.
    private static void Write(StringBuilder yaml, CorpusCode code, int index)
    {
        var any = Quoted(code.Terms);
        var words = code.Spoken[1].Split(' ', '-');
        if (index % 5 == 0)
        {
            any += $", {{ near: {{ terms: [\"{words[0]}\", \"{words[^1]}\"], within: 4 }} }}";
        }

        if (index % 10 == 3)
        {
            any += $", {{ regex: '\\b(first|second|third) {words[^1]}\\b' }}";
        }

        yaml.Append(CultureInfo.InvariantCulture, $"      {code.Name}:\n        label: {Label(code.Name)}\n        any: [{any}]\n");
        if (index % 6 == 2)
        {
            yaml.Append("        none: [\"as people say\", \"so to speak\"]\n");
        }

        if (index % 4 == 1)
        {
            yaml.Append("        unit: sentence\n");
        }

        if (index % 25 == 7)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"        in: {{ groups: [{Corpus.Groups[0]}, {Corpus.Groups[1]}] }}\n");
        }
    }

    private static string Quoted(IEnumerable<string> terms) => string.Join(", ", terms.Select(t => $"\"{t}\""));

    private static string Label(string id) => char.ToUpperInvariant(id[0]) + id[1..].Replace('-', ' ');
}
