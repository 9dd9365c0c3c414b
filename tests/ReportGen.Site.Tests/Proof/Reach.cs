using System.Collections;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Runs;
using ReportGen.Engine.Steps;
using ReportGen.Site.Evidence;

namespace ReportGen.Site.Tests.Proof;

/// <summary>Which fields of what lies in the store took more than one value in some runs: an edit can be seen to reach those and no others.</summary>
internal sealed class Reach
{
    private readonly Dictionary<string, (string First, bool IsOther)> _fields = new(StringComparer.Ordinal);

    /// <summary>Fields that were something else in one value than in another, as <c>Type.Field</c>.</summary>
    public IEnumerable<string> Varied => _fields.Where(f => f.Value.IsOther).Select(f => f.Key);

    /// <summary>Fields that were the same in every value.</summary>
    public IEnumerable<string> Constant => _fields.Where(f => !f.Value.IsOther).Select(f => f.Key);

    /// <summary>Looks at all values of all steps that keep theirs, and at what lies beside them.</summary>
    public void Add(Run run)
    {
        foreach (var (_, state) in run.States.Where(s => s.Key.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(KeepStep<,,>)))
        {
            foreach (var row in (IEnumerable)state.GetType().GetProperty("Table")!.GetValue(state)!)
            {
                Look(row.GetType().GetProperty("Value")!.GetValue(row));
            }
        }
    }

    public static bool IsStored(Type type) => type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IStored<>));

    private void Look(object? value)
    {
        if (value is null or string)
        {
            return;
        }

        if (value is IEnumerable elements)
        {
            foreach (var element in elements)
            {
                Look(element);
            }
        }
        else if (IsStored(value.GetType()) || value.GetType().DeclaringType == typeof(StandIns))
        {
            foreach (var (name, inside) in Samples.Fields(value))
            {
                Note($"{value.GetType().Name}.{name}", inside);
                Look(inside);
            }

            Look(Beside(value));
        }
    }

    private static IEnumerable<object> Beside(object value) => value is not CodedDocument document ? []
        : new[] { document.Nodes, document.Pairs }.SelectMany(c => Enumerable.Range(0, c.Places.Count / 3).Select(c.Place))
            .Concat(document.Questions.Value.Questions.SelectMany(q => q.Value.Answers).SelectMany(a => a.Places)).Select(document.Quote).Prepend<object>(document.AllCodings);

    private void Note(string field, object? value)
    {
        if (!_fields.TryGetValue(field, out var known))
        {
            _fields.Add(field, (Samples.Show(value), false));
        }
        else if (!known.IsOther && Samples.Show(value) != known.First)
        {
            _fields[field] = (known.First, true);
        }
    }
}
