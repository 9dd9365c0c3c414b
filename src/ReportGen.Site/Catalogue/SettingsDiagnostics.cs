using ReportGen.Engine.Diagnostics;

namespace ReportGen.Site.Catalogue;

/// <summary>What can be wrong with site.yml as such (RG20xx); what a codebook says wrongly is in <see cref="CodebookDiagnostics"/>.</summary>
internal static class SettingsDiagnostics
{
    public static readonly DiagnosticKind Missing = new("RG2001", Severity.Error, "No site.yml was found");
    public static readonly DiagnosticKind NotYaml = new("RG2002", Severity.Error, "site.yml is not valid YAML");
    public static readonly DiagnosticKind UnknownKey = new("RG2003", Severity.Warning, "A key is not known");
    public static readonly DiagnosticKind WrongShape = new("RG2004", Severity.Error, "A value has the wrong shape");
    public static readonly DiagnosticKind BadValue = new("RG2005", Severity.Error, "A value is not one of those allowed");
    public static readonly DiagnosticKind RepeatedKey = new("RG2006", Severity.Error, "A key stands twice");
    public static readonly DiagnosticKind FileMissing = new("RG2007", Severity.Error, "A file named in site.yml does not exist");
    public static readonly DiagnosticKind NoDocuments = new("RG2008", Severity.Error, "No document was found");
    public static readonly DiagnosticKind OutsideProject = new("RG2009", Severity.Error, "A path leads out of the project");
    public static readonly DiagnosticKind UnknownName = new("RG2010", Severity.Warning, "No document has an attribute of this name");
    public static readonly DiagnosticKind FitsNothing = new("RG2020", Severity.Warning, "A pattern fits no file, or not all that it seems to");
    public static readonly DiagnosticKind PassedOver = new("RG2021", Severity.Info, "Files of the seeds folder are not read");
    public static readonly DiagnosticKind UnknownAttribute = new("RG2030", Severity.Warning, "A comparison names an attribute that no document has");
    public static readonly DiagnosticKind Incomparable = new("RG2031", Severity.Warning, "An attribute cannot be compared as it is asked");

    public static readonly DiagnosticKind NotFeed = new("RG2022", Severity.Warning, "The feed beside site.yml cannot be read");
    public static readonly DiagnosticKind Faint = new("RG2040", Severity.Warning, "An accent is hard to read");
    public static readonly DiagnosticKind FaintMark = new("RG2041", Severity.Info, "A theme's colour is hard to see");

    public static IReadOnlyList<DiagnosticKind> All { get; } =
        [Missing, NotYaml, UnknownKey, WrongShape, BadValue, RepeatedKey, FileMissing, NoDocuments, OutsideProject, UnknownName, FitsNothing, PassedOver, NotFeed,
            UnknownAttribute, Incomparable, Faint, FaintMark];
}
