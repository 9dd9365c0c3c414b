using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Steps;

/// <summary>
/// The rows of one table with the digests of another's: each counts as other only where the other's row of the same key does. Right where
/// whatever reads the rows sees no more of them than those others say.
/// </summary>
internal sealed class AsNewAsStep<T, TView>(Step<T> source, Step<TView> view) : ProjectedStep<T>($"{source.Name} as {view.Name}", source, view)
{
    protected override RowSource<T> RowsIn(StepContext context) => new Rows(context.TableOf(source), context.TableOf(view));

    protected override Touched TouchedIn(StepContext context) => context.TouchedIn(view);

    internal override IEnumerable<RowName> SourcesOf(string key, StepContext context) => [new(view, key)];

    private sealed class Rows(Table<T> rows, Table<TView> views) : RowSource<T>
    {
        private readonly Seen _later = new(rows);

        public override bool TryFind(string key, out Row<T> row)
        {
            var isThere = views.TryFind(key, out var view);
            row = isThere ? new(key, _later, view.Digest) : default;
            return isThere;
        }

        public override Row<T>[] InOrder() => [.. views.Select(v => new Row<T>(v.Key, _later, v.Digest))];
    }

    private sealed class Seen(Table<T> rows) : Later<T>
    {
        public override T Get(string key) => rows.TryFind(key, out var row) ? row.Value : throw new KeyNotFoundException($"There is no row '{key}'.");
    }
}
