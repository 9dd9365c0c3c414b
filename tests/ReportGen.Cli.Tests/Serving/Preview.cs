using System.Net;
using System.Net.Sockets;
using System.Text;
using ReportGen.Cli.Serving;
using ReportGen.Cli.Watching;
using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site;

namespace ReportGen.Cli.Tests.Serving;

/// <summary>A preview of a folder of small files, answering on a free port until it is disposed of.</summary>
internal sealed class Preview : IDisposable
{
    private readonly Audience _audience;
    private readonly PreviewServer _server;

    public Preview(string coder = "mk")
    {
        With("index.html", "<head></head>start")
            .With("themes/index.html", "<head></head>themes").With("404.html", "<head></head>no such page").With("assets/style.css", "p { }").With("data/report.json", "{}");
        _audience = new(new SiteFolder(Site));
        Desk = new CodingDesk(Request, coder);
        _server = PreviewServer.Start(_audience, Desk, 0);
    }

    /// <summary>Where people code.</summary>
    public CodingDesk Desk { get; }

    private BuildRequest Request => new(Folder, Path.Combine(Folder, "site.yml"), null, Site, Path.Combine(Folder, ".reportgen"));

    public string Folder { get; } = Directory.CreateTempSubdirectory("reportgen-").FullName;

    public string Site => Path.Combine(Folder, "_site");

    public int Port => _server.Port;

    public Preview With(string path, string text)
    {
        var file = Path.Combine(Site, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    /// <summary>Tells the server of a build.</summary>
    public void Hear(string[] written, params Diagnostic[] findings) =>
        Hear(new BuildResult(BuildVerdict.Built, EquatableArray.From(findings), 0, 0, new([.. written], [], 0, 0), null));

    public void Hear(BuildResult result) => _audience.Hear(new Rebuild(result, default, default, false, false));

    /// <summary>Asks for an address exactly as it is written, which no client of the library would do; answers with everything that comes.</summary>
    public string Ask(string address, string method = "GET", string? host = "127.0.0.1", string headers = "", string body = "")
    {
        using var client = new TcpClient();
        client.Connect(IPAddress.Loopback, Port);
        using var stream = client.GetStream();
        stream.ReadTimeout = 60_000;
        stream.Write(Encoding.UTF8.GetBytes($"{method} {address} HTTP/1.1\r\n{(host is null ? "" : $"Host: {host}\r\n")}{headers}Connection: close\r\n\r\n{body}"));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The status and what was sent after the headers.</summary>
    public (int Status, string Body) Get(string address)
    {
        var reply = Ask(address);
        return (int.Parse(reply.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture), reply[(reply.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..]);
    }

    public void Dispose()
    {
        _server.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
