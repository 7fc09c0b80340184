using System.Globalization;
using SolidCell.Store.Registry;

namespace SolidCell.Analysis.Export;

/// <summary>
/// Writes the spectra of a test as .impedance.bdf.csv: the impedance columns of the Battery Data Format (ontology 1.3.0), a row a point,
/// spectrum after spectrum. The imaginary part of a capacitive impedance is negative. What is not known, as the current, is an empty field.
/// </summary>
public static class BdfImpedanceWriter
{
    private const double SecondsPerHour = 3600;

    private static readonly (string Label, string MachineName, Func<StoredSpectrum, SpectrumSample, double> Value)[] Columns =
    [
        ("Test Time / s", "test_time_second", (spectrum, _) => spectrum.StorageHours * SecondsPerHour ?? double.NaN),
        ("Voltage / V", "voltage_volt", (spectrum, _) => spectrum.FirstVolts ?? double.NaN),
        ("Current / A", "current_ampere", (_, _) => double.NaN),
        ("Cycle Count / 1", "cycle_count", (spectrum, _) => spectrum.Cycle ?? double.NaN),
        ("Frequency / Hz", "frequency_hertz", (_, point) => point.FrequencyHertz),
        ("Real Impedance / ohm", "real_impedance_ohm", (_, point) => point.RealOhms),
        ("Imaginary Impedance / ohm", "imaginary_impedance_ohm", (_, point) => point.ImaginaryOhms),
        ("Absolute Impedance / ohm",
            "absolute_impedance_ohm", (_, point) =>
                Math.Sqrt((point.RealOhms * point.RealOhms) + (point.ImaginaryOhms * point.ImaginaryOhms))),
        ("Phase / deg", "phase_degree", (_, point) => Math.Atan2(point.ImaginaryOhms, point.RealOhms) * 180 / Math.PI),
    ];

    public static void Write(TextWriter output, IEnumerable<StoredSpectrum> spectra, bool machineNames)
    {
        output.Write(
            string.Join(',', Columns.Select(column => machineNames ? column.MachineName : column.Label)
                .Append(machineNames ? BdfColumn.StepTypeMachineName : BdfColumn.StepTypeLabel)));
        output.Write('\n');
        foreach (StoredSpectrum spectrum in spectra)
        {
            foreach (SpectrumSample point in spectrum.Points)
            {
                output.Write(string.Concat(Columns.Select(column => Text(column.Value(spectrum, point)) + ",")));
                output.Write("EIS\n");
            }
        }
    }

    private static string Text(double value) => double.IsNaN(value) ? "" : value.ToString("R", CultureInfo.InvariantCulture);
}
