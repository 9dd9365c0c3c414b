using System.Net;
using ReportGen.Site;

namespace ReportGen.Browser.Tests;

/// <summary>This repository's report, built once into a folder of its own and served under a path prefix on the loopback interface.</summary>
public sealed class SampleSite : IDisposable
{
    private readonly HttpListener _listener;

    public SampleSite()
    {
        Folder = Directory.CreateTempSubdirectory("reportgen-").FullName;
        Result = Report.Build(new BuildRequest(Root, Path.Combine(Root, "site.yml"), null, Path.Combine(Folder, "_site"), Path.Combine(Folder, ".reportgen")));
        (_listener, Prefix) = Listen();
        _ = Task.Run(Serve);
    }

    /// <summary>The repository's root.</summary>
    public static string Root { get; } = FindRoot();

    public string Folder { get; }

    /// <summary>The served address of the report's root, with a path prefix as project pages have.</summary>
    public string Prefix { get; }

    internal BuildResult Result { get; }

    /// <summary>The address of a page on the disk.</summary>
    public string OnDisk(string page) => new Uri(Path.Combine(Folder, "_site", page)).AbsoluteUri;

    /// <summary>One page of each kind; of those that hold most, where REPORTGEN_LONG is not set.</summary>
    public static TheoryData<string> PageKinds => Environment.GetEnvironmentVariable("REPORTGEN_LONG") is { Length: > 0 } ? EveryKind :
        ["index.html", "documents/lab-0012/index.html", "themes/trust/index.html"];

    private static TheoryData<string> EveryKind =>
    [
        "index.html", "documents/index.html", "documents/lab-0012/index.html", "documents/methods-retreat/index.html", "documents/night-shift/index.html",
        "documents/second-eyes/index.html", "themes/index.html", "themes/trust/index.html", "themes/trust/verification/index.html", "questions/index.html",
        "questions/typical-day/index.html", "questions/change-of-work/index.html", "compare/index.html", "compare/group/index.html", "compare/group/counts/index.html",
        "compare/setting/codes/trust/index.html", "compare/setting/studio/trust/index.html",
        "compare/documents/index.html", "compare/together/index.html", "compare/without/index.html", "compare/without/trust/index.html",
        "cooccurrence/collaboration/craft/index.html", "codebook/index.html", "method/index.html",
        "404.html", "brief/index.html", "print/index.html",
    ];

    public void Dispose()
    {
        _listener.Close();
        Directory.Delete(Folder, recursive: true);
    }

    private static string FindRoot()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "ReportGen.sln")))
        {
            root = Path.GetDirectoryName(root)!;
        }

        return root;
    }

    private static (HttpListener Listener, string Prefix) Listen()
    {
        for (var port = 42_100; ; port++)
        {
            // One that could not start cannot be started again.
            var listener = new HttpListener();
            try
            {
                var prefix = $"http://127.0.0.1:{port}/some/path/";
                listener.Prefixes.Add(prefix);
                listener.Start();
                return (listener, prefix);
            }
            catch (HttpListenerException) when (port < 42_200)
            {
                listener.Close();
            }
        }
    }

    private async Task Serve()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            _ = Task.Run(() => Answer(context));
        }
    }

    private async Task Answer(HttpListenerContext context)
    {
        var path = Uri.UnescapeDataString(context.Request.Url!.AbsolutePath["/some/path/".Length..]);
        var file = Path.Combine(Folder, "_site", path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path);
        var bytes = File.Exists(file) ? await File.ReadAllBytesAsync(file) : null;
        try
        {
            context.Response.StatusCode = bytes is null ? 404 : 200;
            context.Response.ContentType =
                Path.GetExtension(file) switch
                {
                    ".css" =>
                    "text/css",
                    ".svg" => "image/svg+xml",
                    ".json" => "application/json",
                    ".xml" => "application/xml",
                    ".csv" => "text/csv",
                    _ => "text/html"
                };
            context.Response.ContentLength64 = bytes?.Length ?? 0;
            await context.Response.OutputStream.WriteAsync(bytes ?? []);
            context.Response.Close();
        }
        catch (Exception exception) when (exception is HttpListenerException or IOException or ObjectDisposedException)
        {
            // A page that was closed before it was loaded wants no answer any more.
        }
    }
}
