namespace ReportGen.Engine.Tables;

/// <summary>
/// Where the rows of a table come from when they are asked for. After a small edit most tables are asked for a few rows and never put
/// together: what an edit costs must not grow with what it does not reach.
/// </summary>
internal abstract class RowSource<T>
{
    /// <summary>One row.</summary>
    public abstract bool TryFind(string key, out Row<T> row);

    /// <summary>All rows in the order of their keys.</summary>
    public abstract Row<T>[] InOrder();

    /// <summary>The rows whose keys begin so, in order; null where there is no quicker way than through all of them.</summary>
    public virtual IEnumerable<Row<T>>? Beginning(string prefix) => null;
}
