namespace ReportGen.Templates.Values;

/// <summary>Copies plain data for one render, so that a template may change it without any other render seeing that.</summary>
internal static class PlainCopy
{
    public static Value Of(Value value) => Of(value, []);

    private static Value Of(Value value, Dictionary<object, object> copies)
    {
        switch (value.Kind)
        {
            case ValueKind.Object when !value.Object.IsShared && value.Object.AsFunction is null:
                return Value.FromObject(copies.TryGetValue(value.Object, out var known) ? (ScriptObject)known : OfObject(value.Object, copies));
            case ValueKind.List when value.List is ScriptList list:
                return Value.FromList(copies.TryGetValue(list, out var same) ? (ScriptList)same : OfList(list, copies));
            default:
                return value;
        }
    }

    private static ScriptObject OfObject(ScriptObject source, Dictionary<object, object> copies)
    {
        var copy = new ScriptObject();
        copies[source] = copy;
        foreach (var name in source.Names)
        {
            source.TryGet(name, out var value);
            copy.Set(name, Of(value, copies));
        }

        return copy;
    }

    private static ScriptList OfList(ScriptList source, Dictionary<object, object> copies)
    {
        var copy = new ScriptList();
        copies[source] = copy;
        foreach (var value in source.Stored)
        {
            copy.Add(Of(value, copies));
        }

        return copy;
    }
}
