namespace ReportGen.Site.Tests.Projects;

/// <summary>People name what they note as they like; a table has each name once all the same.</summary>
public sealed class TableColumnTests
{
    [Fact]
    public void Attributes_called_like_columns_get_names_of_their_own_and_both_are_kept()
    {
        using var project = Workspace.With(
            ("site.yml", "title: T\nthemes: { group: [verif*], trust: [trust*] }\n"),
            ("seeds/a.md", "---\nwords: 500\nsource: https://example.org/\nCase: c\nattribute.words: few\nfield: ice\n---\nI verify it.\n"));
        project.Build();
        var lines = project.Read("data/documents.csv").Split('\n');
        Assert.Equal(
            "id,title,kind,group,case,source,words,participant_turns,interviewer_turns,segments,codings,codings_by_people,rejected,"
            + "attribute.Case,attribute.words,field,attribute.source,attribute.attribute.words",
            lines[0]);
        Assert.Equal("a,a,article,articles,a,seeds/a.md,3,0,0,1,1,0,0,c,few,ice,https://example.org/,500", lines[1]);
        Assert.Equal("document,group,theme.group,trust", project.Read("data/matrix.csv").Split('\n')[0]);
    }
}
