using SolidCell.Core.Link;

namespace SolidCell.Simulation.Link;

/// <summary>A virtual fixture as its link sees it: what every fixture is, and time that passes when it is told to. One thread.</summary>
public interface ILinkedFixture : ILinkEndpoint
{
    FixtureActivity Activity { get; }

    /// <summary>How full the record log is with records the host has not stored yet, 0 to 100.</summary>
    int LogFillPercent { get; }

    /// <summary>Lets time pass.</summary>
    void Run(long milliseconds);

    LinkSnapshot Describe();
}
