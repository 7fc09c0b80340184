using System.Diagnostics;

namespace SolidCell.Simulation.Link;

/// <summary>
/// Decides how much simulated time may pass now: a running test keeps the asked speed, a fixture that waits or has ended its test the
/// wall's.
/// </summary>
internal sealed class SimulatedPace(double speed)
{
    private const long LargestSliceMilliseconds = 20_000;
    private const long SmallestSliceMilliseconds = 50;

    private readonly Stopwatch _sinceLast = Stopwatch.StartNew();
    private double _owedMilliseconds;

    /// <summary>0 when the wall has to catch up first.</summary>
    public long NextSlice(FixtureActivity activity)
    {
        double wallMilliseconds = _sinceLast.Elapsed.TotalMilliseconds;
        _sinceLast.Restart();
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
