namespace ReportGen.Browser.Tests;

/// <summary>The tests of this project take turns with one browser and one built report: a second browser would only slow down the first.</summary>
[CollectionDefinition(Name)]
public sealed class OneBrowser : ICollectionFixture<Browser>, ICollectionFixture<SampleSite>
{
    public const string Name = "one browser";
}
