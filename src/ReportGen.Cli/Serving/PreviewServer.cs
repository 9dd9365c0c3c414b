using System.Net;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ReportGen.Cli.Serving;

/// <summary>Shows a report to browsers on this machine while it is written. What lies in the output folder stays as it is; only what is sent is made to follow changes.</summary>
internal sealed class PreviewServer : IDisposable
{
    // Builds write no names that begin with a dot, so these addresses are nobody else's.
    private const string ScriptPath = "/.reportgen/preview.js";
    private const string EventsPath = "/.reportgen/events";
    private const string DeskScriptPath = "/.reportgen/coding.js";
    private const string SheetPath = "/.reportgen/sheet";

    private static readonly TimeSpan s_signOfLife = TimeSpan.FromSeconds(15);
    private static readonly FileExtensionContentTypeProvider s_kinds = new();

    private readonly WebApplication _application;
    private readonly CancellationTokenSource _end = new();
    private readonly byte[] _script = Script("preview.js");
    private readonly byte[] _deskScript = Script("coding.js");
    private readonly DeskService _desk;

    private PreviewServer(Audience audience, CodingDesk desk, int port)
    {
        _desk = new DeskService(desk);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });

        // A page of another host, whose name was made to lead here, must not read the report.
        builder.Services.AddHostFiltering(hosts => hosts.AllowedHosts = ["localhost", "127.0.0.1", "[::1]"]);
        builder.Services.Configure<HostFilteringOptions>(hosts => (hosts.AllowEmptyHosts, hosts.IncludeFailureMessage) = (false, false));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        builder.Services.AddSingleton<IHostLifetime, SilentLifetime>();
        _application = builder.Build();
        _application.UseHostFiltering();
        _application.Run(request => Reply(request, audience));
    }

    /// <summary>The port that it answers on.</summary>
    public int Port { get; private set; }

    /// <summary>Starts answering. Throws <see cref="IOException"/> where the port is taken.</summary>
    /// <param name="audience">Knows the report and those who look at it.</param>
    /// <param name="desk">Takes what people code.</param>
    /// <param name="port">Where to answer; 0 for a free port.</param>
    public static PreviewServer Start(Audience audience, CodingDesk desk, int port)
    {
        var server = new PreviewServer(audience, desk, port);
        try
        {
            server._application.StartAsync().GetAwaiter().GetResult();
            server.Port = new Uri(server._application.Urls.First()).Port;
            return server;
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _end.Cancel();
        _application.StopAsync().GetAwaiter().GetResult();
        ((IDisposable)_application).Dispose();
        _end.Dispose();
    }

    private async Task Reply(HttpContext context, Audience audience)
    {
        var (request, reply) = (context.Request, context.Response);
        reply.Headers.CacheControl = "no-store";
        reply.Headers.XContentTypeOptions = "nosniff";
        reply.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        var path = request.Path.Value ?? "/";
        if (await _desk.Reply(context, path))
        {
            return;
        }

        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            reply.StatusCode = StatusCodes.Status405MethodNotAllowed;
            reply.Headers.Allow = "GET, HEAD";
            return;
        }

        await (path switch
        {
            ScriptPath => Send(request, reply, _script, "text/javascript; charset=utf-8"),
            DeskScriptPath => Send(request, reply, _deskScript, "text/javascript; charset=utf-8"),
            SheetPath => ShowSheet(request, reply, audience),
            EventsPath => Follow(context, audience),
            _ => Show(request, reply, path, audience.Find(path), audience.Prefix),
        });
    }

    private Task ShowSheet(HttpRequest request, HttpResponse reply, Audience audience)
    {
        var nonce = RandomNumberGenerator.GetHexString(32);
        return Send(
            request, reply, LivePage.Sheet(LivePage.Desk(DeskScriptPath, _desk.Token, audience.Prefix, nonce), audience.Prefix + "assets/style.css", nonce),
            "text/html; charset=utf-8");
    }

    private async Task Show(HttpRequest request, HttpResponse reply, string path, Answer answer, string prefix)
    {
        reply.StatusCode = answer.Status;
        if (answer.Location is { } location)
        {
            reply.Headers.Location = location;
            return;
        }

        if (!answer.IsPage)
        {
            await Send(request, reply, answer.Bytes, KindOf(answer.File!));
            return;
        }

        var events = $"{EventsPath}?path={Uri.EscapeDataString(path)}&mark={answer.Mark}";
        var nonce = RandomNumberGenerator.GetHexString(32);
        await Send(request, reply, LivePage.Of(answer, ScriptPath, events, nonce, LivePage.Desk(DeskScriptPath, _desk.Token, prefix, nonce)), "text/html; charset=utf-8");
    }

    private async Task Follow(HttpContext context, Audience audience)
    {
        using var left = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _end.Token);
        var viewer = new Viewer(context.Request.Query["path"].ToString(), context.Request.Query["mark"].ToString());
        context.Response.ContentType = "text/event-stream";
        audience.Join(viewer);
        try
        {
            await context.Response.WriteAsync("retry: 500\n\n", left.Token);
            while (true)
            {
                while (viewer.Messages.TryRead(out var message))
                {
                    await context.Response.WriteAsync(message, left.Token);
                }

                await context.Response.Body.FlushAsync(left.Token);
                if (!await Hears(viewer, left.Token))
                {
                    await context.Response.WriteAsync(Messages.StillHere, left.Token);
                }
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            // The page was closed, or the preview ends.
        }
        finally
        {
            audience.Leave(viewer);
        }
    }

    private static async Task<bool> Hears(Viewer viewer, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(s_signOfLife);
        try
        {
            return await viewer.Messages.WaitToReadAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    private static async Task Send(HttpRequest request, HttpResponse reply, ReadOnlyMemory<byte> bytes, string kind)
    {
        reply.ContentType = kind;
        reply.ContentLength = bytes.Length;
        if (HttpMethods.IsGet(request.Method))
        {
            await reply.Body.WriteAsync(bytes, request.HttpContext.RequestAborted);
        }
    }

    private static string KindOf(string file)
    {
        var kind = s_kinds.TryGetContentType(file, out var known) ? known : "application/octet-stream";
        return kind.StartsWith("text/", StringComparison.Ordinal) || kind is "application/json" or "image/svg+xml" ? kind + "; charset=utf-8" : kind;
    }

    private static byte[] Script(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
