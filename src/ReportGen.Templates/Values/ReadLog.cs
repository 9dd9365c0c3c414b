namespace ReportGen.Templates.Values;

/// <summary>What a render has read, as it happens: the model objects it met, and everything else by name.</summary>
internal sealed class ReadLog
{
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

    public void Add(ReadKind kind, string subject, string member, string value)
    {
        var read = (kind, subject, member, value);
        if (Others.Count == 0 || Others[^1] != read)
        {
            Others.Add(read);
        }
    }
}
