namespace SolidCell.Analysis.Export;

/// <summary>One sample in the units of the Battery Data Format. Positive current charges; NaN is "not measured".</summary>
public readonly record struct ExportRow
{
    /// <summary>Never falls and never stays: a power cut is a jump as long as it lasted, as far as the fixture knows.</summary>
    public required double TestTimeSeconds { get; init; }

    public required double Volts { get; init; }

    public required double Amperes { get; init; }

    public required double UnixTimeSeconds { get; init; }

    public required long CycleCount { get; init; }

    /// <summary>Counts the steps as they ran, from 1; never resets.</summary>
    public required long StepCount { get; init; }

    /// <summary>Which step of the protocol it is, from 1; 0 before the first.</summary>
    public required long StepId { get; init; }

    public required double StepTimeSeconds { get; init; }

    /// <summary>One of <see cref="Export.StepType"/>.</summary>
    public required string StepType { get; init; }

    public required double AmbientTemperatureCelsius { get; init; }

    public required double SurfacePressurePascals { get; init; }

    /// <summary>Since the start of the test; never resets. Deposition of a symmetric cell.</summary>
    public required double ChargingCapacityAmpereHours { get; init; }

    /// <summary>Likewise for discharge or stripping; positive.</summary>
    public required double DischargingCapacityAmpereHours { get; init; }
}
