using ReportGen.Engine.Digests;

namespace ReportGen.Engine.Steps;

/// <summary>Says of a step that its values are worth keeping: they are found again by a later process, and need not stay in memory.</summary>
public static class Keeping
{
    public static Many<T> Kept<T>(this Many<T> many)
        where T : class, IStored<T> => new(Kept(many.Step));

    public static One<T> Kept<T>(this One<T> one)
        where T : class, IStored<T> => new(Kept(one.Step));

    private static Step<T> Kept<T>(Step<T> step)
        where T : class, IStored<T> => step is ICanKeep<T> some ? some.Keeping(T.Read) : throw new InvalidOperationException($"Step '{step.Name}' runs no function, so it has nothing to keep.");
}

/// <summary>A step whose values can be kept.</summary>
internal interface ICanKeep<T>
{
    Step<T> Keeping(Func<CanonicalReader, T> decode);
}
