using System.Threading.Channels;

namespace ReportGen.Cli.Serving;

/// <summary>A page that is open in a browser.</summary>
/// <param name="path">The decoded path of its address.</param>
/// <param name="mark">The mark of the answer that it shows.</param>
internal sealed class Viewer(string path, string mark)
{
    private readonly Channel<string> _messages = Channel.CreateUnbounded<string>(new() { SingleReader = true });
    private string _mark = mark;

    public string Path => path;

    public ChannelReader<string> Messages => _messages.Reader;

    public void Tell(string message) => _messages.Writer.TryWrite(message);

    /// <summary>Tells the page to load again, once, if what its address answers is not what it shows.</summary>
    /// <param name="mark">The mark of what it answers now.</param>
    public void Compare(string mark)
    {
        if (Interlocked.Exchange(ref _mark, mark) != mark)
        {
            Tell(Serving.Messages.Reload);
        }
    }
}
