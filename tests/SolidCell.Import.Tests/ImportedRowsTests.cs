using System.Globalization;
using System.Text;
using SolidCell.Core.Measurement;

namespace SolidCell.Import.Tests;

/// <summary>All rows that a file leaves in the database, table by table, in a text for each made file, rows-*.txt.</summary>
public sealed class ImportedRowsTests
{
    private const string Heads = "Test Time / s,Voltage / V,Current / mA";

    /// <summary>5 uA/cm2 is rest and a nanoampere more is not; the hole of a current goes on in its step.</summary>
    [Fact]
    public void Steps_begin_where_the_current_turns_and_rests_end_at_their_edge() => Check(
        "turns", CellKind.Symmetric, 0, Heads,
        "10,0,0", "20,0.0001,0.005", "30,0.05,0.005001", "40,0.05,0.5", "50,0.051,", "60,0.052,0.5", "70,0,0", "80,-0.05,-0.5",
        "90,-0.05,-0.4", "100,0.05,0.5", "110,0.05,0.5", "120,0,0", "130,0.05,0.25");

    /// <summary>The file has its own numbers of steps and cycles, pressure, temperature and a date.</summary>
    [Fact]
    public void A_files_own_steps_and_cycles_cut_it_too() => Check(
        "own-steps", CellKind.Full, 3_000_000,
        Heads + ",Step Count / 1,Cycle Count / 1,Surface Pressure / Pa,Surface Temperature / degC,Date Time",
        "0,3.5,1,1,1,5000000,30.5,2025-10-23T12:00:00", "3600,3.6,1,1,1,5010000,30.25,2025-10-23T13:00:00",
        "7200,3.7,2,2,1,5020000,,2025-10-23T14:00:00", "10800,3.8,2,2,1,,30,2025-10-23T15:00:00", "14400,3.7,0,3,1,5e6,30,2025-10-23T16:00:00",
        "18000,3.6,-1.5,3,1,5e6,30,2025-10-23T17:00:00", "21600,3.5,-1.5,3,2,5e6,30,2025-10-23T18:00:00",
        "25200,,-1.5,3,2,5e6,30,2025-10-23T19:00:00", "28800,3.6,1,,,5e6,30,2025-10-23T20:00:00");

    /// <summary>Shorts of both kinds: a dip of a minute, then one that stays.</summary>
    [Fact]
    public void The_shorts_that_are_found_stand_with_their_steps_and_charges()
    {
        IEnumerable<string> rows = Enumerable.Range(0, 420).Select(n =>
        {
            int sign = n / 60 % 2 == 0 ? 1 : -1;
            double volts = sign * (n is > 200 and < 206 ? 0.01 : n > 330 ? 0.0003 : 0.03);
            return string.Create(CultureInfo.InvariantCulture, $"{n * 10},{volts},{sign * 0.5}");
        });
        Check("shorts", CellKind.Symmetric, 0, [Heads, .. rows]);
    }

    /// <summary>An event that is still open at the end of the file is written then.</summary>
    [Fact]
    public void A_short_that_the_file_ends_in_is_kept()
    {
        IEnumerable<string> rows = Enumerable.Range(0, 204).Select(n => string.Create(
            CultureInfo.InvariantCulture, $"{n * 10},{(n > 200 ? 0.01 : 0.03 + (n % 3 * 1e-5))},0.5"));
        Check("open-short", CellKind.Symmetric, 0, [Heads, .. rows]);
    }

    [Fact]
    public void A_single_row_is_a_test_of_one_step() => Check("one-row", CellKind.Half, 1_000_000, Heads, "5,0.1,-0.25");

    private static void Check(string name, CellKind kind, long capacity, params string[] lines)
    {
        using var lab = new ImportLab(kind, new FixedClock(), 200_000_000, capacity);
        ImportResult result = lab.Import(lab.WriteFile(name + ".csv", lines), TestContext.Current.CancellationToken);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{result.TestId}: {result.Rows} rows, {result.Steps} steps, {result.SoftShorts} soft, {result.HardShorts} hard\n")
            .Append(result.Taken).Append('\n').AppendJoin("", result.Remarks.Select(remark => $"! {remark}\n"))
            .Append(StoreText.Of(lab.DataDirectory));
        GoldenText.Check(text.ToString(), "tests", "SolidCell.Import.Tests", $"rows-{name}.txt");
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 2, 3, 4, 5, 6, TimeSpan.Zero);
    }
}
