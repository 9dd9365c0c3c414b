using System.Text.Json.Serialization;
using ReportGen.Site.Coders;

namespace ReportGen.Cli.Serving;

/// <summary>What pages are told so that they can offer coding.</summary>
/// <param name="Coder">Who codes.</param>
/// <param name="Name">What they are called.</param>
/// <param name="Codes">Themes and codes.</param>
/// <param name="Sheets">Sheets to be judged.</param>
internal sealed record DeskState(string Coder, string Name, DeskCode[] Codes, DeskSheetState[] Sheets);

/// <summary>A theme or code to choose.</summary>
internal sealed record DeskCode(string Id, string Label);

/// <summary>A sheet, and how far it is judged.</summary>
internal sealed record DeskSheetState(string File, string Code, int Judged, int Segments);

/// <summary>A sheet with its segments.</summary>
internal sealed record DeskSheet(string File, string Code, SheetEntry[] Segments);

/// <summary>What a page says of some words.</summary>
/// <param name="Document">The document's id.</param>
/// <param name="Code">The theme or code.</param>
/// <param name="Exact">The words.</param>
/// <param name="Prefix">What stands before them.</param>
/// <param name="Suffix">What stands after them.</param>
/// <param name="Segment">The segment's id.</param>
/// <param name="Verdict">add, accept, reject, or withdraw to take back what was said.</param>
/// <param name="Note">Why.</param>
internal sealed record DeskCoding(
    string Document, string Code, string Exact, string Prefix = "", string Suffix = "", string Segment = "", string Verdict = "add", string Note = "");

/// <summary>What a page says of a segment of a sheet.</summary>
/// <param name="File">The sheet.</param>
/// <param name="Number">The segment's number, from 1.</param>
/// <param name="Verdict">yes, no, or nothing to take it back.</param>
internal sealed record DeskVerdict(string File, int Number, string Verdict);

/// <summary>What came of it.</summary>
/// <param name="Fault">What is wrong; empty where nothing is.</param>
internal sealed record DeskReply(string Fault);

/// <summary>How these are written and read, made by the compiler.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(DeskState))]
[JsonSerializable(typeof(DeskSheet))]
[JsonSerializable(typeof(DeskCoding))]
[JsonSerializable(typeof(DeskVerdict))]
[JsonSerializable(typeof(DeskReply))]
internal sealed partial class DeskJson : JsonSerializerContext;
