using System.Globalization;
using SolidCell.Simulation.Runs;

namespace SolidCell.Host.CommandLine.Progress;

/// <summary>One line for all cells every few seconds: for logs, pipes and CI.</summary>
/// <param name="output">Takes the lines.</param>
/// <param name="clock">Says when the next one is due.</param>
public sealed class PlainProgress(TextWriter output, TimeProvider clock) : IProgressView
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    public async Task ShowAsync(Func<IReadOnlyList<CellProgress>> read, Task work)
    {
        while (await Task.WhenAny(work, Task.Delay(Interval, clock)).ConfigureAwait(false) != work)
        {
            await output.WriteLineAsync(string.Join("  ", read().Select(Describe))).ConfigureAwait(false);
        }
    }

    public static string Describe(CellProgress cell) =>
        string.Create(
            CultureInfo.InvariantCulture,
                $"{cell.Cell} {cell.TestHours:F1} h ({100 * cell.Share:F0} %) {cell.SetPointMilliampsPerSquareCentimetre:+0.00;-0.00;0.00} mA/cm2 {cell.State}");
}
