namespace SolidCell.Detection.Tests.Corpus.Leaks;

/// <summary>How well a cell is measured and kept.</summary>
/// <param name="Name">For tables.</param>
/// <param name="NoiseVolts">Standard deviation of a reading, white and slow.</param>
/// <param name="OvenKelvin">Amplitude of the oven's cycle of 20 min.</param>
/// <param name="DayKelvin">Amplitude from day to night.</param>
public sealed record ParallelSetting(string Name, double NoiseVolts, double OvenKelvin, double DayKelvin)
{
    public static readonly ParallelSetting[] All =
    [
        new("10 uV, temperature steady", 1e-5, 0, 0),
        new("50 uV, oven +-0.3 K", 5e-5, 0.3, 0.2),
        new("200 uV, oven +-0.5 K, day +-2 K", 2e-4, 0.5, 2),
    ];
}
