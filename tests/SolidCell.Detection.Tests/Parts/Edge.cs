namespace SolidCell.Detection.Tests.Parts;

/// <summary>Where something begins to happen.</summary>
internal static class Edge
{
    /// <summary>
    /// The least number at which it happens; it does at none below it and at all above it, and at the last number at least.
    /// </summary>
    public static int Least(int first, int last, Func<int, bool> happens)
    {
        Assert.True(happens(last), "It does not happen at " + last);
        while (first < last)
        {
            int middle = first + ((last - first) / 2);
            (first, last) = happens(middle) ? (first, middle) : (middle + 1, last);
        }

        return first;
    }
}
