using SolidCell.Protocols.Model;

namespace SolidCell.Simulation.Runs;

/// <summary>
/// How long a test is: so many steps, and so many hours when it is stopped then. Steps may end early, so their planned times tell less.
/// </summary>
internal sealed record RunLength(long Steps, double? Hours)
{
    public static RunLength Of(Protocol protocol, double? longestHours) => new(Count(protocol.Steps), longestHours);

    /// <summary>The part of the test that is over, 0 to 1.</summary>
    public double Share(int stepsBegun, double hours) =>
        Math.Clamp(Math.Max((stepsBegun - 1.0) / Math.Max(1, Steps), hours / Hours ?? 0), 0, 1);

    private static long Count(IEnumerable<ProtocolStep> steps) =>
        steps.Sum(step => step is LoopStep loop ? loop.Turns * Count(loop.Body) : 1);
}
