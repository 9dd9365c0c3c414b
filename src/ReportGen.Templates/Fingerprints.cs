using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using ReportGen.Templates.Values;

namespace ReportGen.Templates;

/// <summary>What was read, in few characters: equal fingerprints mean equal values.</summary>
internal static class Fingerprints
{
    private const int Shortest = 48;

    public static ReadKind KindOf(ModelMember member) => member.Kind switch
    {
        MemberKind.Many or MemberKind.Texts => ReadKind.List,
        MemberKind.One => ReadKind.Reference,
        _ => ReadKind.Member,
    };

    /// <summary>The fingerprint of a member: of a list, which objects it holds in which order, not what they are.</summary>
    public static string Of(ModelMember member, ModelReference owner, ReadLog? scratch = null)
    {
        // A log of its own: looking at what was read is not reading.
        var value = member.Get(new ModelReference(scratch ?? new ReadLog(), owner.Target, owner.Shape, owner.Parent, owner.ParentMember, owner.ParentIndex));
        return value.Kind switch
        {
            ValueKind.Absent or ValueKind.Null => "null",
            ValueKind.Model => Name(value.Model),
            ValueKind.List => OfList(value.List),
            ValueKind.Text or ValueKind.Html => OfText(value.Characters),
            ValueKind.Flag => value.IsTrue ? "true" : "false",
            ValueKind.Double => value.Double.ToString("R", CultureInfo.InvariantCulture),
            _ => value.Whole.ToString(CultureInfo.InvariantCulture),
        };
    }

    /// <summary>The fingerprint of plain data: its printed form.</summary>
    public static string OfValue(Value value)
    {
        var text = new StringBuilder();
        Append(text, value, 0);
        return OfText(text.ToString());
    }

    private static void Append(StringBuilder text, Value value, int depth)
    {
        text.Append((int)value.Kind).Append(':');
        if (depth > 50)
        {
            return;
        }

        switch (value.Kind)
        {
            case ValueKind.List:
                foreach (var one in value.List.Values())
                {
                    Append(text.Append(' '), one, depth + 1);
                }

                break;
            case ValueKind.Object:
                foreach (var name in value.Object.Names)
                {
                    value.Object.TryGet(name, out var member);
                    Append(text.Append(CultureInfo.InvariantCulture, $" {name.Length}.{name}="), member, depth + 1);
                }

                break;
            default:
                text.Append(value.AsText() ?? value.Reference?.ToString() ?? value.Ticks.ToString(CultureInfo.InvariantCulture));
                break;
        }
    }

    public static string OfText(string? text)
    {
        if (text is null)
        {
            return "null";
        }

        return text.Length < Shortest ? string.Concat("\"", text, "\"") : Digest(text);
    }

    private static string Name(ModelReference model) => model.Shape.KeyOf(model.Target) is { } key ? $"{model.Shape.Name}/{key}" : model.Shape.Name;

    private static string OfList(Sequence list)
    {
        var parts = new StringBuilder();
        parts.Append(CultureInfo.InvariantCulture, $"{list.KnownCount}:");
        foreach (var value in list.Values())
        {
            // The length in front keeps ["a b"] and ["a", "b"] apart.
            var part = value.Kind == ValueKind.Model ? Name(value.Model) : value.Characters;
            parts.Append(CultureInfo.InvariantCulture, $"{part.Length}.{part} ");
        }

        return parts.Length < Shortest ? parts.ToString() : $"{list.KnownCount}:{Digest(parts.ToString())}";
    }

    private static string Digest(string text)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan()), digest);
        return string.Concat("sha256-", Convert.ToBase64String(digest));
    }
}
