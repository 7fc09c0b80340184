using SolidCell.Host.CommandLine;
using SolidCell.Impedance.Reading;
using SolidCell.Impedance.Validity;

namespace SolidCell.Host.Impedance;

/// <summary>A sweep of a file and what the check says of it.</summary>
/// <param name="File">As it was typed.</param>
/// <param name="Content">What else the file holds.</param>
/// <param name="Sweep">The spectrum.</param>
/// <param name="Validity">Of the spectrum.</param>
internal sealed record MeasuredSweep(string File, ImpedanceContent Content, Sweep Sweep, ValidityReport Validity)
{
    /// <summary>The file, and the sweep where there are several.</summary>
    public string Name => Content.Sweeps.Count == 1 ? File : $"{File}, sweep {Sweep.Number} of {Content.Sweeps.Count}";
}

/// <summary>Reads and checks the sweeps of files.</summary>
internal static class MeasuredSweeps
{
    /// <summary>All files are read before anything is reported. What is odd about a file goes to <paramref name="problems"/>.</summary>
    /// <exception cref="UserErrorException">A file cannot be understood, or a sweep has too few points.</exception>
    public static IReadOnlyList<MeasuredSweep> Read(IEnumerable<FileInfo> files, TextWriter problems)
    {
        List<MeasuredSweep> sweeps = [];
        foreach (FileInfo file in files)
        {
            ImpedanceContent content = Open(file);
            foreach (string warning in content.Warnings)
            {
                problems.WriteLine($"{file}: {warning}");
            }

            sweeps.AddRange(content.Sweeps.Select(sweep => Check(file, content, sweep)));
        }

        return sweeps;
    }

    private static ImpedanceContent Open(FileInfo file)
    {
        try
        {
            return ImpedanceFile.Read(file.FullName);
        }
        catch (ImpedanceException problem)
        {
            throw new UserErrorException($"{file}: {problem.Message}", problem);
        }
    }

    private static MeasuredSweep Check(FileInfo file, ImpedanceContent content, Sweep sweep) => sweep.Spectrum.Count >= ValidityCheck.FewestPoints
        ? new MeasuredSweep(file.ToString(), content, sweep, ValidityCheck.Check(sweep.Spectrum, sweep.DriftVolts))
        : throw new UserErrorException($"{file}, sweep {sweep.Number}: has {sweep.Spectrum.Count} points; at least {ValidityCheck.FewestPoints} are needed to check and fit a spectrum.");
}
