namespace SolidCell.Analysis.Export;

/// <summary>
/// A column of the Battery Data Format: both of its names, and where its number comes from. Names and meanings are those of its ontology
/// 1.3.0 (github.com/battery-data-alliance/battery-data-format); required columns come first, recommended ones next.
/// </summary>
public sealed record BdfColumn(string Label, string MachineName, Func<ExportRow, double> Value)
{
    public static IReadOnlyList<BdfColumn> All { get; } =
    [
        new("Test Time / s", "test_time_second", row => row.TestTimeSeconds),
        new("Voltage / V", "voltage_volt", row => row.Volts),
        new("Current / A", "current_ampere", row => row.Amperes),
        new("Unix Time / s", "unix_time_second", row => row.UnixTimeSeconds),
        new("Cycle Count / 1", "cycle_count", row => row.CycleCount) { IsCount = true },
        new("Step Count / 1", "step_count", row => row.StepCount) { IsCount = true },
        new("Ambient Temperature / degC", "ambient_temperature_celsius", row => row.AmbientTemperatureCelsius) { CanBeUnknown = true },
        new("Surface Pressure / Pa", "surface_pressure_pa", row => row.SurfacePressurePascals) { CanBeUnknown = true },
        new("Charging Capacity / Ah", "charging_capacity_ah", row => row.ChargingCapacityAmpereHours),
        new("Discharging Capacity / Ah", "discharging_capacity_ah", row => row.DischargingCapacityAmpereHours),
        new("Step Time / s", "step_time_second", row => row.StepTimeSeconds),
        new("Step ID", "step_id", row => row.StepId) { IsCount = true },
    ];

    /// <summary>The one column that is text; it is the last.</summary>
    public const string StepTypeLabel = "Step Type";

    public const string StepTypeMachineName = "step_type";

    /// <summary>A whole number.</summary>
    public bool IsCount { get; init; }

    /// <summary>NaN stands for "not measured", which is an empty field or null in a file.</summary>
    public bool CanBeUnknown { get; init; }

    public string Header(bool machineNames) => machineNames ? MachineName : Label;
}
