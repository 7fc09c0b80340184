using System.CommandLine;
using SolidCell.Analysis.Spectra;
using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Data;
using SolidCell.Host.Tests;
using SolidCell.Store;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;

namespace SolidCell.Host.Impedance;

/// <summary>The spectra that a command is about: files, or tests of the database that have some.</summary>
internal sealed class SpectraArgument
{
    private readonly Argument<string[]> _words = new("FILE|TEST")
    {
        Description =
            "Impedance files (EC-Lab .mpt, Gamry .DTA, ZPlot .z, VersaStudio .par, RelaxIS, PalmSens, Autolab, CHI, PARSTAT, PowerSuite, CSV, .xlsx; the instrument is recognised), or tests: the spectra that their fixture measured, or that were imported.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<DirectoryInfo> _data = DataDirectory.NewOption();

    public void AddTo(Command command)
    {
        command.Arguments.Add(_words);
        command.Options.Add(_data);
    }

    /// <summary>All are read before anything is reported. What is odd about a file goes to standard error.</summary>
    /// <exception cref="UserErrorException">A word is neither a file nor a test with spectra, or a file cannot be understood.</exception>
    public IReadOnlyList<MeasuredSweep> Read(ParseResult parsed) =>
        [.. parsed.GetRequiredValue(_words)
            .SelectMany(word => File.Exists(word)
                ? MeasuredSweeps.OfFile(word, parsed.InvocationConfiguration.Error) : OfTest(word, parsed.GetRequiredValue(_data)))];

    private static IEnumerable<MeasuredSweep> OfTest(string word, DirectoryInfo data)
    {
        if (!File.Exists(Path.Combine(data.FullName, StoreDatabase.FileName)))
        {
            throw new UserErrorException(
                $"There is no file {word}, and no database in {data.FullName} that could hold a test of that name; name another directory with --data DIR.");
        }

        StoreDatabase database = DataDirectory.Open(data);
        using var reader = new TestReader(database);
        StoredTest test = TestChoice.Find(reader, word);
        IReadOnlyList<StoredSpectrum> spectra = new TestSpectra(database, TimeProvider.System).Of(test);
        return spectra.Count > 0
            ? spectra.Select(spectrum => MeasuredSweeps.OfStored(test, spectrum))
            : throw new UserErrorException(
                $"Test {test.Id[..8]} has no spectra and no impedance step; put files to it with 'solidcell impedance import {test.Id[..8]} FILE'.");
    }
}
