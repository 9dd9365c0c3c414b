using System.Collections.Immutable;
using System.Text;

namespace ReportGen.Site.Tests.Proof;

/// <summary>A site.yml that is still being made up: every edit gives a new one.</summary>
internal sealed record SettingsDraft(
    string Title, ImmutableList<ThemeDraft> Themes, ImmutableList<string> Questions, string? BaseUrl, string Defaults, string? Seeds = null, string? Severities = null,
    string? Codings = null, string? Editions = null, string? Compare = null)
{
    public string Text()
    {
        var text = new StringBuilder().Append("title: ").Append(Title).Append('\n');
        if (BaseUrl is not null)
        {
            text.Append("base-url: ").Append(BaseUrl).Append('\n');
        }

        text.Append(Seeds is null ? "" : $"seeds: {{ {Seeds} }}\n").Append(Severities is null ? "" : $"diagnostics: {{ {Severities} }}\n");
        text.Append(Codings is null ? "" : $"codings: {Codings}\n");
        text.Append(Editions is null ? "" : $"editions: {Editions}\n");
        text.Append(Compare is null ? "" : $"compare: {{ {Compare} }}\n");
        text.Append("defaults: { unit: ").Append(Defaults).Append(" }\n");
        text.Append(Themes.IsEmpty ? "" : "themes:\n").AppendJoin("", Themes.Select(t => t.Text()));
        text.Append(Questions.IsEmpty ? "" : "questions:\n").AppendJoin("", Questions.Select(q => $"  {q.Split(' ')[^1].TrimEnd('?')}: \"{q}\"\n"));
        return text.ToString();
    }
}
