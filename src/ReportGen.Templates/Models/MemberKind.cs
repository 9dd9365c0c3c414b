namespace ReportGen.Templates.Models;

/// <summary>What a member of a model object is.</summary>
internal enum MemberKind : byte { Text, Address, Html, Number, Flag, Texts, One, Many }
