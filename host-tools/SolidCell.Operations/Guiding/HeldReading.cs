namespace SolidCell.Operations.Guiding;

/// <summary>Means of what a fixture showed while a current was held, and their standard errors.</summary>
public sealed record HeldReading(double Volts, double VoltsError, double Milliamps, double MilliampsError)
{
    /// <param name="samples">Cell voltage in uV and current in nA, good ones only.</param>
    /// <exception cref="OperationException">There are too few.</exception>
    public static HeldReading Of(IReadOnlyCollection<(long Microvolts, long Nanoamps)> samples)
    {
        const int Fewest = 20;
        if (samples.Count < Fewest)
        {
            throw new OperationException(
                $"The fixture gave {samples.Count} good samples where {Fewest} are needed; nothing was changed. Look at its faults.");
        }

        (double volts, double voltsError) = Mean([.. samples.Select(sample => sample.Microvolts / 1e6)]);
        (double milliamps, double milliampsError) = Mean([.. samples.Select(sample => sample.Nanoamps / 1e6)]);
        return new HeldReading(volts, voltsError, milliamps, milliampsError);
    }

    /// <summary>The mean and its standard error.</summary>
    internal static (double Mean, double Error) Mean(double[] values)
    {
        double mean = values.Average();
        double squares = values.Sum(value => (value - mean) * (value - mean));
        return (mean, values.Length < 2 ? 0 : Math.Sqrt(squares / (values.Length - 1) / values.Length));
    }
}
