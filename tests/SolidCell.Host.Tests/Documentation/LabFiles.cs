using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Host.CommandLine;
using SolidCell.Impedance.Reading;
using SolidCell.Protocols.Builtin;
using SolidCell.Security;
using SolidCell.Security.Accounts;
using SolidCell.Security.Certificates;
using SolidCell.Security.Pairing;
using SolidCell.Security.People;
using SolidCell.Store;
using SolidCell.Store.Registry;
using SolidCell.Store.Writing;

namespace SolidCell.Host.Tests.Documentation;

/// <summary>
/// A working directory with what the pages speak of: protocols, old traces, cells C12, C13 and Li-0815, a test 9cb96d4b... on bare-li, a
/// group.
/// </summary>
internal sealed class LabFiles : IDisposable
{
    private const string Rates = """
        solidcell: 1
        name: rates
        cell: {kind: full, active-mass: 12.5 mg}
        on: {hard-short: stop}
        steps:
          - charge: 20 mA/g
            for: 1 h
        """;

    public const string Data = "solidcell-data";
    public const string Password = "password";

    private const long AreaSquareMicrometres = 78_539_816;
    private static readonly byte[] TestId = Convert.FromHexString("9cb96d4b000000000000000000000000");

    public LabFiles()
    {
        StoreDatabase database = StoreDatabase.Open(Path.Combine(Directory, Data));
        foreach (string name in new[] { "C12", "C13", "Li-0815" })
        {
            new CellRegistry(database, TimeProvider.System).Add(new NewCell(name, CellKind.Symmetric, AreaSquareMicrometres));
        }

        WriteTest(database, "bare-li", TestId);
        new TestEditor(database, TimeProvider.System).Edit(TestId, labels => labels with { Group = "bare", Tags = ["paper-2"] });
        File.WriteAllText(Path.Combine(Directory, Data, "config.json"), """{"groups": {"press-room": ["bench-1", "bench-2"]}}""");
        File.WriteAllText(Path.Combine(Directory, "my-ccd.yaml"), BuiltinProtocols.Read("ccd"));
        File.WriteAllText(Path.Combine(Directory, "rates.yaml"), Rates);
    }

    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("solidcell-lab-").FullName;

    public void Dispose() => System.IO.Directory.Delete(Directory, true);

    /// <summary>What a command makes must not be there yet, and what it reads must be.</summary>
    public void PrepareFor(string[] words)
    {
        var cells = new CellRegistry(StoreDatabase.Open(Path.Combine(Directory, Data)), TimeProvider.System);
        if (words is ["protocol", "new", ..])
        {
            File.Delete(Path.Combine(Directory, words[2]));
        }

        if (words is ["protocol", "import", ..])
        {
            LabExchange.Write(Path.Combine(Directory, words[2]));
        }

        if (words is ["cells", "add", ..] && cells.Find(words[2]) is { } registered)
        {
            cells.Remove(registered);
        }

        if (words is ["export", .., "impedance.bdf.csv"])
        {
            AddSpectra();
        }

        if (words is ["export", "Li-0815", ..])
        {
            WriteTest(StoreDatabase.Open(Path.Combine(Directory, Data)), "Li-0815", [.. TestId.Reverse()]);
        }

        if (words[0] is "plot" or "report" or "compare")
        {
            PrepareForPlot(words);
        }

        LabLabels.Prepare(StoreDatabase.Open(Path.Combine(Directory, Data)), TestId, words);

        if (words[0] is "replay" or "import" || (words[0] == "result" && words[1].EndsWith(".csv", StringComparison.Ordinal)))
        {
            ExportTo(words[1]);
        }

        if (words[0] == "impedance")
        {
            foreach (string name in words.Where(word => word.EndsWith(".mpt", StringComparison.Ordinal)
                || word.EndsWith(".DTA", StringComparison.Ordinal)))
            {
                File.WriteAllText(Path.Combine(Directory, name), ImpedanceText.Write(1e7, 0.1, 0));
            }

            AddSpectra();
        }

        if (words is ["users", "rotate" or "remove", ..])
        {
            new PeopleFile(SecurityFolder.Of(Path.Combine(Directory, Data))).Add(words[2], PersonRole.Viewer);
        }

        if (words[0] == "restore")
        {
            StoreBackup.Write(StoreDatabase.Open(Path.Combine(Directory, Data)), Path.Combine(Directory, words[1]));
        }

        if (words[0] == "alerts")
        {
            File.WriteAllText(Path.Combine(Directory, Data, "config.json"),
                $$"""{"alerts": [{"name": "night-shift", "to": "webhook", "url": "{{LabReceiver.Address}}"}]}""");
        }

        if (words[0] == "device")
        {
            PrepareBoard();
        }

        if (words[0] is "security" || words is ["fixtures", "rotate" or "revoke" or "remove", ..])
        {
            PrepareAccounts(words);
        }
    }

