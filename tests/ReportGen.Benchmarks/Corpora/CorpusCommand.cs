using System.CommandLine;

namespace ReportGen.Benchmarks.Corpora;

/// <summary><c>corpus DIR --documents N</c>: writes a generated project to look at or to build.</summary>
internal static class CorpusCommand
{
    public static Command Make()
    {
        var folder = new Argument<string>("DIR") { Description = "a folder that is new or empty" };
        var documents = new Option<int>("--documents") { Description = "how many interviews", DefaultValueFactory = _ => 1_000 };
        var seed = new Option<ulong>("--seed") { Description = "where chance starts", DefaultValueFactory = _ => 2025 };
        var command = new Command("corpus", "Writes a project of generated interviews, about 10 KB each: the same bytes on every machine.") { folder, documents, seed };
        command.SetAction(result =>
        {
            try
            {
                new Corpus(result.GetValue(documents), result.GetValue(seed)).WriteTo(Path.GetFullPath(result.GetRequiredValue(folder)));
                return 0;
            }
            catch (IOException exception)
            {
                Console.Error.WriteLine(exception.Message);
                return 2;
            }
        });
        return command;
    }
}
