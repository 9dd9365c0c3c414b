namespace ReportGen.Cli.Printing;

/// <summary>How to say what a command found and did.</summary>
/// <param name="Format">The form of the findings.</param>
/// <param name="IsQuiet">Whether to print errors only.</param>
/// <param name="IsVerbose">Whether to name every page and every file that changed.</param>
/// <param name="HasTimings">Whether to show what each step took.</param>
/// <param name="HasNoColor">Whether colours are refused.</param>
/// <param name="HasReasons">Whether to say of each page made anew what made it so.</param>
internal sealed record PrintOptions(PrintFormat Format, bool IsQuiet = false, bool IsVerbose = false, bool HasTimings = false, bool HasNoColor = false, bool HasReasons = false);

/// <summary>The form in which findings are printed.</summary>
internal enum PrintFormat
{
    /// <summary>For a person, on standard error.</summary>
    Text,

    /// <summary>One JSON document on standard output.</summary>
    Json,

    /// <summary>GitHub workflow commands on standard output.</summary>
    Github,

    /// <summary>SARIF 2.1.0 on standard output.</summary>
    Sarif,

    /// <summary>Markdown on standard output, where there is something to read rather than findings.</summary>
    Markdown,
}

/// <summary>What a command was sent to do.</summary>
internal enum Errand
{
    /// <summary>Build the report.</summary>
    Build,

    /// <summary>Build the report again after each change.</summary>
    Watch,

    /// <summary>The same, and show it in browsers.</summary>
    Serve,

    /// <summary>Find what a build would find, look over the codebook, and write nothing.</summary>
    Check,

    /// <summary>Say why a page was rendered.</summary>
    Explain,

    /// <summary>Say what is other between two reports.</summary>
    Diff,

    /// <summary>List who speaks in the documents.</summary>
    Speakers,

    /// <summary>Remove what builds wrote.</summary>
    Clean,

    /// <summary>Write a small project to start from.</summary>
    Init,

    /// <summary>Make a project of one of another program.</summary>
    Import,

    /// <summary>Write the codebook or the whole project for other programs.</summary>
    Export,

    /// <summary>Draw segments to be judged.</summary>
    Sample,

    /// <summary>Print what site.yml may hold, for editors.</summary>
    Schema,

    /// <summary>Print what makes a shell complete the command line.</summary>
    Completion,
}
