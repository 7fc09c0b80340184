using System.Globalization;

namespace SolidCell.Benchmarks.Year;

/// <summary>`year [--months N] [--days N] [--seed N]`: see <see cref="YearRun"/>.</summary>
internal static class YearBenchmark
{
    public const string Usage = "year [--months N | --days N] [--seed N]";

    /// <returns>Exit code: 0 when nothing was lost, 2 for words that are none.</returns>
    public static async Task<int> RunAsync(string[] words, TextWriter output)
    {
        (int hours, int seed) = (12 * YearPlan.HoursPerMonth, 1);
        for (int i = 0; i < words.Length; i += 2)
        {
            if (i + 1 == words.Length || Number(words[i + 1]) is not { } number)
            {
                return 2;
            }

            switch (words[i])
            {
                case "--months": hours = number * YearPlan.HoursPerMonth; break;
                case "--days": hours = number * 24; break;
                case "--seed": seed = number; break;
                default: return 2;
            }
        }

        await using var run = new YearRun(hours, seed, output);
        await run.RunAsync().ConfigureAwait(false);
        return 0;
    }

    private static int? Number(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is >= 1 and <= 1000 ? number : null;
}
