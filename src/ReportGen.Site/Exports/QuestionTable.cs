using System.Globalization;
using ReportGen.Engine.Steps;
using ReportGen.Site.Evidence;
using ReportGen.Site.Output;
using ReportGen.Site.Pages;

namespace ReportGen.Site.Exports;

/// <summary>The numbers behind the bars of questions: how many were asked and answered, and how many answers have each theme.</summary>
internal static class QuestionTable
{
    public const string Path = "data/questions.csv";

    public static IEnumerable<Made<FilePlan>> Plan(
        PageSteps steps, Frame frame, EvidenceIndex index)
    {
        if (frame.Questions.Questions.Count > 0)
        {
            yield return FilePlan.Of(
                Path,
                shows =>
                {
                    shows.Digest(frame.Asked).Digest(frame.Names);
                    foreach (var document in index.ById)
                    {
                        shows.Column(document.Asked.Hashes);
                    }
                },
                () => [steps.Frame.Row(""), steps.Coded.Row()],
                () => Make(frame, index));
        }
    }

    private static OutputFile Make(Frame frame, EvidenceIndex index) =>
        Csv.File(Path, "question,text,asked,answered,theme,answers", frame.Questions.Questions.SelectMany(q =>
        {
            var own = index.Answers(q.Id);
            var (cases, answered) = (Number(own.Sum(p => p.Cases)), Number(own.Sum(p => p.Answered)));
            return AnswerThemes.Count(own, frame.Nodes)
                .Select(t => CsvLine.Of(q.Id, q.Text, cases, answered, t.Theme, Number(t.Answers)))
                .DefaultIfEmpty(CsvLine.Of(q.Id, q.Text, cases, answered, "", ""));
        }));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
