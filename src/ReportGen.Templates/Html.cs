namespace ReportGen.Templates;

/// <summary>Markup that is printed as it is; everything else is escaped.</summary>
public readonly record struct Html(string Markup)
{
    public override string ToString() => Markup ?? "";
}
