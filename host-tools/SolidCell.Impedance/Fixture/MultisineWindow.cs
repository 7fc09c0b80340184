namespace SolidCell.Impedance.Fixture;

/// <summary>A sample of a multisine. Voltage and current have their own times: the converter takes one after the other.</summary>
/// <param name="VoltageSeconds">Since the first tick of the window.</param>
/// <param name="Volts">Of the cell.</param>
/// <param name="CurrentSeconds">Since the first tick of the window.</param>
/// <param name="Amps">Through the cell.</param>
public readonly record struct MultisineSample(double VoltageSeconds, double Volts, double CurrentSeconds, double Amps);

/// <summary>The window of a multisine, whose tones have whole numbers of periods in it.</summary>
/// <param name="Samples">Those that were measured.</param>
/// <param name="Periods">Of each tone in the window, rising.</param>
/// <param name="WindowSamples">Ticks in the window.</param>
/// <param name="TickSeconds">Time between two ticks.</param>
/// <param name="UpdateSeconds">Time after a tick at which the source changes its current.</param>
public sealed record MultisineWindow(
    IReadOnlyList<MultisineSample> Samples, IReadOnlyList<int> Periods, int WindowSamples, double TickSeconds, double UpdateSeconds)
{
    public double WindowSeconds => WindowSamples * TickSeconds;

    /// <summary>Nine in ten samples are there, and every tone can be told from the others.</summary>
    public bool IsWhole => Samples.Count > WindowSamples * 9 / 10;
}
