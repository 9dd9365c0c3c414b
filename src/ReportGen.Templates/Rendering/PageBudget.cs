using ReportGen.Templates.Output;

namespace ReportGen.Templates.Rendering;

/// <summary>What a page has used of what it may.</summary>
/// <param name="page">The context of the page.</param>
/// <param name="limits">What it may use.</param>
internal sealed class PageBudget(PageContext page, RenderLimits limits)
{
    // Characters of text that count as one step.
    private const int TextOfAStep = 16;

    private TimeSpan _regexTime;
    private long _steps;
    private long _held;

    /// <summary>Begins another page.</summary>
    public void Begin() => (_steps, _held, _regexTime) = (0, 0, default);

    /// <summary>Counts what a finished capture holds: all of a page's captures together have four times the budget of one.</summary>
    public void Hold(PageOutput captured)
    {
        _held += captured.Size;
        if (_held > 4L * limits.OutputBytes)
        {
            throw new OutputFullException();
        }
    }

    /// <summary>Counts a part of a template that is run, or a value that a function goes through.</summary>
    public void CountStep()
    {
        if (++_steps > limits.Steps)
        {
            throw new TemplateFault(TemplateProblems.TooManySteps, page.CurrentSpan, $"This page takes more than {limits.Steps} steps.", Problem.DoLess);
        }
    }

    /// <summary>Counts the work of a function.</summary>
    public void CountSteps(double steps)
    {
        _steps += (long)Math.Min(steps, int.MaxValue);
        CountStep();
    }

    /// <summary>Counts text that is gone through.</summary>
    public void CountText(string? text)
    {
        if (text is { Length: > TextOfAStep })
        {
            _steps += text.Length / TextOfAStep;
        }
    }

    /// <summary>Counts the time that a regular expression took.</summary>
    /// <returns>False where the page has none left.</returns>
    public bool ChargeRegexTime(TimeSpan time) => (_regexTime += time) <= limits.RegexTime;
}
