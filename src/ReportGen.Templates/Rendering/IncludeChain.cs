using Scriban.Parsing;

namespace ReportGen.Templates.Rendering;

/// <summary>The places of the includes that an exception comes through, innermost first, collected by the filters that it passes.</summary>
internal sealed class IncludeChain
{
    private const int Shown = 3;

    private readonly List<SourceSpan> _places = [];
    private Exception? _of;

    /// <summary>Adds the place of an include that an exception passes.</summary>
    /// <returns>False, so that nothing is caught.</returns>
    public bool Note(Exception error, SourceSpan caller)
    {
        // What the library turned into an exception of its own is the same failure.
        if (!ReferenceEquals(_of, error) && !ReferenceEquals(_of, error.InnerException))
        {
            _places.Clear();
        }

        _of = error;
        _places.Add(caller);
        return false;
    }

    /// <summary>The outermost of the includes that the last chain goes through most often; null where none comes twice.</summary>
    public string? Repeated => Enumerable.Reverse(_places).GroupBy(place => place.ToStringSimple()).Where(turns => turns.Count() > 1)
        .MaxBy(turns => turns.Count())?.Key;

    // An include without end has a chain as long as the limit lets it become.
    private string Show()
    {
        var places = _places.Select(place => place.ToStringSimple()).ToList();
        return string.Join(" < ", places.Count <= 2 * Shown ? places : [.. places[..Shown], $"… {places.Count - (2 * Shown)} more …", .. places[^Shown..]]);
    }

    /// <summary>The chain of an error as messages show it: "outer.html(1,4) &lt; page.html(2,4)".</summary>
    public string Of(Exception error) =>
        ReferenceEquals(_of, error) || (error.InnerException is { } inner && ReferenceEquals(_of, inner)) ? Show() : "";
}
