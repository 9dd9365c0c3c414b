using System.Collections.Concurrent;
using System.Text;
using ReportGen.Cli.Watching;
using ReportGen.Engine.Diagnostics;

namespace ReportGen.Cli.Serving;

/// <summary>
/// Everyone who looks at the report, and what they are told of a build. Whether a page changed is seen by comparing what its address answers
/// with what was sent: this also finds what changed while nobody was connected.
/// </summary>
internal sealed class Audience(SiteFolder site)
{
    private readonly ConcurrentDictionary<Viewer, bool> _viewers = new();
    private volatile string _errors = Messages.Errors([]);
    private volatile string? _edit;
    private volatile string _prefix = "/";
    private volatile string? _baseUrl;

    /// <summary>The path under which the report lies, from '/' to '/', as it will when it is published.</summary>
    public string Prefix => _prefix;

    /// <summary>What an address answers now.</summary>
    public Answer Find(string path)
    {
        var answer = site.Find(path, Prefix);

        // The page for addresses that do not exist is the only one that names the place of publication in links to the report's own files.
        return answer.Status == 404 && _baseUrl is { } url ? answer with { Bytes = Here(answer.Bytes, url) } : answer;
    }

    public void Join(Viewer viewer)
    {
        _viewers.TryAdd(viewer, true);
        viewer.Tell(_errors);
        viewer.Compare(Find(viewer.Path).Mark);
        if (_edit is { } edit)
        {
            viewer.Tell(edit);
        }
    }

    public void Leave(Viewer viewer) => _viewers.TryRemove(viewer, out _);

    /// <summary>Tells of a build.</summary>
    public void Hear(Rebuild rebuild)
    {
        var result = rebuild.Result;
        (_baseUrl, _prefix) = result.Settings is { } settings ? (settings.BaseUrl, PageAddress.PrefixOf(settings.BaseUrl)) : (_baseUrl, _prefix);

        // A cancelled build may have written what this one found in place; taking in a style sheet that is the same shows nothing.
        var used = result.Output.Written.Where(IsUsedByPages).Concat(rebuild.FollowsCancelled ? site.Styles() : []).Distinct(StringComparer.Ordinal);
        Tell(result.Diagnostics, [.. used]);
        if (rebuild.Edit is { } lines)
        {
            _edit = Messages.Edit(result.Run?.Number ?? 0, lines, Prefix);
            foreach (var viewer in _viewers.Keys)
            {
                viewer.Tell(_edit);
            }
        }
    }

    private void Tell(IReadOnlyCollection<Diagnostic> findings, IReadOnlyList<string> files)
    {
        _errors = Messages.Errors(findings);
        var changed = files.Count > 0 ? Messages.Files(files.Select(f => PageAddress.Escape(Prefix + f))) : null;
        foreach (var viewer in _viewers.Keys)
        {
            viewer.Tell(_errors);
            viewer.Compare(Find(viewer.Path).Mark);
            if (changed is not null)
            {
                viewer.Tell(changed);
            }
        }
    }

    private byte[] Here(ReadOnlyMemory<byte> page, string url) =>
        Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(page.Span).Replace($"=\"{url}", $"=\"{PageAddress.Escape(Prefix)}", StringComparison.Ordinal));

    private static bool IsUsedByPages(string file) => Path.GetExtension(file) is not (".html" or ".json" or ".csv" or ".xml");
}