    private void PrepareAccounts(string[] words)
    {
        SecurityFolder folder = SecurityFolder.Of(Path.Combine(Directory, Data));
        LabSecurity.Open(folder, () => ServerNames.OfThisComputer([]), TimeProvider.System);
        if (words[0] == "fixtures")
        {
            new AccountFile(folder).Add(words[2]);
        }
    }

    private void PrepareForPlot(string[] words)
    {
        StoreDatabase database = StoreDatabase.Open(Path.Combine(Directory, Data));
        byte number = 1;
        foreach (string cell in words.Skip(1).TakeWhile(word => !word.StartsWith('-'))
            .Where(word => word is not ("bare-li" or "bare" or "9cb96d4b")))
        {
            byte[] id = [.. Enumerable.Repeat(number++, TestId.Length)];
            if (cell.EndsWith(".csv", StringComparison.Ordinal))
            {
                ExportTo(cell);
            }
            else if (cell.StartsWith("ncm", StringComparison.Ordinal))
            {
                LabFullCell.Write(database, cell, id);
            }
            else
            {
                WriteTest(database, cell, id);
            }
        }

        File.WriteAllText(Path.Combine(Directory, "journal.json"), """{"width_mm": 90, "font_size": 8}""");
    }

    private void PrepareBoard()
    {
        File.WriteAllBytes(Path.Combine(Directory, "SolidCell.Device.bin"), [.. "NFMRK1\0"u8]);
        File.WriteAllText(Path.Combine(Directory, "lab-ca.pem"), new Certificates().AuthorityPem);
        File.WriteAllText(Path.Combine(Directory, Password), "open sesame\n");
        new PairingFile
        {
            Version = 1,
            Fixture = "bench-3",
            Password = "open sesame",
            Broker = "192.168.1.10",
            Port = 8883,
            Authority = new Certificates().AuthorityPem,
        }
            .Write(Path.Combine(Directory, "bench-3" + PairingFile.Ending));
    }

    /// <summary>Two spectra of the test 9cb96d4b, as 'impedance import' stores them.</summary>
    private void AddSpectra()
    {
        string path = Path.Combine(Directory, "stored.txt");
        File.WriteAllText(path, ImpedanceText.Write(1e7, 0.1, 0));
        ImpedanceContent content = ImpedanceFile.Read(path);
        SpectrumSample[] points = [.. content.Sweeps[0].Spectrum.Points.Select(
            point => new SpectrumSample(point.FrequencyHertz, point.ImpedanceOhms.Real, point.ImpedanceOhms.Imaginary))];
        new SpectrumRegistry(StoreDatabase.Open(Path.Combine(Directory, Data)), TimeProvider.System).Add(
            TestId, [.. new[] { 0.0,
                24.0 }.Select((hours, i) =>
                    new StoredSpectrum("stored.mpt", [1], i + 1, content.Instrument, null, hours, null, null, null, points))]);
    }

    private void ExportTo(string name)
    {
        string[] words = ["export", "9cb9", "--data", Path.Combine(Directory, Data), "--output", Path.Combine(Directory, name)];
        Assert.Equal(ExitCode.Done,
            CommandRunner.RunAsync(AllCommands.Root(), words, TextWriter.Null, TextWriter.Null, TestContext.Current.CancellationToken)
            .GetAwaiter().GetResult());
    }

    /// <summary>One deposition of a quarter of an hour, a sample every ten seconds.</summary>
    private static void WriteTest(StoreDatabase database, string cell, byte[] testId)
    {
        long cellId =
            new CellRegistry(database,
                TimeProvider.System).Add(new NewCell(cell, CellKind.Symmetric, AreaSquareMicrometres) { IsRegistered = false });
        new TestRegistry(database, TimeProvider.System).Plan(new PlannedTest(testId, "bench-1", false, null, cellId, new byte[32]));
        const long samples = 90;
        using var writer = new RecordWriter(database, TimeProvider.System);
        writer.Write("bench-1", HandMadeBatch.Of(
            testId[0],
            HandMadeBatch.One(RecordKind.TestStarted, 0, 0, [.. testId, .. new byte[32]], 0, AreaSquareMicrometres, 0, 1_700_000_000_000),
            HandMadeBatch.One(RecordKind.StepStarted, 1, 0, [], 0, 1, 1, 1, 500_000, 0, 0, 0, 0, 0, 1, 0, 0, 1),
            HandMadeBatch.Samples(2, [.. Enumerable.Range(1, (int)samples).Select(i => i * 10_000L)], i => 50_000 + i),
            HandMadeBatch.One(RecordKind.TestEnded, samples + 2, (samples * 10_000) + 1, [], 0, 125_000, 0, 1, 1)));
        writer.Commit();
    }
}
