using System.Globalization;
using SolidCell.Core.Measurement;
using SolidCell.Files.Headers;
using SolidCell.Store;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;

namespace SolidCell.Import.Tests;

/// <summary>A database with a cell of 1 cm2, and a folder for made files. Goes when the test is over.</summary>
internal sealed class ImportLab : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("solidcell-import-").FullName;

    /// <param name="kind">Of the cell.</param>
    /// <param name="clock">The system's unless given.</param>
    /// <param name="areaSquareMicrometres">Of its electrode.</param>
    /// <param name="capacityNanoampHours">0 when it has none.</param>
    public ImportLab(CellKind kind = CellKind.Symmetric, TimeProvider? clock = null, long areaSquareMicrometres = 100_000_000,
        long capacityNanoampHours = 0)
    {
        Clock = clock ?? TimeProvider.System;
        Database = NewDatabase.In(Path.Combine(_directory, "data"));
        CellRegistry cells = new(Database, Clock);
        cells.Add(new NewCell("Li-0815", kind, areaSquareMicrometres) { CapacityNanoampHours = capacityNanoampHours });
        Cell = cells.Find("Li-0815")!;
    }

    public TimeProvider Clock { get; }

    public StoreDatabase Database { get; }

    public string DataDirectory => Path.Combine(_directory, "data");

    public StoredCell Cell { get; }

    /// <summary>A symmetric cell of 80 ohm at 0.5 mA, turned every 300 s, that shorts at 1500 s; a row a second.</summary>
    public string WriteShortingCell(string name = "cell.csv", int rows = 1800, string date = ",2025-10-23T12:00:00Z")
    {
        string path = Path.Combine(_directory, name);
        IEnumerable<string> lines = Enumerable.Range(0, rows).Select(i =>
        {
            double amperes = i / 300 % 2 == 0 ? 0.0005 : -0.0005;
            double volts = amperes * (i < 1500 ? 80 : 0.5) + (i % 3 * 1e-6);
            return string.Create(
                CultureInfo.InvariantCulture,
                    $"{i},{volts:0.0000000},{amperes:0.0000},{(i / 300) + 1}{(date.Length > 0 ? "," + new DateTime(2025, 10, 23, 12, 0, 0).AddSeconds(i).ToString("s", CultureInfo.InvariantCulture) : string.Empty)}");
        });
        File.WriteAllLines(path,
            lines.Prepend("Test Time / s,Voltage / V,Current / A,Step Count / 1" + (date.Length > 0 ? ",Date Time" : string.Empty)));
        return path;
    }

    /// <summary>A file of these lines, which was last written at the start of 2026.</summary>
    public string WriteFile(string name, IEnumerable<string> lines)
    {
        string path = Path.Combine(_directory, name);
        File.WriteAllText(path, string.Join('\n', lines) + "\n");
        File.SetLastWriteTimeUtc(path, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        return path;
    }

    public ImportResult Import(string path, CancellationToken cancellation = default) =>
        new TraceImporter(Database, Cell, Clock).Import(path, ColumnRequest.None, null, cancellation);

    /// <summary>The file as a test of another cell.</summary>
    public ImportResult Import(string path, StoredCell cell) =>
        new TraceImporter(Database, cell, Clock).Import(path, ColumnRequest.None, null, CancellationToken.None);

    public StoredTest Test(ImportResult result)
    {
        using TestReader reader = new(Database);
        return reader.Find(Convert.FromHexString(result.TestId))!;
    }

    public StoredTest Again(StoredTest test)
    {
        using TestReader reader = new(Database);
        return reader.Find(test.TestId)!;
    }

    public void Dispose() => Directory.Delete(_directory, true);
}
