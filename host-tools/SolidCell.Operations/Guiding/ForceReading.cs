namespace SolidCell.Operations.Guiding;

/// <summary>Mean of the force that a fixture showed, and its standard error.</summary>
public sealed record ForceReading(double Newtons, double NewtonsError)
{
    /// <exception cref="OperationException">There are none.</exception>
    public static ForceReading Of(IReadOnlyCollection<double> newtons)
    {
        if (newtons.Count == 0)
        {
            throw new OperationException("The load cell gives no reading; look at its wires. Nothing was changed.");
        }

        (double mean, double error) = HeldReading.Mean([.. newtons]);
        return new ForceReading(mean, error);
    }
}
