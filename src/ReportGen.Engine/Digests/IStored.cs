namespace ReportGen.Engine.Digests;

/// <summary>A value that can be read back from its canonical bytes, so that a later build finds it instead of making it again.</summary>
/// <typeparam name="T">The type itself.</typeparam>
public interface IStored<T> : ICanonical
    where T : IStored<T>
{
    /// <summary>Reads what <see cref="ICanonical.Write"/> wrote, field by field in the same order.</summary>
    static abstract T Read(CanonicalReader reader);
}
