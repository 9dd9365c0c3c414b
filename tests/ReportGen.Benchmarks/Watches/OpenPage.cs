using System.Net;
using System.Text.RegularExpressions;

namespace ReportGen.Benchmarks.Watches;

/// <summary>A page that is open as in a browser: it hears the events that the page's own script would hear.</summary>
internal sealed partial class OpenPage : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly StreamReader _events;
    private readonly HttpClient _client;
    private readonly Uri _address;

    private OpenPage(HttpClient client, Uri address, StreamReader events) => (_client, _address, _events) = (client, address, events);

    /// <summary>Opens a page and follows it; when this returns, nothing that comes is missed.</summary>
    public static async Task<OpenPage> At(HttpClient client, Uri address)
    {
        var page = await client.GetStringAsync(address);
        var events = WebUtility.HtmlDecode(Events().Match(page).Groups["path"].Value);
        var opened = new OpenPage(client, address, new StreamReader(await client.GetStreamAsync(new Uri(address, events))));
        await opened.Hear("event: errors");
        return opened;
    }

    /// <summary>Waits until the page is told to load again.</summary>
    public Task HearReload() => Hear("event: reload");

    /// <summary>Loads it again, as a browser would.</summary>
    public Task<byte[]> Load() => _client.GetByteArrayAsync(_address);

    public void Dispose() => _events.Dispose();

    private async Task Hear(string words)
    {
        while (await _events.ReadLineAsync().WaitAsync(s_patience) is { } line)
        {
            if (line == words)
            {
                return;
            }
        }

        throw new EndOfStreamException($"the preview hung up before '{words}'");
    }

    [GeneratedRegex("data-events=\"(?<path>[^\"]+)\"")]
    private static partial Regex Events();
}
