using ReportGen.Templates.Binding;
using ReportGen.Templates.Values;

namespace ReportGen.Templates;

/// <summary>Compares what a page read with what is there now.</summary>
internal sealed class ReadCheck(Library library, TemplateModel model)
{
    private readonly Dictionary<string, ModelReference?> reached = new(StringComparer.Ordinal);

    public bool Holds(TemplateRead read, Func<string, string?>? settings) => read.Kind switch
    {
        ReadKind.Include => library.Find(read.Subject) is { } page && Fingerprints.OfText(page.Source.Text) == read.Value,
        ReadKind.Absence => library.Find(read.Subject) is null && !HasGlobal(read.Subject),
        ReadKind.Global => model.Values.Any(global => global.Name == read.Subject && Fingerprints.OfValue(global.Value) == read.Value),
        ReadKind.Setting => settings?.Invoke(read.Subject) == read.Value,
        _ => Find(read.Way) is { } owner && owner.Subject() == read.Subject
            && owner.Shape.Find(read.Member) is { } member && Fingerprints.Of(member, owner) == read.Value,
    };

    private bool HasGlobal(string name)
        => model.Objects.Any(global => global.Name == name) || model.Values.Any(global => global.Name == name);

    /// <summary>Follows a way such as page.hits[3].document through the model as it is now.</summary>
    private ModelReference? Find(string way)
    {
        if (way.Length == 0 || reached.TryGetValue(way, out var known))
        {
            return way.Length == 0 ? null : reached[way];
        }

        var dot = way.LastIndexOf('.');
        known = dot < 0 ? Root(way) : Step(Find(way[..dot]), way[(dot + 1)..]);
        reached[way] = known;
        return known;
    }

    private ModelReference? Root(string name)
    {
        foreach (var (global, target, type) in model.Objects)
        {
            if (global == name && target is not null)
            {
                return new ModelReference(new ReadLog(), target, type, null, null, -1) { GlobalName = name };
            }
        }

        return null;
    }

    private static ModelReference? Step(ModelReference? owner, string step)
    {
        var bracket = step.IndexOf('[', StringComparison.Ordinal);
        var name = bracket < 0 ? step : step[..bracket];
        if (owner?.Shape.Find(name) is not { } member)
        {
            return null;
        }

        var value = member.Get(owner);
        if (bracket >= 0 && value.Kind == ValueKind.List)
        {
            value = Sequences.At(value.List, int.Parse(step.AsSpan(bracket + 1, step.Length - bracket - 2), System.Globalization.CultureInfo.InvariantCulture));
        }

        return value.Kind == ValueKind.Model ? value.Model : null;
    }
}
