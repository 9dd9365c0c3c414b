using ReportGen.Site.Documents;

namespace ReportGen.Site.Tests.Documents;

/// <summary>What a reader sees of a segment, and the way back: marks, addresses, tags, escapes, entities and times are no words.</summary>
public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("plain words, it's said", "plain words, it's said")]
    [InlineData(@"I don\'t know R\&D, C\+\+ and snake\_case", "I don't know R&D, C++ and snake_case")]
    [InlineData("don&#39;t &amp; R&amp;D &eacute;", "don't & R&D é")]
    [InlineData("**bold** and *thin* and ~~gone~~ and `code`", "bold and thin and gone and code")]
    [InlineData("see [the site](https://trust.example/trust \"trust\") here", "see the site here")]
    [InlineData("see ![a cat](trust.png) here", "see a cat here")]
    [InlineData("see [[trust|this note]] and [[other]]", "see this note and other")]
    [InlineData("see [[trust|*this* note]], ![[other]] and ![[other#A part]]", "see this note, other and other#A part")]
    [InlineData("see ![[trust.png]] and ![[trust.png|our lab|300]] and ![](trust.png) here", "see  and our lab and  here")]
    [InlineData("<a href=\"https://trust.example\">this</a> <b title=\"trust\">word</b> of <employer>", "this word of <employer>")]
    [InlineData("one<br>two", "one\ntwo")]
    [InlineData("<table><tr><td>They are sure</td><td>trust is *low*</td></tr></table>", "They are sure trust is low")]
    [InlineData("a<ul><li>first</li> <li>trust</li></ul>.", "a first trust .")]
    [InlineData("my <address> at <summary>, <section>is</section> <table>gone</TABLE>", "my <address> at <summary>, is gone")]
    [InlineData("un<a href=\"x\">bro</a>ken", "unbroken")]
    [InlineData("straight\\\naway", "straight\naway")]
    [InlineData("a * b * c and 2*3 and lab_1", "a * b * c and 2*3 and lab_1")]
    [InlineData("*Zebras* are fine", "Zebras are fine")]
    [InlineData("1\\. not a list", "1. not a list")]
    public void A_paragraph_reads_as_it_is_shown(string text, string seen)
    {
        var document = Sample.ReadAs("article", text).Value!;
        Assert.Equal(seen, document.Visible(document.Segments[0]).Text.ToString());
    }

    [Theory]
    [InlineData("User: First:\n\n- one *thing*\n- two\n\nAssistant: And?", "First:\n\n- one thing\n- two")]
    [InlineData("User: So:\n\n1. one\n2. `two`\n\nAssistant: And?", "So:\n\n1. one\n2. two")]
    [InlineData("User: *I* think so\n\n*So* be it\n\n- *one* thing\n\nAssistant: And?", "I think so\n\nSo be it\n\n- one thing")]
    [InlineData("User: ## Loud\n\nquiet & calm\n\nAssistant: And?", "Loud\n\nquiet & calm")]
    public void A_turn_keeps_its_lines_bullets_and_numbers(string text, string seen)
    {
        var document = Sample.Read(text).Value!;
        Assert.Equal(seen, document.Visible(document.Segments[0]).Text.ToString());
    }

    [Fact]
    public void A_table_reads_cell_by_cell()
    {
        var document = Sample.ReadAs("article", "| a | **b** |\n| --- | --- |\n| c | d |\n").Value!;
        Assert.Equal("a | b\nc | d", document.Visible(document.Segments[0]).Text.ToString());
    }

    [Fact]
    public void Block_ids_and_tags_are_no_words_and_tags_become_an_attribute()
    {
        var document = Sample.ReadAs("article", "Words to keep. #method/interview #x1\n\nMore of #1 them. ^a1b2\n").Value!;
        Assert.Equal(["Words to keep.", "More of #1 them."], document.Segments.Select(s => document.Visible(s).Text.ToString()));
        Assert.Contains(document.Attributes, a => a is { Name: "tags", Value: "method/interview, x1" });
    }

    [Theory]
    [InlineData("We called it #metoo then.", "We called it #metoo then.", "")]
    [InlineData("Some ideas: #CodeRefinery22, #CodeRefineryGit", "Some ideas: #CodeRefinery22, #CodeRefineryGit", "")]
    [InlineData("They left (all of them.) #leaving", "They left (all of them.)", "leaving")]
    [InlineData("Words.\n\n- #one, #two\n- three", "three", "one, two")]
    [InlineData("#up #down\n\nWords.", "Words.", "up, down")]
    public void Tags_among_words_are_words_and_tags_by_themselves_are_none(string text, string seen, string tags)
    {
        var document = Sample.ReadAs("article", text).Value!;
        Assert.Equal(seen, document.Visible(document.Segments[^1]).Text.ToString());
        Assert.Equal(tags, document.Attributes.FirstOrDefault(a => a.Name == "tags")?.Value ?? "");
    }

    [Fact]
    public void The_numbers_of_a_list_behind_other_words_are_seen_and_lead_to_themselves()
    {
        var document = Sample.Read("Assistant: So?\n\nUser: Well.\n\n\n\n1. *first*\n2. second\n3. third\n").Value!;
        var visible = document.Visible(document.Segments[^1]);

        Assert.Equal("Well.\n\n1. first\n2. second\n3. third", visible.Text.ToString());
        Assert.Equal("2.", document.Source.Slice(visible.ToSource(new Span(visible.Text.IndexOf("2."), visible.Text.IndexOf("2.") + 2))).ToString());
    }

    // Each letter stands for itself once, so that the way back can be seen.
    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void Every_visible_letter_leads_to_itself(int seed)
    {
        string[] marks = ["**", "*", "`", "[", "](https://x.example)", "\\'", "&amp;", "<b>", "</b>", " ", "\n", "\n\n", "- ", "1. ", "> ", "~~", "[[", "]]", "|", "<br>", "#"];
        var random = new Random(seed);
        for (var round = 0; round < 400; round++)
        {
            var letter = '\u4E00';
            var text = string.Concat(Enumerable.Range(0, random.Next(2, 25)).Select(_ => random.Next(2) == 0 ? marks[random.Next(marks.Length)] : (letter++).ToString()));
            var read = Sample.ReadAs(random.Next(2) == 0 ? "article" : "interview", "User: " + text);
            foreach (var segment in read.Value!.Segments)
            {
                var visible = read.Value.Visible(segment);
                for (var at = 0; at < visible.Text.Length; at++)
                {
                    if (visible.Text[at] >= '\u4E00')
                    {
                        var source = read.Value.Source.Slice(visible.ToSource(new Span(at, at + 1))).ToString();
                        Assert.True(
                            source.Contains(visible.Text[at], StringComparison.Ordinal),
                            $"seed {seed}, round {round}: '{visible.Text[at]}' of {text.Replace('\n', '/')} leads to '{source}'");
                        Assert.Contains(visible.Text[at], visible.Of(visible.ToSource(new Span(at, at + 1))).ToString());
                    }
                }
            }
        }
    }
}
