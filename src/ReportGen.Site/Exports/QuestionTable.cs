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

    public static IEnumerable<Made<FilePlan>> Plan(PageSteps steps, Frame frame, IReadOnlyList<CodedDocument> documents)
    {
        if (frame.Questions.Questions.Count > 0)
        {
            yield return FilePlan.Of(
                Path,
                shows =>
                {
                    shows.Digest(frame.Asked).Digest(frame.Names);
                    foreach (var document in documents)
                    {
                        shows.Hashes(document.Asked.Hashes);
                    }
                },
                () => [steps.Frame.Row(""), steps.Coded.Row()],
                () => Make(frame, documents));
        }
    }

    private static OutputFile Make(Frame frame, IReadOnlyList<CodedDocument> documents)
    {
        var parts = documents.SelectMany(d => Enumerable.Range(0, d.Asked.Count).Select(i => (Question: d.Asked.Names[i], Part: new AnswersIn(d, i)))).ToLookup(p =>
            p.Question, p => p.Part);
        return Csv.File(Path, "question,text,asked,answered,theme,answers", frame.Questions.Questions.SelectMany(q =>
        {
            List<AnswersIn> own = [.. parts[q.Id]];
            var (asked, answered) = (Number(own.Sum(p => p.Cases)), Number(own.Sum(p => p.Answered)));
            return AnswerThemes.Count(own, frame.Nodes)
                .Select(t => CsvLine.Of(q.Id, q.Text, asked, answered, t.Theme, Number(t.Answers)))
                .DefaultIfEmpty(CsvLine.Of(q.Id, q.Text, asked, answered, "", ""));
        }));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
