namespace ReportGen.Templates.Output;

/// <summary>What may start an address that a reader's browser follows.</summary>
public static class Address
{
    /// <summary>Whether an address names no scheme, or one that cannot run anything.</summary>
    public static bool IsHarmless(ReadOnlySpan<char> address)
    {
        // Browsers pass over white space and control characters before and inside a scheme.
        Span<char> scheme = stackalloc char[16];
        var length = 0;
        foreach (var c in address)
        {
            if (c is '/' or '?' or '#')
            {
                return true;
            }

            if (c == ':')
            {
                return scheme[..length] is "http" or "https" or "mailto";
            }

            if (c > ' ' && length == scheme.Length)
            {
                return true;
            }

            if (c > ' ')
            {
                scheme[length++] = char.ToLowerInvariant(c);
            }
        }

        return true;
    }
}
