namespace ReportGen.Cli.Printing;

/// <summary>
/// Standard output or standard error, which may be closed or full. Words for a person that nobody can receive are dropped: they must not turn a
/// report that was built into a failure. Data that was asked for and cannot be delivered is a failure, said to be one.
/// </summary>
internal sealed class StandardStream(Stream stream, bool mayBeLost) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            stream.Write(buffer);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            if (!mayBeLost)
            {
                throw new UndeliveredException(exception);
            }
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
        // Every write goes through at once; there is nothing to flush.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}

/// <summary>Data that was asked for could not be written to standard output: the fault of neither the user's files nor the program.</summary>
internal sealed class UndeliveredException(Exception reason) : IOException("standard output cannot be written to", reason);
