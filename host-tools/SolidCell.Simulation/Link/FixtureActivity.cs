namespace SolidCell.Simulation.Link;

/// <summary>What a fixture is doing, as far as its link must know.</summary>
public enum FixtureActivity
{
    /// <summary>No test, or one that waits: time passes as on the wall.</summary>
    Waiting,

    /// <summary>A test runs: time passes as fast as was asked for.</summary>
    Running,

    /// <summary>The test is over: time stands still, and the log comes to an end.</summary>
    Ended,
}
