using SolidCell.Analysis.Results;
using SolidCell.Analysis.Shorts;

namespace SolidCell.Host.Protocols;

/// <summary>How a simulated test went. End is `running` when the hours were over first, else why the test ended.</summary>
internal sealed record SimulationResult(
    string Protocol,
    string Cell,
    double AreaSquareCentimetres,
    int Seed,
    string End,
    double TestHours,
    long Steps,
    long Cycles,
    double LastVolts,
    IReadOnlyList<SimulatedShort> Shorts,
    TestResult Result,
    SimulatedMeasures? Measures)
{
    public SimulatedShort? FirstSoft => Shorts.FirstOrDefault(item => item.Kind == ShortName.Soft);

    public SimulatedShort? FirstHard => Shorts.FirstOrDefault(item => item.Kind == ShortName.Hard);
}
