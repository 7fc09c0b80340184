using SolidCell.Analysis.Conditions;
using SolidCell.Store.Reading;

namespace SolidCell.Analysis;

/// <summary>The records that the result of a test is computed from.</summary>
/// <param name="Test">The test, of which the area counts.</param>
/// <param name="Steps">Its steps in their order.</param>
/// <param name="Shorts">Its shorts; several reports of one do no harm.</param>
public sealed record TestEvidence(StoredTest Test, IReadOnlyList<StoredStep> Steps, IReadOnlyList<StoredShort> Shorts)
{
    /// <summary>Its PulseResistance records.</summary>
    public IReadOnlyList<StoredRecord> Pulses { get; init; } = [];

    /// <summary>Its Fault records.</summary>
    public IReadOnlyList<StoredRecord> Faults { get; init; } = [];

    /// <summary>Null when they were not read.</summary>
    public TestConditions? Conditions { get; init; }

    /// <summary>Version of the firmware whose detector it was, "1.2.3"; null when the fixture did not report one.</summary>
    public string? DetectorVersion { get; init; }
}
