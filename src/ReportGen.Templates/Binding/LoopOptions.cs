using ReportGen.Templates.Values;

namespace ReportGen.Templates.Binding;

/// <summary>offset, limit, reversed and cols of a loop, and the list they leave.</summary>
internal sealed class LoopOptions
{
    public Evaluate? Offset { get; set; }

    public Evaluate? Limit { get; set; }

    public Evaluate? Columns { get; set; }

    public bool IsReversed { get; set; }

    /// <summary>Where something stands that is none of them.</summary>
    public Place? Unknown { get; set; }

    private bool IsEmpty => Offset is null && Limit is null && !IsReversed && Unknown is null;

    /// <summary>What to go through: the offset is taken first, then the order turned, then the limit applied.</summary>
    public static Sequence Choose(Value iterated, LoopOptions options, RenderState state, Place place, Place iteratorPlace, out bool isNull)
    {
        isNull = iterated.IsNull;
        if (isNull)
        {
            return NoValues;
        }

        var sequence = iterated.Kind switch
        {
            ValueKind.List => iterated.List,
            ValueKind.Text or ValueKind.Html => Sequences.OfCharacters(iterated.Characters),
            ValueKind.Object => Sequences.OfMembers(iterated.Object),
            ValueKind.Empty => NoValues,
            _ => throw state.Failure("RG4016", iteratorPlace, $"A loop cannot go through {Kinds.Describe(iterated)}.", "It goes through lists, ranges such as `1..5`, text and objects."),
        };
        if (sequence.KnownCount < 0)
        {
            state.EnterLoop();
            sequence = new ScriptList(sequence.Values());
            state.LeaveLoop();
        }

        return options.IsEmpty ? sequence : Apply(sequence, options, state, place);
    }

    private static readonly ScriptList NoValues = new();

    private static ScriptList Apply(Sequence sequence, LoopOptions options, RenderState state, Place place)
    {
        if (options.Unknown is { } unknown)
        {
            throw state.Failure("RG4015", unknown, "A loop takes `offset:`, `limit:` and `reversed` here.", "Put a call with arguments in parentheses: `for key in (object.keys groups)`.");
        }

        var values = sequence.Values();
        if (options.Offset is not null)
        {
            values = values.Skip(Whole(options.Offset, state, place));
        }

        if (options.IsReversed)
        {
            values = values.Reverse();
        }

        var limit = options.Limit is null ? 0 : Whole(options.Limit, state, place);
        return new ScriptList(limit > 0 ? values.Take(limit) : values);
    }

    private static int Whole(Evaluate option, RenderState state, Place place)
    {
        var value = option(state);
        return value.IsNumber ? (int)Math.Clamp(value.ToDouble(), int.MinValue, int.MaxValue)
            : throw state.Failure("RG4016", place, $"`offset` and `limit` are numbers, not {Kinds.Describe(value)}.");
    }
}
