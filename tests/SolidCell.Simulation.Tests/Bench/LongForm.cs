using System.Globalization;

namespace SolidCell.Simulation.Tests.Bench;

/// <summary>
/// How much a test of coverage runs: a short form, with SOLIDCELL_LONG=1 a long one, and with SOLIDCELL_LONG=5-7 a long one with the seeds
/// 5 to 7 and no others.
/// </summary>
internal static class LongForm
{
    private static readonly string Asked = Environment.GetEnvironmentVariable("SOLIDCELL_LONG") ?? string.Empty;

    public static bool IsOn => Asked.Length > 0;

    /// <summary>Rows of a first seed and how many are to be run from it on.</summary>
    public static TheoryData<int, int> Seeds(int shortCount, int longCount, params int[] firstSeeds)
    {
        var rows = new TheoryData<int, int>();
        if (Asked.Split('-') is [var first, var last])
        {
            int from = int.Parse(first, CultureInfo.InvariantCulture);
            rows.Add(from, int.Parse(last, CultureInfo.InvariantCulture) - from + 1);
            return rows;
        }

        foreach (int seed in firstSeeds)
        {
            rows.Add(seed, IsOn ? longCount : shortCount);
        }

        return rows;
    }
}
