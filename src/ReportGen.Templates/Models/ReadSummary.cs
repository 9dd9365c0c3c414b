using System.Globalization;
using System.Text;

namespace ReportGen.Templates.Models;

/// <summary>
/// Which members a render read of the objects of each type: what a host keeps of a page that it does not want to render again in vain. It is
/// as short for a page of a thousand quotes as for a page of one: a member that was read of one quote counts as read of all.
/// </summary>
public sealed class ReadSummary
{
    private readonly Dictionary<string, ulong> _masks = new(StringComparer.Ordinal);

    private ReadSummary()
    {
    }

    /// <summary>Every member of every type.</summary>
    public static ReadSummary Everything { get; } = new();

    internal static ReadSummary Of(ReadLog log)
    {
        var summary = new ReadSummary();
        foreach (var (type, mask) in log.Members)
        {
            summary.Add(type.Name, mask);
        }

        return summary;
    }

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static ReadSummary Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var summary = new ReadSummary();
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var space = part.LastIndexOf(' ');
            summary.Add(part[..space], ulong.Parse(part.AsSpan(space + 1), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        }

        return summary;
    }

    /// <summary>One line: it means something to the model types that it was made with, and to no others.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var (type, mask) in _masks.OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{type} {mask:x};");
        }

        return text.ToString();
    }

    /// <summary>The members that were read of objects of a type, in the order in which the type lists them.</summary>
    public IEnumerable<string> MembersOf(ModelType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        var mask = MaskOf(type);
        return type.Members.Where(m => (mask & (1UL << m.Index)) != 0).Select(m => m.Name);
    }

    /// <summary>Goes through one member of an object as far as templates read it. It records no reads.</summary>
    /// <param name="type">The object's type.</param>
    /// <param name="target">The object as it is now.</param>
    /// <param name="member">The member's name.</param>
    /// <param name="visitor">Takes what is found.</param>
    /// <returns>Whether the type has such a member.</returns>
    public bool Visit(ModelType type, object target, string member, ModelVisitor visitor)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(visitor);
        if (type.Find(member) is not { } found)
        {
            return false;
        }

        found.Visit(target, visitor, MaskOf);
        return true;
    }

    private void Add(string type, ulong mask) => _masks[type] = _masks.GetValueOrDefault(type) | mask;

    private ulong MaskOf(ModelType type) => ReferenceEquals(this, Everything) ? type.Everything : _masks.GetValueOrDefault(type.Name);
}
