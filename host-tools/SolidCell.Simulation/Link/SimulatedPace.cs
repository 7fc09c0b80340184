using System.Diagnostics;

namespace SolidCell.Simulation.Link;

/// <summary>
/// Decides how much simulated time may pass now: a running test keeps the asked speed, a fixture that waits or has ended its test the
/// wall's.
/// </summary>
/// <param name="speed">Simulated seconds per wall second of a running test; 0 is as fast as the processor allows.</param>
/// <param name="warmUpMilliseconds">Before its first test the fixture gets exactly this time, at once, and then stands still until it is
/// started: what a test measures then does not depend on how long its start took on the wall. Null for a fixture that lives on.</param>
internal sealed class SimulatedPace(double speed, long? warmUpMilliseconds = null)
{
    private const long LargestSliceMilliseconds = 20_000;
    private const long SmallestSliceMilliseconds = 50;

    private readonly Stopwatch _sinceLast = Stopwatch.StartNew();
    private double _owedMilliseconds;
    private long? _warmUp = warmUpMilliseconds;

    /// <summary>0 when the wall has to catch up first.</summary>
    public long NextSlice(FixtureActivity activity)
    {
        double wallMilliseconds = _sinceLast.Elapsed.TotalMilliseconds;
        _sinceLast.Restart();
        if (activity == FixtureActivity.Waiting && _warmUp is { } left)
        {
            _warmUp = 0;
            return left;
        }

        _warmUp = null;
        if (activity == FixtureActivity.Running && speed <= 0)
        {
            return LargestSliceMilliseconds;
        }

        double factor = activity == FixtureActivity.Running ? speed : 1;
        _owedMilliseconds = Math.Min(_owedMilliseconds + (wallMilliseconds * factor), LargestSliceMilliseconds);
        long slice = (long)_owedMilliseconds / SmallestSliceMilliseconds * SmallestSliceMilliseconds;
        _owedMilliseconds -= slice;
        return slice;
    }
}
