namespace ReportGen.Templates.Checks;

/// <summary>What templates are included with, as far as all the includes of a set agree: so members are checked in parts too.</summary>
internal sealed class IncludeTypes
{
    private readonly Dictionary<(string Path, string Argument), StaticType> _agreed = [];
    private readonly HashSet<(string Path, string Argument)> _doubtful = [];

    /// <summary>Some include names its template in a way that only shows when it runs: then nothing is known of any.</summary>
    public bool IsOpen { get; set; }

    /// <summary>What some include passes to a template, by name.</summary>
    public bool Passes(string path, string argument) => _agreed.ContainsKey((path, argument)) || _doubtful.Contains((path, argument));

    /// <summary>Some include names the template.</summary>
    public bool Includes(string path) => Passes(path, "page");

    /// <summary>The names that includes pass to a template.</summary>
    public IEnumerable<string> PassedTo(string path) =>
        _agreed.Keys.Concat(_doubtful).Where(key => key.Path == path && key.Argument.StartsWith('$')).Select(key => key.Argument[1..]).Distinct();

    public int Count => _agreed.Count;

    public StaticType Of(string path, string argument) => IsOpen ? StaticType.Unknown : _agreed.GetValueOrDefault((path, argument));

    public void Note(string path, string argument, StaticType type)
    {
        var key = (path, argument);
        if (type.Kind == StaticKind.Unknown || (_agreed.TryGetValue(key, out var known) && known != type))
        {
            _doubtful.Add(key);
        }
        else
        {
            _agreed[key] = type;
        }
    }

    /// <summary>Two includes that both are known and differ can never agree; one that is not known yet may still.</summary>
    public void Settle(IncludeTypes seen)
    {
        IsOpen |= seen.IsOpen;
        _doubtful.UnionWith(seen._doubtful);
        foreach (var key in seen._doubtful)
        {
            _agreed.Remove(key);
        }
    }
}
