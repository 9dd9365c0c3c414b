namespace ReportGen.Templates.Checks;

/// <summary>What templates are included with, as far as all the includes of a set agree: so members are checked in parts too.</summary>
internal sealed class IncludeTypes
{
    private readonly Dictionary<string, Included> _byPath = new(StringComparer.Ordinal);
    private bool _isOpen;

    /// <summary>Of how many arguments of templates something is known.</summary>
    public int Count => _byPath.Values.Sum(included => included.Agreed.Count);

    /// <summary>What all templates together include others with.</summary>
    public static IncludeTypes Of(IEnumerable<IncludeNotes> all)
    {
        var types = new IncludeTypes();
        foreach (var notes in all)
        {
            types._isOpen |= notes.IsOpen;
            foreach (var (path, argument, type) in notes.All)
            {
                types.Note(path, argument, type);
            }
        }

        return types;
    }

    /// <summary>What is known of the includes of one template; good until the next <see cref="Settle"/>.</summary>
    public Included To(string path) => _isOpen ? Included.Open : _byPath.GetValueOrDefault(path) ?? Included.Never;

    /// <summary>Two includes that both are known and differ can never agree; one that is not known yet may still.</summary>
    public void Settle(IncludeTypes seen)
    {
        _isOpen |= seen._isOpen;
        foreach (var (path, other) in seen._byPath.Where(pair => pair.Value.Doubtful.Count > 0))
        {
            var known = _byPath.GetValueOrDefault(path) ?? Included.Never;
            _byPath[path] = new(
                known.Agreed.Where(agreed => !other.Doubtful.Contains(agreed.Key)).ToDictionary(StringComparer.Ordinal),
                known.Doubtful.Union(other.Doubtful).ToHashSet(StringComparer.Ordinal));
        }
    }

    private void Note(string path, string argument, StaticType type)
    {
        if (!_byPath.TryGetValue(path, out var included))
        {
            _byPath.Add(path, included = new(new(StringComparer.Ordinal), new(StringComparer.Ordinal)));
        }

        if (type.Kind == StaticKind.Unknown || (included.Agreed.TryGetValue(argument, out var known) && known != type))
        {
            included.Doubtful.Add(argument);
        }
        else
        {
            included.Agreed[argument] = type;
        }
    }
}

/// <summary>What one template is included with, by argument: "page", and with a dollar sign the names that are passed.</summary>
/// <param name="Agreed">What all includes agree on.</param>
/// <param name="Doubtful">Of which they do not, or nothing is known.</param>
internal sealed record Included(Dictionary<string, StaticType> Agreed, HashSet<string> Doubtful)
{
    /// <summary>Nobody includes it.</summary>
    public static Included Never { get; } = new([], []);

    /// <summary>Some include names its template in a way that only shows when it runs: then nothing is known of any.</summary>
    public static Included Open { get; } = new([], []);

    /// <summary>Whether some include may name it that nobody knows of.</summary>
    public bool IsOpen => ReferenceEquals(this, Open);

    /// <summary>Whether some include names it.</summary>
    public bool IsIncluded => Passes("page");

    /// <summary>The names that includes pass to it.</summary>
    public IEnumerable<string> Passed => Agreed.Keys.Concat(Doubtful).Where(argument => argument.StartsWith('$')).Select(argument => argument[1..]).Distinct();

    /// <summary>Whether some include passes an argument.</summary>
    public bool Passes(string argument) => Agreed.ContainsKey(argument) || Doubtful.Contains(argument);

    /// <summary>What is known of an argument.</summary>
    public StaticType Of(string argument) => Agreed.GetValueOrDefault(argument);

    public bool Equals(Included? other) => ReferenceEquals(this, other)
        || (other is not null && IsOpen == other.IsOpen && Agreed.Count == other.Agreed.Count && Doubtful.SetEquals(other.Doubtful)
            && Agreed.All(agreed => other.Agreed.TryGetValue(agreed.Key, out var type) && type == agreed.Value));

    public override int GetHashCode() => HashCode.Combine(IsOpen, Agreed.Count, Doubtful.Count);
}

/// <summary>What one template includes others with, in the order in which it does.</summary>
internal sealed class IncludeNotes
{
    private readonly List<(string Path, string Argument, StaticType Type)> _all = [];

    /// <summary>Some include names its template in a way that only shows when it runs.</summary>
    public bool IsOpen { get; set; }

    public IReadOnlyList<(string Path, string Argument, StaticType Type)> All => _all;

    public void Note(string path, string argument, StaticType type) => _all.Add((path, argument, type));
}
