using System.Globalization;
using System.Numerics;
using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;
using SolidCell.Host.Tests.CommandLine;
using SolidCell.Host.Tests.Documentation;
using SolidCell.Host.Tests.Experiment;
using SolidCell.Store.Registry;

namespace SolidCell.Host.Tests.Impedance;

/// <summary>
/// What the commands about spectra write, one after the other on one folder, in Whole/commands.txt: files that are good, drift, have two
/// sweeps or too few points, the spectra of a test, and shorts at the leads of a fixture.
/// </summary>
public sealed class WholeImpedanceTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public void Outputs_about_spectra_are_what_they_were()
    {
        Write("good.mpt", ImpedanceText.Write(1e6, 0.1, 0));
        Write("drifting.mpt", ImpedanceText.Write(1e6, 0.1, 0.5));
        Write("few.csv", Table(7));
        Write("eight.csv", Table(8));
        Write("noise-1.csv", Table(30, 1));
        Write("noise-2.csv", Table(30, 2));
        Write("noise-3.csv", Table(30, 3));
        Write("nothing.csv", "time/s,Ewe/V\n1,3\n");
        HandMadeTests.Write(_store.Database);
        new SpectrumRegistry(_store.Database, TimeProvider.System).Add([.. Enumerable.Repeat((byte)1, 16)],
            [.. HandMadeSpectra.Noisy.Select(one => one with { Correction = one.Cycle == 3 ? "the leads are taken off" : null })]);
        Shorted(4, "short", 10);
        Shorted(5, "cell", 51);
        GoldenCases.Check(Outcome, "tests", "SolidCell.Host.Tests", "Impedance", "Whole", "commands.txt");
    }

    /// <summary>Numbers of many digits are rounded, and the middle of a list of numbers is left out.</summary>
    private IEnumerable<string> Outcome(string head, string line)
    {
        string[] lines = [.. new CommandOutcomes(_store.Directory) { ShowsSpaces = true }.Of(head, line).Select(RoundedNumbers.In)];
        return lines.Where((one, at) => !IsNumber(one) || !IsNumber(lines[at - 1]) || !IsNumber(lines[at + 1]));
    }

    private static bool IsNumber(string line) =>
        double.TryParse(line.TrimStart('>').Trim().TrimEnd(','), CultureInfo.InvariantCulture, out _);

    /// <summary>Two arcs with five points a decade from 100 kHz down, and noise of 0.2 % that is another one for each number.</summary>
    private static string Table(int points, int noise = 0)
    {
        IEnumerable<string> rows = Enumerable.Range(0, points).Select(at =>
        {
            double hertz = Math.Pow(10, 5 - (at / 5.0));
            Complex ohms = 10 + Arc(hertz, 20, 1e-6) + Arc(hertz, 40, 1e-3);
            double share = noise == 0 ? 0 : 0.002 * Math.Sin((at * 12.9898) + (noise * 78.233));
            return FormattableString.Invariant($"{hertz:R},{ohms.Real * (1 + share):R},{ohms.Imaginary * (1 - share):R}");
        });
        return "Freq,Z',Z''\n" + string.Join('\n', rows) + "\n";
    }

    private static Complex Arc(double hertz, double ohms, double farads) =>
        ohms / (1 + (Complex.ImaginaryOne * 2 * Math.PI * hertz * ohms * farads));

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_store.Directory, name), text);

    /// <summary>An impedance step of three frequencies from 100 kHz down; 100 codes of voltage are 10 ohm.</summary>
    private void Shorted(byte number, string cell, int codes)
    {
        HandMadeLog log = new HandMadeLog(CellKind.Symmetric, 100_000_000, 0, number).Rest(1)
            .Step(StepKind.Impedance, 0, 0.1, null, _ => (0, 0));
        for (int point = 0; point < 3; point++)
        {
            long word = (long)Math.Round(Math.Pow(10, 5 - point) * (1 << 30) / 16e6);
            log.Add(RecordKind.ImpedancePoint, 2, point, 3, 1, 0, word, 100, 0, 1000, 0, 1000, 0)
                .Add(RecordKind.ImpedancePoint, 2, point, 3, 0, 0, word, 100, 0, codes, point, 1000, 0);
        }

        log.Add(RecordKind.StepEnded, 1, 2, 0, (long)StepEndReason.Time, 0, 360_000)
            .Write(_store, new NewCell(cell, CellKind.Symmetric, 100_000_000));
    }
}
