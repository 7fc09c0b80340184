using System.Globalization;
using SolidCell.Analysis.Spectra;
using SolidCell.Host.CommandLine;
using SolidCell.Impedance.Reading;
using SolidCell.Impedance.Validity;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;

namespace SolidCell.Host.Impedance;

/// <summary>A sweep of a file and what the check says of it.</summary>
/// <param name="File">As it was typed, or the file that a test's spectrum came from.</param>
/// <param name="Content">What else the file holds.</param>
/// <param name="Sweep">The spectrum.</param>
/// <param name="Validity">Of the spectrum.</param>
internal sealed record MeasuredSweep(string File, ImpedanceContent Content, Sweep Sweep, ValidityReport Validity)
{
    /// <summary>Id of the test that the spectrum is stored with, or null.</summary>
    public string? TestId { get; init; }

    /// <summary>Area of the electrodes, as its test was started with; null for a file.</summary>
    public double? AreaSquareCentimetres { get; init; }

    /// <summary>Storage time, as given when the spectrum was imported, or null.</summary>
    public double? StorageHours { get; init; }

    /// <summary>Cycle, as given when the spectrum was imported, or null.</summary>
    public int? Cycle { get; init; }

    /// <summary>What was done to it before it was stored, as a sentence; null for nothing.</summary>
    public string? Correction { get; init; }

    /// <summary>The file, the sweep where there are several, and when it was measured.</summary>
    public string Name => (Content.Sweeps.Count == 1 && Sweep.Number == 1 ? File : $"{File}, sweep {Sweep.Number}") + When;

    private string When => StorageHours is { } hours
        ? string.Create(CultureInfo.InvariantCulture, $" after {hours:0.###} h")
        : Cycle is { } cycle ? $" after cycle {cycle}" : string.Empty;
}

/// <summary>Reads and checks the sweeps of files and tests.</summary>
internal static class MeasuredSweeps
{
    /// <summary>What is odd about the file goes to <paramref name="problems"/>.</summary>
    /// <exception cref="UserErrorException">It cannot be understood, or a sweep has too few points.</exception>
    public static IEnumerable<MeasuredSweep> OfFile(string file, TextWriter problems)
    {
        ImpedanceContent content = Open(file);
        foreach (string warning in content.Warnings)
        {
            problems.WriteLine($"{file}: {warning}");
        }

        return [.. content.Sweeps.Select(sweep => Check(file, content, sweep))];
    }

    /// <summary>A spectrum of a test.</summary>
    public static MeasuredSweep OfStored(StoredTest test, StoredSpectrum stored)
    {
        var sweep = new Sweep(stored.Sweep, StoredSpectra.Spectrum(stored), stored.FirstVolts, stored.LastVolts);
        var content = new ImpedanceContent(stored.Instrument, stored.Started, [sweep], "as it was imported", []);
        MeasuredSweep read = Check(stored.FileName, content, sweep);
        return read with
        {
            Validity = StoredSpectra.Check(stored),
            TestId = test.Id,
            AreaSquareCentimetres = test.AreaSquareCentimetres,
            StorageHours = stored.StorageHours,
            Cycle = stored.Cycle,
            Correction = stored.Correction,
        };
    }

    /// <exception cref="UserErrorException">The file cannot be understood.</exception>
    public static ImpedanceContent Open(string file)
    {
        try
        {
            return ImpedanceFile.Read(file);
        }
        catch (ImpedanceException problem)
        {
            throw new UserErrorException($"{file}: {problem.Message}", problem);
        }
    }

    private static MeasuredSweep Check(string file, ImpedanceContent content, Sweep sweep) =>
        sweep.Spectrum.Count >= ValidityCheck.FewestPoints
        ? new MeasuredSweep(file, content, sweep, ValidityCheck.Check(sweep.Spectrum, sweep.DriftVolts))
        : throw new UserErrorException(
            $"{file}, sweep {sweep.Number}: has {sweep.Spectrum.Count} points; at least {ValidityCheck.FewestPoints} are needed to check and fit a spectrum.");
}
