namespace ReportGen.Engine.Stores;

/// <summary>
/// What was read from a store lately, as long as there is room for it; what has not been used for longest goes first. Whatever goes can be
/// read again, so how much room there is decides nothing but time.
/// </summary>
internal sealed class Recent(long room)
{
    private readonly Queue<(Forgettable Thing, long Weight)> _things = [];
    private readonly Lock _lock = new();
    private long _weight;

    /// <summary>Takes in something that has just been read.</summary>
    /// <param name="thing">What forgets what it holds when it is told to.</param>
    /// <param name="weight">About how many bytes of memory it takes.</param>
    public void Add(Forgettable thing, long weight)
    {
        lock (_lock)
        {
            _things.Enqueue((thing, weight));
            _weight += weight;
            for (var tries = _things.Count; _weight > room && tries > 1; tries--)
            {
                var (oldest, its) = _things.Dequeue();
                if (oldest.WasUsed)
                {
                    oldest.WasUsed = false;
                    _things.Enqueue((oldest, its));
                }
                else
                {
                    oldest.Forget();
                    _weight -= its;
                }
            }
        }
    }
}

/// <summary>Something that holds on to what it could read again.</summary>
internal abstract class Forgettable
{
    /// <summary>Whether it was asked for since it was last told to be unused.</summary>
    public bool WasUsed { get; set; }

    /// <summary>Lets go.</summary>
    public abstract void Forget();
}
