namespace SolidCell.Analysis.Export;

/// <summary>A column of the Battery Data Format: both of its names, and where its number comes from.</summary>
public sealed record BdfColumn(string Label, string MachineName, Func<ExportRow, double> Value, bool IsCount = false)
{
    public static IReadOnlyList<BdfColumn> All { get; } =
    [
        new("Test Time / s", "test_time_second", row => row.TestTimeSeconds),
        new("Voltage / V", "voltage_volt", row => row.Volts),
        new("Current / A", "current_ampere", row => row.Amperes),
        new("Unix Time / s", "unix_time_second", row => row.UnixTimeSeconds),
        new("Cycle Count / 1", "cycle_count", row => row.CycleCount, true),
        new("Step Count / 1", "step_count", row => row.StepCount, true),
        new("Ambient Temperature / degC", "ambient_temperature_celsius", row => row.AmbientTemperatureCelsius),
        new("Surface Pressure / Pa", "surface_pressure_pa", row => row.SurfacePressurePascals),
        new("Charging Capacity / Ah", "charging_capacity_ah", row => row.ChargingCapacityAmpereHours),
        new("Discharging Capacity / Ah", "discharging_capacity_ah", row => row.DischargingCapacityAmpereHours),
    ];

    /// <summary>The one column that is text.</summary>
    public const string StepTypeLabel = "Step Type";

    public const string StepTypeMachineName = "step_type";

    public string Header(bool machineNames) => machineNames ? MachineName : Label;
}
