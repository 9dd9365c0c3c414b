namespace ReportGen.Site.Codebook;

/// <summary>The way back from a text's folded characters to those that they were.</summary>
internal sealed class Stretches
{
    private readonly List<Stretch> _all = [];

    /// <summary>Forgets all.</summary>
    public void Clear() => _all.Clear();

    /// <summary>From a folded offset on, source offsets run in step.</summary>
    public void InStep(int folded, int source)
    {
        if (_all.Count > 0 && _all[^1].Folded == folded)
        {
            _all.RemoveAt(_all.Count - 1);
        }

        _all.Add(new Stretch(folded, source, 0));
    }

    /// <summary>All that is folded from an offset on stands for one stretch of the source.</summary>
    public void Whole(int folded, int source, int length) => _all.Add(new Stretch(folded, source, length));

    /// <summary>Forgets all from a folded offset on.</summary>
    public void Cut(int folded)
    {
        while (_all.Count > 0 && _all[^1].Folded >= folded)
        {
            _all.RemoveAt(_all.Count - 1);
        }
    }

    /// <summary>Where in the source the character at a folded offset begins.</summary>
    public int StartInSource(int folded)
    {
        var stretch = StretchOf(folded);
        return stretch.SourceLength > 0 ? stretch.Source : stretch.Source + folded - stretch.Folded;
    }

    /// <summary>Where in the source the character before a folded offset ends.</summary>
    public int EndInSource(int foldedEnd)
    {
        var stretch = StretchOf(foldedEnd - 1);
        return stretch.SourceLength > 0 ? stretch.Source + stretch.SourceLength : stretch.Source + foldedEnd - stretch.Folded;
    }

    private Stretch StretchOf(int folded)
    {
        var (low, high) = (0, _all.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (_all[middle].Folded <= folded)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return high < 0 ? default : _all[high];
    }

    /// <summary>From a folded offset on, source offsets run in step from <paramref name="Source"/>, or all stand for one stretch of the source.</summary>
    private readonly record struct Stretch(int Folded, int Source, int SourceLength);
}
