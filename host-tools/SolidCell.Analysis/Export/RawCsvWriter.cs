using System.Globalization;
using SolidCell.Store.Reading;

namespace SolidCell.Analysis.Export;

/// <summary>Writes the samples exactly as the fixture recorded them: integers, with the quality of every channel.</summary>
public static class RawCsvWriter
{
    public static void Write(TextWriter output, IEnumerable<StoredSample> samples)
    {
        output.Write(
            "boot_id,sequence,test_milliseconds,cell_microvolts,cell_nanoamps,stack_kilopascals,frame_millidegrees,step_charge_nanoamp_hours,");
        output.Write("cell_voltage_quality,cell_current_quality,stack_pressure_quality,frame_temperature_quality\n");
        foreach (StoredSample s in samples)
        {
            output.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{s.Position.BootId},{s.Position.Sequence},{s.Milliseconds},{s.CellMicrovolts},{s.CellNanoamps},{s.StackKilopascals},{s.FrameMillidegrees},{s.StepChargeNanoampHours},{s.VoltageQuality},{s.CurrentQuality},{s.PressureQuality},{s.TemperatureQuality}\n"));
        }
    }
}
