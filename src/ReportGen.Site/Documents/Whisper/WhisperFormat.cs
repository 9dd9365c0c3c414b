using System.Text.Json;
using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Catalogue;

namespace ReportGen.Site.Documents;

/// <summary>The JSON that Whisper and its kin write beside a recording: whisper.cpp, whisperX, faster-whisper and others.</summary>
internal static class WhisperFormat
{
    public static DocumentFormat Format { get; } = new("a transcript as JSON", [".json"], Open);

    private static IReadOnlyList<Manuscript> Open(FileToRead file)
    {
        // Line and paragraph separators may stand inside a string, a line feed may not.
        if (TextFormat.DecodeLines(file) is not { } source)
        {
            return [];
        }

        try
        {
            var segments = WhisperSegments.Read(source.Text);
            return Make(file, source, segments) is { } manuscript ? [manuscript] : LeaveOut(file, new Place(file.Seed.File), segments.Count > 0
                ? "this transcript has no words, so the file was left out"
                : "this is no transcript that is known here, so the file was left out: 'segments' or 'transcription' was expected, a list of objects with a 'text' each, as "
                + "Whisper, whisperX and whisper.cpp write them");
        }
        catch (JsonException damage)
        {
            var place = new Place(file.Seed.File, (int)Math.Min(damage.LineNumber ?? 0, int.MaxValue - 1) + 1, (int)Math.Min(damage.BytePositionInLine ?? 0, int.MaxValue - 1) + 1);
            return LeaveOut(file, place, "this is not JSON from here on, so the file was left out");
        }
    }

    private static Manuscript? Make(FileToRead file, SourceText source, List<WhisperSegment> segments)
    {
        var escapes = new SourceEditor(source);
        foreach (var segment in segments)
        {
            JsonEscapes.ReplaceIn(escapes, segment.Text);
            JsonEscapes.ReplaceIn(escapes, segment.Speaker);
        }

        var manuscript = TextFormat.ManuscriptOf(file, escapes.Apply(), FrontMatter.None);
        var transcript = CuedTranscript.Make(manuscript.Source, Lines(manuscript.Text, escapes, segments), manuscript.Speakers);
        return transcript is null ? null : manuscript with { Transcript = transcript, IsPlain = true };
    }

    private static IEnumerable<CuedLine> Lines(string text, SourceEditor escapes, List<WhisperSegment> segments)
    {
        var hasSpeakers = segments.Exists(s => !s.Speaker.IsEmpty);
        var start = 0; // what stands before the first words is none
        foreach (var segment in segments)
        {
            var (words, speaker) = (escapes.Moved(segment.Text), escapes.Moved(segment.Speaker));
            var voice = hasSpeakers ? WhisperSegment.NameOf(text.AsSpan(speaker.Start, speaker.Length)) : null;
            int end;
            for (var at = words.Start; at < words.End; at = end + 1)
            {
                // The file may be one line of many megabytes, so the end is looked for among the words alone.
                end = text.AsSpan(at, words.End - at).IndexOf('\n') is >= 0 and var length ? at + length : words.End;
                yield return new CuedLine(start, segment.Seconds, new Span(at, end)) { IsFirst = at == words.Start, Voice = voice, VoiceSpan = speaker };
                start = end;
            }
        }
    }

    private static IReadOnlyList<Manuscript> LeaveOut(FileToRead file, Place place, string message)
    {
        file.Findings.Add(DocumentDiagnostics.NoTranscript.At(place, message, "exclude it under 'seeds' in site.yml if it is no document"));
        return [];
    }
}
