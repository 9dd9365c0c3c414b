namespace ReportGen.Site.Documents;

/// <summary>
/// The ids that one document could have, from the shortest on: its file's name, that with one folder before it, with two, the whole path, the path
/// with the file's ending, and last one that nothing else can have.
/// </summary>
internal sealed class IdName
{
    private readonly string[] _parts;
    private int _level;

    public IdName(IdClaim claim)
    {
        Claim = claim;
        _parts = claim.Path.Split('/');
        Id = claim.Declared ?? Slug.From(Stem);
    }

    public IdClaim Claim { get; }

    public string Id { get; private set; }

    public bool IsDeclared => Claim.Declared is not null;

    /// <summary>Whether the id is the whole path, so that no folder is left to tell it from another.</summary>
    public bool IsWhole => _level == _parts.Length - 1;

    public int Level => _level;

    private string Stem => Path.GetFileNameWithoutExtension(_parts[^1]) is { Length: > 0 } stem ? stem : _parts[^1];

    /// <summary>Takes the next longer id.</summary>
    public void Lengthen()
    {
        _level++;
        Id = _level < _parts.Length ? Slug.From(string.Join('/', [.. _parts[^(_level + 1)..^1], Stem]))
            : _level == _parts.Length ? Slug.From(Claim.Path)
            : Slug.Marked(Claim.Path, _level);
    }
}
