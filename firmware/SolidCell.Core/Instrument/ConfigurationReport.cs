using SolidCell.Core.Calibration;
using SolidCell.Core.Control;
using SolidCell.Core.Measurement;
using SolidCell.Core.Safety;

namespace SolidCell.Core.Instrument;

/// <summary>
/// The answer to ReadConfiguration, one JSON object: what the fixture is built like, how it is calibrated, and the force and pressure on
/// the stack that it shows now. Points are
/// [low reading, low value, high reading, high value], in the unit that the member's name ends in.
/// </summary>
internal static class ConfigurationReport
{
    internal static string Of(InstrumentSettings settings, FixtureCalibration calibration, Sample sample)
    {
        string text = "{\"sample_period_milliseconds\":" + settings.SamplePeriodMilliseconds
            + Number("maximum_set_nanoamps", settings.MaximumSetNanoamps)
            + Number("maximum_set_microvolts", settings.MaximumSetMicrovolts);
        text += Limits(settings.Safety);
        text += Number("tare_millinewtons", calibration.TareMillinewtons)
            + Stack(calibration, sample)
            + Number("die_square_micrometres", calibration.DieSquareMicrometres)
            + Number("pressed_square_micrometres", calibration.PressedSquareMicrometres)
            + Points("calibration_cell_voltage_microvolts", calibration.CellVoltage)
            + Points("calibration_current_1ma_nanoamps", calibration.CurrentOneMilliamp)
            + Points("calibration_current_10ma_nanoamps", calibration.CurrentTenMilliamps)
            + Points("calibration_stack_force_millinewtons", calibration.StackForce);
        return text + Points("calibration_source_1ma_codes_nanoamps", calibration.SourceOneMilliamp)
            + Points("calibration_source_10ma_codes_nanoamps", calibration.SourceTenMilliamps) + "}";
    }

    private static string Limits(SafetyLimits limits) =>
        Number("maximum_cell_microvolts", limits.MaximumMicrovolts)
        + Number("minimum_cell_microvolts", limits.MinimumMicrovolts)
        + Number("maximum_cell_nanoamps", limits.MaximumNanoamps)
        + Number("maximum_stack_kilopascals", limits.MaximumKilopascals)
        + Number("maximum_frame_millidegrees", limits.MaximumMillidegrees)
        + Number("minimum_supply_millivolts", limits.MinimumSupplyMillivolts);

    private static string Stack(FixtureCalibration calibration, Sample sample) => sample.StackPressureQuality == SampleQuality.Good
        ? Number("stack_millinewtons", calibration.ForceOf(sample.StackMillinewtons)) + Number("stack_kilopascals", sample.StackKilopascals)
        : ",\"stack_millinewtons\":null,\"stack_kilopascals\":null";

    private static string Number(string name, long value) => ",\"" + name + "\":" + value;

    private static string Points(string name, LinearCalibration line) =>
        Points(name, line.LowReading, line.LowValue, line.HighReading, line.HighValue);

    private static string Points(string name, RangeCalibration range) =>
        Points(name, range.LowCode, range.LowNanoamps, range.HighCode, range.HighNanoamps);

    private static string Points(string name, int lowReading, int lowValue, int highReading, int highValue) =>
        ",\"" + name + "\":[" + lowReading + "," + lowValue + "," + highReading + "," + highValue + "]";
}
