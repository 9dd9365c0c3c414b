namespace ReportGen.Templates.Values;

/// <summary>What is known of an expression's value before it is worked out.</summary>
internal enum StaticKind : byte { Unknown, Number, Text, Address, Html, Model, Models, Texts }
