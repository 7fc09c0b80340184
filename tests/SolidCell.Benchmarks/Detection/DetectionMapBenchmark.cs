using SolidCell.Detection.Tests.Corpus.Leaks;

namespace SolidCell.Benchmarks.Detection;

/// <summary>Prints the map of detection that stands in docs/detection.md.</summary>
internal static class DetectionMapBenchmark
{
    private const int FirstSeed = 500_000;

    public static void Run(int cells, TextWriter output)
    {
        DetectionMap map = new(cells, FirstSeed);
        Print(map.Healthy(), output);
        foreach (ParallelSetting setting in ParallelSetting.All)
        {
            Print(map.Persistent(setting), output);
        }

        Print(ParallelSetting.All.SelectMany(map.OneWayAndSeveral), output);
        Print(map.Dynamic(), output);
    }

    private static void Print(IEnumerable<string> rows, TextWriter output)
    {
        foreach (string row in rows)
        {
            output.WriteLine(row);
        }

        output.WriteLine();
    }
}
