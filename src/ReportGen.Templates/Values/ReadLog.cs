namespace ReportGen.Templates.Values;

/// <summary>What a render has read, as it happens: the model objects it met, and everything else by name.</summary>
internal sealed class ReadLog
{
    private bool[] included = [];

    /// <summary>The last model object met; each knows the one before.</summary>
    public ModelReference? LastModel { get; private set; }

    /// <summary>Includes, absences and reads that functions declare: kind, subject, member, value.</summary>
    public List<(ReadKind Kind, string Subject, string Member, string Value)> Others { get; } = [];

    public ModelReference? Add(ModelReference model)
    {
        var previous = LastModel;
        LastModel = model;
        return previous;
    }

    /// <summary>A template of the set was included; noted once, for pages include small templates often.</summary>
    public void AddInclude(int number, string path)
    {
        if (number >= included.Length)
        {
            Array.Resize(ref included, number + 16);
        }

        if (!included[number])
        {
            included[number] = true;
            Others.Add((ReadKind.Include, path, "", ""));
        }
    }

    public void Add(ReadKind kind, string subject, string member, string value)
    {
        var read = (kind, subject, member, value);
        if (Others.Count == 0 || Others[^1] != read)
        {
            Others.Add(read);
        }
    }
}
