using System.Reflection;
using System.Runtime.Loader;
using ReportGen.Site.Tests.Documents.Word;
using ReportGen.Site.Tests.Editions;

namespace ReportGen.Site.Tests.Documents;

/// <summary>What reading a document loads into the process: a build of interviews should not pay for Markdown.</summary>
public sealed class LoadedLibraryTests
{
    [Fact]
    public void Interviews_do_not_load_the_Markdown_library()
    {
        Assert.DoesNotContain("Markdig", Loaded("AI: How?\n\nUser: Like this."));
        Assert.Contains("Markdig", Loaded("# An article"));
    }

    [Fact]
    public void Only_Word_documents_load_the_library_that_reads_them()
    {
        Assert.DoesNotContain(Loaded("# An article"), IsOfWord);
        using var room = new Room();
        Assert.Contains(room.LoadedByCalling(typeof(WordSegments), nameof(WordSegments.Count), Convert.ToBase64String(WordSample.Of(WordSample.P("Words.")))), IsOfWord);
    }

    [Fact]
    [Trait("Takes", "Long")]
    public void Only_reports_that_are_wanted_for_office_programs_load_the_library_that_writes_them()
    {
        using var without = new Room();
        Assert.DoesNotContain(without.LoadedByCalling(typeof(SmallBuild), nameof(SmallBuild.Build), "[brief, print]", times: 1), IsOfWord);
        using var with = new Room();
        Assert.Contains(with.LoadedByCalling(typeof(SmallBuild), nameof(SmallBuild.Build), "[excel]", times: 1), IsOfWord);
    }

    private static bool IsOfWord(string library) => library.StartsWith("DocumentFormat.OpenXml", StringComparison.Ordinal);

    private static HashSet<string> Loaded(string text)
    {
        using var room = new Room();
        return room.LoadedByCalling(typeof(Sample), nameof(Sample.CountSegments), text);
    }

    /// <summary>A second copy of the program, so that other tests cannot have loaded anything before.</summary>
    private sealed class Room : AssemblyLoadContext, IDisposable
    {
        private readonly HashSet<string> _asked = [];

        public Room()
            : base(isCollectible: true)
        {
        }

        public HashSet<string> LoadedByCalling(Type type, string method, string text, int times = 100)
        {
            var sample = LoadFromAssemblyPath(type.Assembly.Location).GetType(type.FullName!)!;
            var read = sample.GetMethods(BindingFlags.Public | BindingFlags.Static).Single(m => m.Name == method);
            for (var i = 0; i < times; i++)
            {
                read.Invoke(null, [text]);
            }

            return _asked;
        }

        public void Dispose() => Unload();

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            _asked.Add(assemblyName.Name!);
            var path = Path.Combine(AppContext.BaseDirectory, assemblyName.Name + ".dll");
            return assemblyName.Name!.StartsWith("ReportGen", StringComparison.Ordinal) || assemblyName.Name is "Markdig" or "YamlDotNet" ? LoadFromAssemblyPath(path) : null;
        }
    }
}
