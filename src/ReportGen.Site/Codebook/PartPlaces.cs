using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;

namespace ReportGen.Site.Codebook;

/// <summary>
/// Where the terms and expressions of rules stand in site.yml, beside the rules and not in them: a line that is added above a rule must not
/// make it another rule.
/// </summary>
internal sealed class PartPlaces
{
    // Two equal terms are two parts with two places.
    private readonly Dictionary<ICanonical, Place> _places = new(ReferenceEqualityComparer.Instance);

    /// <summary>Remembers where a part was read, and hands it on.</summary>
    public T? Remember<T>(T? part, Place place)
        where T : class, ICanonical
    {
        if (part is not null)
        {
            _places[part] = place;
        }

        return part;
    }

    /// <summary>Where a part was read.</summary>
    public Place Of(ICanonical part) => _places[part];
}
