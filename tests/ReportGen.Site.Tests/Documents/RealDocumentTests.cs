using ReportGen.Site.Documents;
using ReportGen.Site.Settings;
using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.Documents;

/// <summary>What anyone can count in the real documents.</summary>
public sealed class RealDocumentTests
{
    private static string Groups(Session session) => string.Join(' ', session.Groups.Select(g => $"{g.Name}>{g.Question}{(g.LeftNoNotes ? "!" : "")}"));

    [RealDocumentsFact]
    public void Interviews_have_their_ids_groups_and_turns()
    {
        foreach (var (number, id, group, participant, interviewer) in new[] { ("000", "science-0085", "science", 10, 11), ("003", "work-0243", "work", 11, 12),
            ("004", "work-0580", "work", 10, 11) })
        {
            var document = RealDocuments.Seed(number).Value!;
            Assert.Equal((DocumentKind.Interview, id, group), (document.Kind, document.Id, document.Group));
            Assert.Equal(
                (participant, interviewer), (document.Segments.Count(s => s.Role == SpeakerRole.Participant), document.Segments.Count(s => s.Role == SpeakerRole.Interviewer)));
        }
    }

    [RealDocumentsFact]
    public void Dashes_that_went_wrong_upstream_are_reported_where_they_stand()
    {
        Assert.Equal("RG1007 seeds/000_67ca739af7079e3e.txt(9,174) 3", Found("000"));
        Assert.Equal("RG1007 seeds/004_2c091721e108750d.txt(9,184) 3", Found("004"));
        Assert.Equal("", Found("003"));

        static string Found(string number) => string.Join('\n', RealDocuments.Seed(number).Diagnostics.Select(d => $"{d.Code} {d.Place} {d.Place.Length}"));
    }

    [RealDocumentsFact]
    public void The_workshop_has_two_days_and_knows_which_question_each_group_took()
    {
        var document = RealDocuments.Seed("001").Value!;
        Assert.Equal(["Day 2", "Day 1"], document.Sessions.Select(s => s.Label));
        Assert.Equal([3, 6], document.Sessions.Select(s => s.Questions.Count));
        Assert.Equal("1>2 2>1 3>! 4>! 5>! 6>1 7>3 8>1 9+10>!", Groups(document.Sessions[0]));
        Assert.Equal("1>1 2>6 3>2 4>5 5>3 6>4! 7>4! 8>3 9>5 10>2 11>6 12>1!", Groups(document.Sessions[1]));
    }

    [RealDocumentsFact]
    public void The_workshop_contradicts_itself_once()
    {
        var findings = RealDocuments.Seed("001").Diagnostics;
        Assert.Equal(["RG1103", "RG1103", "RG1103", "RG1103", "RG1101"], findings.Select(d => d.Code));
        Assert.Equal(136, findings[4].Place.Line);
    }

    [RealDocumentsFact]
    public void What_the_model_answered_is_quoted_up_to_the_next_group()
    {
        var document = RealDocuments.Seed("001").Value!;
        var pasted = document.Segments.Where(s => s.Speaker == "Poe (gpt-3.5-turbo)").ToList();
        Assert.Equal(9, pasted.Count);
        Assert.All(pasted, s => Assert.Equal((SegmentKind.Quotation, SpeakerRole.Quoted), (s.Kind, s.Role)));
        Assert.Equal((177, 193), (document.Source.LineOf(pasted[0].Span.Start), document.Source.LineOf(pasted[^1].Span.Start)));
        Assert.Equal(12, document.Sessions[1].Groups[3].Notes.Count);
    }

    [RealDocumentsFact]
    public void Video_notes_have_every_moment_and_link()
    {
        var document = RealDocuments.Seed("002").Value!;
        Assert.Equal((DocumentKind.VideoNotes, new Video("VgA02gmAgdA", "hu-po"), 66), (document.Kind, document.Video, document.Timestamps.Count));
        Assert.Equal(["channel 6", "wikilink 47", "wikilink 55"], document.Wikilinks.Select(w => $"{w.Kind} {document.Source.LineOf(w.Span.Start)}"));
    }

    [RealDocumentsFact]
    public void Turns_alternate_in_every_interview_and_nothing_needs_saying()
    {
        Assert.Equal(198, RealDocuments.Interviews.Count);
        foreach (var file in RealDocuments.Interviews)
        {
            var outcome = RealDocuments.Read(file);
            var roles = outcome.Value!.Segments.Where(s => s.Kind == SegmentKind.Turn).Select(s => s.Role!.Value).ToList();
            Assert.True(outcome.Diagnostics.All(d => d.Code == "RG1111") && roles.Zip(roles.Skip(1)).All(p => p.First != p.Second), file);
            Assert.Null(DocumentLaws.Broken(outcome));
        }
    }

    [RealDocumentsFact]
    public void Notes_of_another_shape_are_articles_that_say_so_and_lose_nothing()
    {
        Assert.Equal(11, RealDocuments.Workshops.Count);
        foreach (var file in RealDocuments.Workshops)
        {
            var outcome = RealDocuments.Read(file);
            Assert.Equal((DocumentKind.Article, "RG1011 RG1014"), (outcome.Value!.Kind, string.Join(' ', outcome.Codes())));
            Assert.Null(DocumentLaws.Broken(outcome));
        }
    }
}
