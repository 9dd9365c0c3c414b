namespace ReportGen.Site.Tests.Proof;

/// <summary>A way through some actions on which every few of them stand in a row somewhere, in every order: a de Bruijn sequence.</summary>
internal static class Walk
{
    /// <param name="actions">How many different ones there are.</param>
    /// <param name="length">How many stand in a row.</param>
    public static IReadOnlyList<int> Through(int actions, int length)
    {
        var walk = new List<int>();
        Extend(new int[length + 1], 1, 1);
        return [.. walk, .. walk.Take(length - 1)];

        // Words that are the first of their rotations, one after the other.
        void Extend(int[] word, int at, int period)
        {
            if (at > length)
            {
                walk.AddRange(length % period == 0 ? word[1..(period + 1)] : []);
                return;
            }

            word[at] = word[at - period];
            Extend(word, at + 1, period);
            for (var action = word[at - period] + 1; action < actions; action++)
            {
                word[at] = action;
                Extend(word, at + 1, at);
            }
        }
    }
}
