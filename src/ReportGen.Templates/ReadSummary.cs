using System.Globalization;
using System.Text;
using ReportGen.Templates.Values;

namespace ReportGen.Templates;

/// <summary>
/// Which members a render read of the objects of each type, from each global: what a host keeps of a page that it does not want to render
/// again in vain. It is coarser than <see cref="RenderResult.Reads"/>, which names every object, and as short for a page of a thousand
/// quotes as for a page of one: a member that was read of one quote counts as read of all.
/// </summary>
public sealed class ReadSummary
{
    private readonly SortedDictionary<string, Dictionary<string, ulong>> _masks;

    private ReadSummary(SortedDictionary<string, Dictionary<string, ulong>> masks) => _masks = masks;

    internal static ReadSummary Of(ReadLog? log)
    {
        var masks = new Dictionary<(string Global, ModelShape Shape), ulong>();
        for (var reference = log?.LastModel; reference is not null; reference = reference.Previous)
        {
            if (reference.ReadMask != 0)
            {
                var key = (RootOf(reference), reference.Shape);
                masks[key] = masks.GetValueOrDefault(key) | reference.ReadMask;
            }
        }

        var byGlobal = new SortedDictionary<string, Dictionary<string, ulong>>(StringComparer.Ordinal);
        foreach (var ((global, shape), mask) in masks)
        {
            var shapes = Masks(byGlobal, global);
            shapes[shape.Name] = shapes.GetValueOrDefault(shape.Name) | mask;
        }

        return new ReadSummary(byGlobal);
    }

    /// <summary>Every member of a type whose members are plain, as if all had been read of the global with an empty name.</summary>
    public static ReadSummary All(ModelType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        var masks = new SortedDictionary<string, Dictionary<string, ulong>>(StringComparer.Ordinal);
        Masks(masks, "")[type.Name] = ulong.MaxValue;
        return new ReadSummary(masks);
    }

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static ReadSummary Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var masks = new SortedDictionary<string, Dictionary<string, ulong>>(StringComparer.Ordinal);
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Split(' ') is [var global, var shape, var mask])
            {
                Masks(masks, global)[shape] = ulong.Parse(mask, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            }
        }

        return new ReadSummary(masks);
    }

    /// <summary>One line: it means something to the model types that it was made with, and to no others.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var (global, shapes) in _masks)
        {
            foreach (var (shape, mask) in shapes.OrderBy(s => s.Key, StringComparer.Ordinal))
            {
                text.Append(CultureInfo.InvariantCulture, $"{global} {shape} {mask:x};");
            }
        }

        return text.ToString();
    }

    /// <summary>The members that were read of a global itself, in the order in which its type lists them.</summary>
    public IEnumerable<string> MembersOf(string global, ModelType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        var mask = MaskOf(global, type);
        return type.Members.Where(m => (mask & (1UL << m.Index)) != 0).Select(m => m.Name);
    }

    /// <summary>Goes through one member of a global as far as templates read it. It records no reads.</summary>
    /// <param name="global">The global's name.</param>
    /// <param name="type">Its type.</param>
    /// <param name="target">The object that it is now.</param>
    /// <param name="member">The member's name.</param>
    /// <param name="visitor">Takes what is found.</param>
    /// <returns>Whether the type has such a member.</returns>
    public bool Visit(string global, ModelType type, object target, string member, ModelVisitor visitor)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (type.Find(member) is not { } found)
        {
            return false;
        }

        var root = new ModelReference(new ReadLog(), target, type, null, null, -1);
        var shapes = _masks.GetValueOrDefault(global) ?? [];
        ModelContent.Visit(found.Get(root), visitor, shape => shapes.GetValueOrDefault(shape.Name));
        return true;
    }

    private static Dictionary<string, ulong> Masks(SortedDictionary<string, Dictionary<string, ulong>> byGlobal, string global)
    {
        if (!byGlobal.TryGetValue(global, out var masks))
        {
            byGlobal.Add(global, masks = new Dictionary<string, ulong>(StringComparer.Ordinal));
        }

        return masks;
    }

    private static string RootOf(ModelReference reference)
    {
        while (reference.Parent is { } parent)
        {
            reference = parent;
        }

        return reference.GlobalName ?? "";
    }

    private ulong MaskOf(string global, ModelShape shape) => _masks.TryGetValue(global, out var shapes) ? shapes.GetValueOrDefault(shape.Name) : 0;
}
