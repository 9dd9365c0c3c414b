using System.Buffers;
using System.Text;
using ReportGen.Templates.Models;

namespace ReportGen.Templates;

/// <summary>A rendered page: its bytes, everything it read, and what went wrong. Dispose it when the bytes are written.</summary>
public sealed class RenderResult : IDisposable
{
    private readonly ReadLog _reads;
    private readonly int _length;
    private byte[] _bytes;

    internal RenderResult(ReadLog reads, IReadOnlyList<TemplateProblem> problems, byte[]? bytes = null, int length = 0) =>
        (_reads, Problems, _bytes, _length) = (reads, problems, bytes ?? [], length);

    /// <summary>There is a page: what was found, if anything, was doubtful only.</summary>
    public bool Succeeded => !Problems.Any(static problem => problem.IsError);

    /// <summary>The page as UTF-8, valid until the result is disposed.</summary>
    public ReadOnlyMemory<byte> Utf8 => _bytes.AsMemory(0, Math.Min(_length, _bytes.Length));

    /// <summary>What the page read of the model, type by type. A page that failed has reads too: when one of them changes it is worth another try.</summary>
    public ReadSummary Summary => ReadSummary.Of(_reads);

    /// <summary>What the page read besides the model: templates that it included, names that are not there, what functions said they used. Sorted.</summary>
    public IEnumerable<(ReadKind Kind, string Subject, string Value)> OtherReads =>
        _reads.Others.OrderBy(o => o.Kind).ThenBy(o => o.Subject, StringComparer.Ordinal).ThenBy(o => o.Value, StringComparer.Ordinal);

    public IReadOnlyList<TemplateProblem> Problems { get; }

    /// <summary>The page as text.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Utf8.Span);

    /// <summary>Gives the bytes back for other pages.</summary>
    public void Dispose()
    {
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = [];
        }
    }
}
