using System.Buffers;
using ReportGen.Templates.Values;

namespace ReportGen.Templates;

/// <summary>A rendered page: its bytes, everything it read, and what went wrong. Dispose it when the bytes are written.</summary>
public sealed class RenderResult : IDisposable
{
    private readonly TemplateSet set;
    private readonly TemplateModel model;
    private readonly ReadLog? log;
    private byte[] bytes;
    private int length;
    private TemplateReads? reads;

    internal RenderResult(TemplateSet set, TemplateModel model, byte[] bytes, int length, ReadLog log, IReadOnlyList<TemplateProblem> warnings)
    {
        (this.set, this.model, this.bytes, this.length, this.log) = (set, model, bytes, length, log);
        Problems = warnings;
    }

    internal RenderResult(TemplateSet set, IReadOnlyList<TemplateProblem> problems, TemplateModel model, ReadLog? log)
    {
        (this.set, this.model, bytes, Problems, this.log) = (set, model, [], problems, log);
    }

    /// <summary>There is a page: what was found, if anything, was doubtful only.</summary>
    public bool Succeeded => !Problems.Any(static problem => problem.IsError);

    /// <summary>The page as UTF-8, valid until the result is disposed.</summary>
    public ReadOnlyMemory<byte> Utf8 => bytes.AsMemory(0, length);

    /// <summary>What the page was made of. Worked out when it is first asked for.</summary>
    public IReadOnlyList<TemplateRead> Reads => reads ??= new TemplateReads(set, model, log);

    /// <summary>What the page read of the model, type by type: much shorter than <see cref="Reads"/>.</summary>
    public ReadSummary Summary => ReadSummary.Of(log);

    /// <summary>What the page read besides the model: templates that it included, names that are not there, what functions said they used. Each once, sorted.</summary>
    public IEnumerable<(ReadKind Kind, string Subject, string Value)> OtherReads => (log?.Others ?? [])
        .Select(o => (o.Kind, o.Subject, o.Value))
        .Distinct()
        .OrderBy(o => o.Kind)
        .ThenBy(o => o.Subject, StringComparer.Ordinal);

    public IReadOnlyList<TemplateProblem> Problems { get; }

    /// <summary>The page as text.</summary>
    public override string ToString() => System.Text.Encoding.UTF8.GetString(Utf8.Span);

    /// <summary>Gives the bytes back for other pages.</summary>
    public void Dispose()
    {
        if (bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(bytes);
            (bytes, length) = ([], 0);
        }
    }
}
