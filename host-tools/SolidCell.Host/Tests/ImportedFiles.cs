using SolidCell.Analysis.Results;
using SolidCell.Core.Measurement;
using SolidCell.Files;
using SolidCell.Files.Headers;
using SolidCell.Host.CommandLine;
using SolidCell.Import;
using SolidCell.Replay;
using SolidCell.Store;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;

namespace SolidCell.Host.Tests;

/// <summary>Cycler files as tests of a database that is gone afterwards.</summary>
internal sealed class ImportedFiles(CellKind kind, long? areaSquareMicrometres, ColumnRequest columns, TextWriter errors) : IDisposable
{
    private const double SquareMicrometres = 1e8;

    private DirectoryInfo? _folder;
    private StoreDatabase? _database;

    /// <exception cref="UserErrorException">The file cannot be understood.</exception>
    public TestMeasures Read(string file, CancellationToken cancellation)
    {
        StoreDatabase database = _database ??= Open();
        var cells = new CellRegistry(database, TimeProvider.System);
        long area = areaSquareMicrometres ?? (long)(ReplayOptions.DefaultAreaSquareCentimetres * SquareMicrometres);
        StoredCell cell = cells.Find(cells.Add(new NewCell(Path.GetFileName(file) + "#" + cells.List().Count, kind, area)))!;
        try
        {
            TraceImporter importer = new(database, cell, TimeProvider.System) { Words = ImportWords.OfFile };
            ImportResult imported = importer.Import(file, columns, null, cancellation);
            imported.Remarks.ToList().ForEach(remark => errors.WriteLine($"solidcell: {Path.GetFileName(file)}: {remark}"));
            using var reader = new TestReader(database);
            StoredTest test = reader.Find(Convert.FromHexString(imported.TestId))!;
            return TestMeasures.Read(database, test with { CellName = Path.GetFileName(file) });
        }
        catch (Exception problem) when (problem is TraceException or IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"{file}: {problem.Message}", problem);
        }
    }

    public void Dispose() => _folder?.Delete(true);

    private StoreDatabase Open()
    {
        _folder = Directory.CreateTempSubdirectory("solidcell-result");
        return StoreDatabase.Open(_folder.FullName);
    }
}
