using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using System.Xml;
using ReportGen.Site.Seeds;

namespace ReportGen.Site.Documents;

/// <summary>Why a file is not read as a Word document.</summary>
/// <param name="Message">What is wrong with it.</param>
/// <param name="Hint">What to do.</param>
internal sealed record WordFault(string Message, string Hint)
{
    public static WordFault OtherFormat(FileSignature found) => new($"this is no Word document, whatever its name says: it is {found.Is}", found.Todo);

    public static WordFault Damaged(string why) => new(
        $"this Word document is damaged: {why}", "open it in Word or LibreOffice, which may repair it, and save it again as .docx; or exclude it under 'seeds' in site.yml");
}

/// <summary>A fault that is found on the way.</summary>
internal sealed class WordFaultException(WordFault fault) : Exception(fault.Message)
{
    public WordFault Fault => fault;
}

/// <summary>
/// Looks at the archive that a Word document is before any other code does: how much it unpacks to, how deep its XML goes, that nothing in it is declared
/// that XML would fetch or repeat. What passes can be read in bounded time and memory.
/// </summary>
internal static class WordPackage
{
    private const int MostEntries = 10_000;

    /// <summary>Of XML, unpacked. A book of a thousand pages has a tenth of it.</summary>
    private const long MostBytes = 64L * 1024 * 1024;

    /// <summary>How many times its packed size XML may be; Word's own is ten to forty times.</summary>
    private const long MostRatio = 250;

    private const long FreeBytes = 4L * 1024 * 1024;

    /// <summary>Both the library's reader and ours follow elements by calling themselves.</summary>
    private const int DeepestXml = 256;

    public static WordFault? FaultOf(ReadOnlyMemory<byte> bytes)
    {
        var head = bytes.Span;
        if (head.IsEmpty)
        {
            return new WordFault("this Word document is an empty file", "save it again from Word, or exclude it under 'seeds' in site.yml");
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            return head.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0
                ? new WordFault(
                    "this Word document is protected by a password, so it cannot be read",
                    "open it in Word, take the password away under File > Info > Protect Document, and save it")
                : new WordFault("this is a document of an old format of Word (.doc) under a name that ends in .docx", "open it in Word or LibreOffice, and save it as .docx");
        }

        if (!head.StartsWith("PK"u8))
        {
            return FileSignature.Of(head) is { } other ? WordFault.OtherFormat(other) : new WordFault(
                "this is no Word document, whatever its name says: it is not a zip archive",
                "save it as .docx from the program that made it; if it is text, let its name end in .txt or .md");
        }

        try
        {
            using var archive = new ZipArchive(StreamOf(bytes), ZipArchiveMode.Read);
            return FaultOf(archive, FileSignature.Of(head));
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException)
        {
            return WordFault.Damaged("it cannot be unpacked");
        }
    }

    public static MemoryStream StreamOf(ReadOnlyMemory<byte> bytes) => MemoryMarshal.TryGetArray(bytes, out var array)
        ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
        : new MemoryStream(bytes.ToArray(), writable: false);

    private static WordFault? FaultOf(ZipArchive archive, FileSignature? found)
    {
        if (archive.Entries.Count > MostEntries)
        {
            return WordFault.Damaged($"it has more than {MostEntries:N0} files in it");
        }

        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var budget = new Budget();
        foreach (var entry in archive.Entries)
        {
            if (IsOutside(entry.FullName))
            {
                return WordFault.Damaged($"it has a file that would lie outside of it, '{Excerpt(entry.FullName)}'");
            }

            if (!names.Add(entry.FullName))
            {
                return WordFault.Damaged($"it has two files named '{Excerpt(entry.FullName)}'");
            }

            if (IsXml(entry.FullName) && FaultOf(entry, budget) is { } fault)
            {
                return fault;
            }
        }

        return names.Contains("[Content_Types].xml") ? null
            : found is not null && found != FileSignature.Archive ? WordFault.OtherFormat(found)
            : new WordFault("this is no Word document, whatever its name says: it is some other zip archive", "unpack it, and put the documents in it into the seeds folder");
    }

    public static bool IsXml(string name) => name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private static bool IsOutside(string name) =>
        name.StartsWith('/') || name.Contains('\\', StringComparison.Ordinal) || name.Contains(':', StringComparison.Ordinal) || name.Split('/').Contains("..");

    private static WordFault? FaultOf(ZipArchiveEntry entry, Budget budget)
    {
        try
        {
            using var stream = new CountedStream(entry.Open(), entry.CompressedLength, budget);
            using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            while (xml.Read())
            {
                if (xml.Depth > DeepestXml)
                {
                    return WordFault.Damaged($"the XML of '{Excerpt(entry.FullName)}' is nested more than {DeepestXml} deep");
                }
            }

            return null;
        }
        catch (XmlException)
        {
            return WordFault.Damaged($"'{Excerpt(entry.FullName)}' in it is not the XML that Word writes");
        }
        catch (WordFaultException exception)
        {
            return exception.Fault;
        }
    }

    private static string Excerpt(string name) => name.Length <= 60 ? name : string.Concat(name.AsSpan(0, char.IsHighSurrogate(name[59]) ? 59 : 60), "…");

    private sealed class Budget
    {
        private long _packed;
        private long _unpacked;

        public void Open(long packed) => _packed += packed;

        public void Take(int bytes)
        {
            _unpacked += bytes;
            if (_unpacked > MostBytes || (_unpacked > FreeBytes && _unpacked / MostRatio > _packed))
            {
                throw new WordFaultException(new WordFault(
                    "this Word document unpacks to far more than a document has, so it is not read",
                    "if it is one, open it in Word, and save it again or in parts; else exclude it under 'seeds' in site.yml"));
            }
        }
    }

    /// <summary>Counts what is unpacked as it is, whatever the archive says of it.</summary>
    private sealed class CountedStream : Stream
    {
        private readonly Stream _inner;
        private readonly Budget _budget;

        public CountedStream(Stream inner, long packed, Budget budget)
        {
            (_inner, _budget) = (inner, budget);
            budget.Open(packed);
        }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = _inner.Read(buffer);
            _budget.Take(read);
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                _inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
