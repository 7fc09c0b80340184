namespace SolidCell.Simulation.Link;

/// <summary>A fixture at one instant, for people to look at from another thread.</summary>
/// <remarks>A drained fixture has ended its test, and the host has acknowledged every record.</remarks>
public sealed record LinkSnapshot(
    string State, long TestMilliseconds, int SetPointNanoamps, int CellMicrovolts, long RecordsMade, int ShortCount,
    FixtureActivity Activity, bool IsDrained)
{
    /// <summary>True while the fixture hears its broker: a command sent before would be lost.</summary>
    public bool IsConnected { get; init; }

    /// <summary>Steps of the test that have begun.</summary>
    public int StepCount { get; init; }

    public static readonly LinkSnapshot Start = new("Connecting", 0, 0, 0, 0, 0, FixtureActivity.Waiting, false);
}
