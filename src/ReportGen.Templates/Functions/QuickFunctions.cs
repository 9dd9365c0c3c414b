using Scriban.Functions;

namespace ReportGen.Templates.Functions;

/// <summary>
/// The functions that shipped templates call, called straight: the library finds all of its functions by reflection when the first one is asked for, which
/// takes a fortieth of a second of a cold start. And object.keys, which knows what a family would have if it were made.
/// </summary>
internal static class QuickFunctions
{
    public static IReadOnlyList<TemplateFunction> All { get; } =
    [
        new("math.format", ResultKind.Text, a =>
            MathFunctions.Format(a.Context, a.Span, a[0], a.Text(1), a.Text(2)), new("value"), new("format"), new("culture", IsOptional: true)),
        new("string.pluralize", ResultKind.Any, a => a.Context.ToInt(a.Place(0), a[0]) == 1 ? a[1] : a[2], new("number"), new("singular"), new("plural")),
        new("object.keys", ResultKind.Any, a =>
            a[0] is Family family ? new Scriban.Runtime.ScriptArray(family.Names) : ObjectFunctions.Keys(a.Context, a[0]), new FunctionParameter("value")),
    ];
}
