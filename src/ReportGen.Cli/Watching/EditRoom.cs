using System.Runtime;

namespace ReportGen.Cli.Watching;

/// <summary>
/// Memory in which an edit finds room, so that nothing is cleared away while somebody waits: that would take a tenth to a fifth of its time. The process has one
/// such room; whoever comes second does without.
/// </summary>
/// <param name="size">How many bytes: of a machine with little memory a sixteenth at most, or nothing at all.</param>
internal sealed class EditRoom(long size)
{
    // Less is soon full.
    private const long Least = 64 << 20;

    private static readonly Lock s_lock = new();
    private static EditRoom? s_holder;

    /// <summary>Room for edits under a watch: one of 1,000 documents leaves 40 million bytes behind.</summary>
    public static EditRoom OfWatch() => new(Least);

    /// <summary>Room for a build that finds the last one's: an edit of one of 10,000 documents reads and makes 400 million bytes, and what is read has to stay.</summary>
    public static EditRoom OfBuild() => new(512 << 20);

    /// <summary>Clears away what was left behind, and makes room: while nobody waits. False where there is not enough memory for that.</summary>
    public bool Make()
    {
        lock (s_lock)
        {
            if (s_holder is not null || GCSettings.LatencyMode == GCLatencyMode.NoGCRegion)
            {
                return true;
            }

            for (var room = Math.Min(size, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 16); room >= Least && s_holder is null; room /= 2)
            {
                s_holder = Begins(room) ? this : null;
            }

            return s_holder == this;
        }
    }

    /// <summary>Gives it up. Where more was left behind than there was room for, the runtime did so already.</summary>
    public void GiveUp()
    {
        lock (s_lock)
        {
            if (s_holder == this)
            {
                End();
                s_holder = null;
            }
        }
    }

    // Collectors that keep memory in segments, as that of macOS, have less room than there is memory, and say so with an exception (ProcessTests).
    private static bool Begins(long room)
    {
        try
        {
            return GC.TryStartNoGCRegion(room);
        }
        catch (ArgumentOutOfRangeException)
        {
            return false;
        }
    }

    private static void End()
    {
        try
        {
            if (GCSettings.LatencyMode == GCLatencyMode.NoGCRegion)
            {
                GC.EndNoGCRegion();
            }
        }
        catch (InvalidOperationException)
        {
            // Another thread has just filled it, which ended it too.
        }
    }
}
