namespace SolidCell.Detection.Tests.Corpus.Leaks;

/// <summary>An electronic path through the pellet.</summary>
/// <param name="FormsAtSeconds">It comes in over ten minutes from then on, or at once when it is dynamic.</param>
/// <param name="OhmSquareCentimetres">Its resistance when it has formed.</param>
/// <param name="GrowthPerHalfCycle">Share by which its conductance grows in each half-cycle.</param>
/// <param name="LifetimeSeconds">Infinite for a persistent one.</param>
public sealed record ParallelPath(double FormsAtSeconds, double OhmSquareCentimetres, double GrowthPerHalfCycle, double LifetimeSeconds)
{
    private const double FormingSeconds = 600;

    public bool IsPersistent => double.IsInfinity(LifetimeSeconds);

    /// <summary>Conductance in S/cm2.</summary>
    public double Conductance(double seconds, double halfCycleSeconds)
    {
        double age = seconds - FormsAtSeconds;
        if (age < 0 || age >= LifetimeSeconds)
        {
            return 0;
        }

        double formed = IsPersistent ? 1 - Math.Exp(-age / FormingSeconds) : 1;
        return formed * Math.Pow(1 + GrowthPerHalfCycle, age / halfCycleSeconds) / OhmSquareCentimetres;
    }
}
