namespace ReportGen.Templates.Functions;

/// <summary>What a parameter of a host function takes.</summary>
public enum ParameterKind
{
    Any,
    Text,
    Number,
}

/// <summary>What a host function gives back; an address may start an href or src.</summary>
public enum ResultKind
{
    Any,
    Text,
    Address,
    Html,
    Number,
}

/// <summary>A parameter of a host function.</summary>
public sealed record FunctionParameter(string Name, ParameterKind Kind = ParameterKind.Any, bool IsOptional = false);

/// <summary>What a host function does; it gives back null, a string, an <see cref="Output.Html"/>, a number, a bool, a DateTime or what it was given.</summary>
public delegate object? TemplateFunctionBody(FunctionArguments arguments);

/// <summary>A function of the host program that templates can call: "link.to" is the function "to" of the object "link".</summary>
public sealed record TemplateFunction(string Name, ResultKind Result, TemplateFunctionBody Body, params IReadOnlyList<FunctionParameter> Parameters);
