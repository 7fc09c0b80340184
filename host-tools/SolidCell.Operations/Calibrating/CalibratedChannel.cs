using SolidCell.Core.Calibration;

namespace SolidCell.Operations.Calibrating;

/// <summary>What can be calibrated, in the words and units of people.</summary>
/// <param name="Name">As it is typed.</param>
/// <param name="Channel">The fixture's number for it.</param>
/// <param name="Member">Its member in the answer to ReadConfiguration.</param>
/// <param name="ShownUnit">Unit of what the fixture shows, or was set to.</param>
/// <param name="TrueUnit">Unit of what the reference shows.</param>
/// <param name="ShownFactor">The fixture's integers for each unit shown.</param>
/// <param name="TrueFactor">The fixture's integers for each unit of the reference.</param>
public sealed record CalibratedChannel(
    string Name, CalibrationChannel Channel, string Member, string ShownUnit, string TrueUnit, double ShownFactor, double TrueFactor)
{
    public static readonly IReadOnlyList<CalibratedChannel> All =
    [
        new("voltage", CalibrationChannel.CellVoltage, "calibration_cell_voltage_microvolts", "V", "V", 1e6, 1e6),
        new("current-1ma", CalibrationChannel.CurrentOneMilliamp, "calibration_current_1ma_nanoamps", "mA", "mA", 1e6, 1e6),
        new("current-10ma", CalibrationChannel.CurrentTenMilliamps, "calibration_current_10ma_nanoamps", "mA", "mA", 1e6, 1e6),
        new("force", CalibrationChannel.StackForce, "calibration_stack_force_millinewtons", "N", "N", 1e3, 1e3),
        new("source-1ma", CalibrationChannel.SourceOneMilliamp, "calibration_source_1ma_codes_nanoamps", "DAC code", "mA", 1, 1e6),
        new("source-10ma", CalibrationChannel.SourceTenMilliamps, "calibration_source_10ma_codes_nanoamps", "DAC code", "mA", 1, 1e6),
    ];

    /// <summary>Null when there is none of this name.</summary>
    public static CalibratedChannel? Find(string name) => All.FirstOrDefault(channel => channel.Name == name);
}
