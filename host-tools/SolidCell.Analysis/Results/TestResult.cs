using SolidCell.Analysis.Conditions;
using SolidCell.Analysis.CriticalCurrent;
using SolidCell.Analysis.Shorts;
using SolidCell.Protocols.Results;

namespace SolidCell.Analysis.Results;

/// <summary>
/// What came out of a test. How long it ran, when the cell first shorted and the charge it had passed are given for every test; the rest as
/// the kind of its result says.
/// </summary>
public sealed record TestResult
{
    public required ResultKind Kind { get; init; }

    /// <summary>Null for a test that is no staircase of both directions.</summary>
    public CriticalCurrentDensity? CriticalCurrent { get; init; }

    /// <summary>Null for a test whose current goes both ways, or that is of another kind.</summary>
    public ThresholdCapacity? ThresholdCapacity { get; init; }

    public required double TestHours { get; init; }

    /// <summary>The first short of any kind, null for a survivor.</summary>
    public ShortOnset? Onset { get; init; }

    public ShortOnset? FirstSoftShort { get; init; }

    public ShortOnset? FirstHardShort { get; init; }

    /// <summary>Charge of the half-step at the onset, or the largest of one without a short; never negative.</summary>
    public required double HalfStepMilliampHoursPerSquareCentimetre { get; init; }

    /// <summary>All charge in both directions until the onset, or until now.</summary>
    public required double CumulativeMilliampHoursPerSquareCentimetre { get; init; }

    /// <summary>Null for a test without a measured pulse.</summary>
    public PulseSummary? Pulses { get; init; }

    /// <summary>Null for a test whose result is no capacity.</summary>
    public CapacitySummary? Capacities { get; init; }

    /// <summary>Null when they were not read.</summary>
    public TestConditions? Conditions { get; init; }

    /// <summary>Share of the time in which the voltage was not converted; null for a test of another instrument.</summary>
    public double? DeadTimePercent { get; init; }

    /// <summary>Version of the firmware whose detector reported the shorts; null when the fixture did not say.</summary>
    public string? DetectorVersion { get; init; }
}
