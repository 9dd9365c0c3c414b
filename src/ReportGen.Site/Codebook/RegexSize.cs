using System.Globalization;

namespace ReportGen.Site.Codebook;

/// <summary>
/// How large an expression becomes when its counts like {2,5} are written out. A linear-time engine takes time with that size for each
/// character; where counts stand inside counts, the ways to share out a text among them multiply as well.
/// </summary>
/// <param name="Parts">Single characters, classes and the like, each as often as its counts say.</param>
/// <param name="Nested">The product of counts that stand inside each other, at its largest; 1 where none do.</param>
internal readonly record struct RegexSize(double Parts, double Nested)
{
    /// <summary>Measures an expression, well formed or not.</summary>
    public static RegexSize Of(string pattern)
    {
        var groups = new Stack<Group>();
        var group = new Group();
        for (var at = 0; at < pattern.Length; at++)
        {
            switch (pattern[at])
            {
                case '\\':
                    at++;
                    group.Add(1, 1);
                    break;
                case '[':
                    var end = pattern.IndexOf(']', Math.Min(at + 2, pattern.Length));
                    at = end < 0 ? pattern.Length : end;
                    group.Add(1, 1);
                    break;
                case '(':
                    groups.Push(group);
                    group = new Group();
                    break;
                case ')' when groups.Count > 0:
                    var (parts, product) = (group.Parts, group.Product);
                    var outer = groups.Pop();
                    outer.Nested = Math.Max(outer.Nested, group.Nested);
                    group = outer;
                    group.Add(parts, product);
                    break;
                case '{' when CountAt(pattern, at) is { } count:
                    group.Repeat(count);
                    break;
                default:
                    group.Add(1, 1);
                    break;
            }
        }

        while (groups.TryPop(out var outer))
        {
            outer.Nested = Math.Max(outer.Nested, group.Nested);
            outer.Add(group.Parts, group.Product);
            group = outer;
        }

        return new RegexSize(group.Parts, group.Nested);
    }

    // The largest number of times; null where the brace is a brace.
    private static double? CountAt(string pattern, int at)
    {
        var end = pattern.IndexOf('}', at);
        if (end < 0)
        {
            return null;
        }

        var counts = pattern[(at + 1)..end].Split(',');
        return counts.Length <= 2 && IsNumber(counts[0]) && (counts.Length == 1 || counts[1].Length == 0 || IsNumber(counts[1]))
            ? double.Parse(counts[^1].Length > 0 ? counts[^1] : counts[0], CultureInfo.InvariantCulture)
            : null;
    }

    private static bool IsNumber(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);

    /// <summary>What stands between two parentheses.</summary>
    private sealed class Group
    {
        private double _last;
        private double _lastProduct = 1;

        public double Parts { get; private set; }

        /// <summary>The largest product of counts in it.</summary>
        public double Product { get; private set; } = 1;

        /// <summary>The largest product of counts inside counts.</summary>
        public double Nested { get; set; } = 1;

        public void Add(double parts, double product)
        {
            (_last, _lastProduct) = (parts, product);
            Parts += parts;
            Product = Math.Max(Product, product);
        }

        public void Repeat(double count)
        {
            var times = Math.Max(1, count);
            Parts += _last * (times - 1);
            if (_lastProduct > 1 && times > 1)
            {
                Nested = Math.Max(Nested, _lastProduct * times);
            }

            (_last, _lastProduct) = (_last * times, _lastProduct * times);
            Product = Math.Max(Product, _lastProduct);
        }
    }
}
