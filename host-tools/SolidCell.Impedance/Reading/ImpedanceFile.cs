using System.Text.RegularExpressions;
using SolidCell.Files.Tables;

namespace SolidCell.Impedance.Reading;

/// <summary>A sweep of a file.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Spectrum">Its points.</param>
/// <param name="FirstVolts">Voltage of the cell at the first point, or null where the file has none.</param>
/// <param name="LastVolts">At the last point.</param>
public sealed record Sweep(int Number, Spectrum Spectrum, double? FirstVolts, double? LastVolts)
{
    /// <summary>By how much the voltage of the cell moved during the sweep, or null.</summary>
    public double? DriftVolts => LastVolts - FirstVolts;
}

/// <summary>What an impedance file holds.</summary>
/// <param name="Instrument">Which program wrote it, as far as it can be told.</param>
/// <param name="Started">Date and time of the start as the file writes them (day and month are not told apart), or null.</param>
/// <param name="Sweeps">From the first on.</param>
/// <param name="Taken">Which columns were read and which sign the imaginary part has.</param>
/// <param name="Warnings">What is odd about the file.</param>
public sealed record ImpedanceContent(
    string Instrument, string? Started, IReadOnlyList<Sweep> Sweeps, string Taken, IReadOnlyList<string> Warnings);

/// <summary>Reads impedance files of any instrument.</summary>
public static partial class ImpedanceFile
{
    /// <summary>A sweep has some hundred lines; a larger file is a cycler's.</summary>
    public const long LargestBytes = 64L << 20;

    /// <exception cref="ImpedanceException">The file cannot be understood.</exception>
    public static ImpedanceContent Read(string path)
    {
        try
        {
            using FileStream stream = File.OpenRead(path);
            return Read(stream);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ImpedanceException($"cannot be read: {problem.Message}", problem);
        }
    }

    /// <exception cref="ImpedanceException">The file cannot be understood.</exception>
    public static ImpedanceContent Read(Stream stream)
    {
        if (stream.Length > LargestBytes)
        {
            throw new ImpedanceException($"has {stream.Length >> 20} MB, more than the {LargestBytes >> 20} MB of any impedance file");
        }

        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return WorkbookSheets.IsOne(bytes) ? ImpedanceWorkbook.Read(bytes) : OfText(TextLetters.Text(bytes));
    }

    private static ImpedanceContent OfText(string text)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            throw new ImpedanceException("is binary; export it as text from the instrument's program (EC-Lab: File, Export as text)");
        }

        string[] lines = PalmSensSession.IsOne(text) ? PalmSensSession.Lines(text) : LineEnds().Split(text);
        return OfLines(AutolabFraFile.IsOne(lines) ? AutolabFraFile.Lines(lines) : lines);
    }

    /// <summary>The sweeps of a table with what stands above it.</summary>
    /// <exception cref="ImpedanceException">There is no such table.</exception>
    internal static ImpedanceContent OfLines(IReadOnlyList<string> lines)
    {
        ImpedanceLayout layout = ImpedanceLayout.Find(lines);
        (string instrument, string? started) = ImpedancePreamble.Describe([.. lines.Take(layout.FirstRow)]);
        return Joined([.. layout.SideBySide().Select(part => new SweepReader(lines, part).Read(instrument, started))]);
    }

    /// <summary>What stands in several tables of a file, as one.</summary>
    internal static ImpedanceContent Joined(IReadOnlyList<ImpedanceContent> parts) => parts[0] with
    {
        Sweeps = [.. parts.SelectMany(part => part.Sweeps).Select((sweep, i) => sweep with { Number = i + 1 })],
        Warnings = [.. parts.SelectMany(part => part.Warnings).Distinct()],
    };

    /// <summary>Windows, Unix, old Macintosh, and CR CR LF as PowerSuite writes.</summary>
    [GeneratedRegex(@"\r{0,2}\n|\r")]
    private static partial Regex LineEnds();
}
