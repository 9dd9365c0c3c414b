using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Seeds;

namespace ReportGen.Cli.Printing;

/// <summary>The lines that findings are about, read when they are shown. Findings come in the order of files and lines, so one file is held at a time
/// and gone through once.</summary>
internal sealed class ShownLines(SourcePaths paths)
{
    private string? _file;
    private string? _text;
    private int _line;
    private int _start;

    /// <summary>The line of a place without its end; false where the file cannot be read as text or has no such line.</summary>
    public bool TryRead(Place place, out ReadOnlySpan<char> line)
    {
        line = default;
        if (place.Line == 0)
        {
            return false;
        }

        if (_file != place.File)
        {
            (_file, _text, _line, _start) = (place.File, Read(place.File), 1, 0);
        }

        if (_text is null || !Reach(place.Line))
        {
            return false;
        }

        var rest = _text.AsSpan(_start);
        var end = rest.IndexOfAny('\r', '\n');
        line = end < 0 ? rest : rest[..end];
        return true;
    }

    private bool Reach(int line)
    {
        if (line < _line)
        {
            (_line, _start) = (1, 0);
        }

        while (_line < line)
        {
            var end = _text.AsSpan(_start).IndexOfAny('\r', '\n');
            if (end < 0)
            {
                return false;
            }

            end += _start;
            _start = end + (_text![end] == '\r' && end + 1 < _text.Length && _text[end + 1] == '\n' ? 2 : 1);
            _line++;
        }

        return true;
    }

    // Decoded as documents are, so that columns count the same characters.
    private string? Read(string file) => SeedDecoder.Decode(SeedFolder.ReadFile(paths.Locate(file), file, file)).Value;
}
