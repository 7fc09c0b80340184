namespace SolidCell.Analysis.Export;

/// <summary>One sample in the units of the Battery Data Format. Positive current charges; NaN is "not measured".</summary>
public readonly record struct ExportRow(
    double TestTimeSeconds, double Volts, double Amperes, double UnixTimeSeconds, long CycleCount, long StepCount, string StepType,
    double AmbientTemperatureCelsius, double SurfacePressurePascals, double ChargingCapacityAmpereHours, double DischargingCapacityAmpereHours);
