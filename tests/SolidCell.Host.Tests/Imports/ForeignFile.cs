using System.Globalization;
using SolidCell.Core.Measurement;
using SolidCell.Host.CommandLine;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;

namespace SolidCell.Host.Tests.Imports;

/// <summary>A made cycler file of a full cell: two cycles of half an hour each way with rests between them.</summary>
internal static class ForeignFile
{
    public const string Cell = "Li-0815";
    private const int RowsPerStep = 180;

    public static string Write(TemporaryStore store, string name = "cycler.csv")
    {
        string path = Path.Combine(store.Directory, name);
        File.WriteAllLines(path, Enumerable.Range(0, RowsPerStep * 8).Select(Row)
            .Prepend("DataPoint,Cycle Index,Step Index,Step Type,Time(s),Total Time(s),Current(mA),Voltage(V),Date"));
        return path;
    }

    /// <summary>Imports it with the command line. Returns the id of the test.</summary>
    public static async Task<string> ImportAsync(TemporaryStore store)
    {
        new CellRegistry(store.Database, TimeProvider.System).Add(new NewCell(Cell, CellKind.Full, 100_000_000));
        int code =
            await CommandRunner.RunAsync(AllCommands.Root(), ["import", Write(store), "--cell", Cell, "--data", store.Directory],
                TextWriter.Null, TextWriter.Null, TestContext.Current.CancellationToken);
        Assert.Equal(ExitCode.Done, code);
        using TestReader reader = new(store.Database);
        return Assert.Single(reader.List()).Id;
    }

    private static string Row(int i)
    {
        int step = i / RowsPerStep;
        double within = i % RowsPerStep / (double)RowsPerStep;
        int direction = (step % 4) switch { 0 => 1, 2 => -1, _ => 0 };
        double volts = (step % 4) switch
        {
            0 => 3.4 + (0.6 * within),
            1 => 3.98 - (0.02 * within),
            2 => 3.96 - (0.6 * within),
            _ => 3.38 + (0.02 * within)
        };
        return string.Create(
            CultureInfo.InvariantCulture,
                $"{i + 1},{(step / 4) + 1},{step + 1},{(direction > 0 ? "CC Chg" : direction < 0 ? "CC DChg" : "Rest")},{i % RowsPerStep * 10},{i * 10},{direction * 0.5:0.0},{volts:0.00000},{new DateTime(2025, 10, 23, 12, 0, 0).AddSeconds(i * 10):yyyy-MM-dd HH:mm:ss}");
    }
}
