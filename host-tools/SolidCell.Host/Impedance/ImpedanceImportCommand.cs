using System.CommandLine;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Data;
using SolidCell.Host.Tests;
using SolidCell.Impedance;
using SolidCell.Impedance.Reading;
using SolidCell.Store;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;

namespace SolidCell.Host.Impedance;

/// <summary>solidcell impedance import: the spectra of a test, into the database beside its samples.</summary>
internal sealed class ImpedanceImportCommand : Command
{
    private const double MostHours = 1_000_000;
    private const int MostCycles = 1_000_000;

    private readonly Argument<string> _test = new("TEST")
    {
        Description = "Id of the test or its beginning ('solidcell tests'), or the name of a cell that has had one test.",
    };
    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = "Impedance files; each sweep is one spectrum.",
        Arity = ArgumentArity.OneOrMore,
    };
    private readonly Option<double?> _hours =
        NumberOption.Optional("--hours", "Storage time in hours at which the files were measured.", "H");
    private readonly Option<int?> _cycle = new("--cycle")
    {
        Description = "Number of cycles after which the files were measured.",
        HelpName = "N",
    };
    private readonly Option<bool> _json = JsonOption.New();
    private readonly Option<DirectoryInfo> _data = DataDirectory.NewOption();

    public ImpedanceImportCommand()
        : base("import", "Put impedance spectra into the database, to the test of the cell that they were measured on.")
    {
        Arguments.Add(_test);
        Arguments.Add(_files);
        foreach (Option option in new Option[] { _hours, _cycle, _json, _data })
        {
            Options.Add(option);
        }

        _hours.Refuse(hours => hours is not (>= 0 and <= MostHours), "--hours must be 0 to 1000000");
        _cycle.Refuse(cycle => cycle is not (>= 0 and <= MostCycles), "--cycle must be 0 to 1000000");
        this.WithExamples("solidcell impedance import 9cb96d4b cell-a-24h.mpt --hours 24",
            "solidcell impedance import bare-li cell-a-300.mpt --cycle 300");
        SetAction(parsed => Run(parsed));
    }

    /// <summary>All files are read before anything is stored.</summary>
    private int Run(ParseResult parsed)
    {
        StoredSpectrum[] spectra = [.. parsed.GetRequiredValue(_files).SelectMany(file => Of(file, parsed))];
        StoreDatabase database = DataDirectory.Open(parsed.GetRequiredValue(_data));
        using var reader = new TestReader(database);
        StoredTest test = TestChoice.Find(reader, parsed.GetRequiredValue(_test));
        int added = new SpectrumRegistry(database, TimeProvider.System).Add(test.TestId, spectra);
        parsed.InvocationConfiguration.Output.WriteLine(parsed.GetValue(_json)
            ? new JsonObject { ["test_id"] = test.Id, ["spectra"] = spectra.Length, ["added"] = added }.ToJsonString(JsonText.Line)
            : $"{added} of {spectra.Length} spectra are new to test {test.Id[..8]}{(added < spectra.Length ? "; the others were there already" : "")}.");
        return ExitCode.Done;
    }

    private IEnumerable<StoredSpectrum> Of(string file, ParseResult parsed)
    {
        if (!File.Exists(file))
        {
            throw new UserErrorException($"There is no file {file}.");
        }

        ImpedanceContent content = MeasuredSweeps.Open(file);
        foreach (string warning in content.Warnings)
        {
            parsed.InvocationConfiguration.Error.WriteLine($"{file}: {warning}");
        }

        byte[] hash = SHA256.HashData(File.ReadAllBytes(file));
        return content.Sweeps.Select(sweep => new StoredSpectrum(
            Path.GetFileName(file), hash, sweep.Number, content.Instrument, content.Started, parsed.GetValue(_hours),
            parsed.GetValue(_cycle), sweep.FirstVolts, sweep.LastVolts,
            [.. sweep.Spectrum.Points.Select(Sample)]));
    }

    private static SpectrumSample Sample(SpectrumPoint point) =>
        new(point.FrequencyHertz, point.ImpedanceOhms.Real, point.ImpedanceOhms.Imaginary);
}
