using System.Runtime;

namespace ReportGen.Cli.Watching;

/// <summary>
/// Memory in which an edit finds room, so that nothing is cleared away while somebody waits: what the build before left behind would take a fifth of the time of
/// the next. The process has one such room; whoever comes second does without.
/// </summary>
internal sealed class EditRoom
{
    // In bytes: an edit of one of 1,000 documents leaves 40 million behind.
    private const long Size = 64 << 20;

    private static readonly Lock s_lock = new();
    private static EditRoom? s_holder;

    /// <summary>Clears away what was left behind, and makes room: while nobody waits.</summary>
    public void Make()
    {
        lock (s_lock)
        {
            if (s_holder is not null || GCSettings.LatencyMode == GCLatencyMode.NoGCRegion)
            {
                return;
            }

            if (GC.GetGCMemoryInfo().TotalAvailableMemoryBytes < 16 * Size || !GC.TryStartNoGCRegion(Size))
            {
                GC.Collect();
                return;
            }

            s_holder = this;
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
