namespace ReportGen.Templates.Values;

/// <summary>Values that are not lists, seen as lists.</summary>
internal static class Sequences
{
    public static Sequence OfCharacters(string text)
    {
        var list = new ScriptList();
        foreach (var character in text)
        {
            list.Add(Value.FromText(character.ToString()));
        }

        return list;
    }

    /// <summary>The members of an object as {key, value} pairs.</summary>
    public static Sequence OfMembers(ScriptObject members)
    {
        var list = new ScriptList();
        foreach (var name in members.Names)
        {
            members.TryGet(name, out var value);
            var pair = new ScriptObject();
            pair.Set("key", Value.FromText(name));
            pair.Set("value", value);
            list.Add(Value.FromObject(pair));
        }

        return list;
    }

    /// <summary>How many values a list has; a computed one is gone through to know.</summary>
    public static int Count(Sequence sequence)
    {
        if (sequence.KnownCount >= 0)
        {
            return sequence.KnownCount;
        }

        var count = 0;
        foreach (var value in sequence.Values())
        {
            count++;
        }

        return count;
    }

    /// <summary>The value at a place, counted from the end when negative; null where there is none.</summary>
    public static Value At(Sequence sequence, long index)
    {
        if (sequence.KnownCount < 0)
        {
            sequence = new ScriptList(sequence.Values());
        }

        var count = sequence.KnownCount;
        index = index < 0 ? index + count : index;
        return index >= 0 && index < count ? sequence[(int)index] : Value.Null;
    }
}
