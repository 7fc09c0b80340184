using SolidCell.Analysis.Export;
using SolidCell.Store.Registry;

namespace SolidCell.Analysis.Tests.Export;

/// <summary>Spectra as a table: 3 ohm and -4 ohm are 5 ohm at -53.13 degrees.</summary>
public sealed class BdfImpedanceWriterTests
{
    [Theory]
    [InlineData(false, "Test Time / s,Voltage / V,Current / A,Cycle Count / 1,Frequency / Hz,Real Impedance / ohm,Imaginary Impedance / ohm,Absolute Impedance / ohm,Phase / deg,Step Type")]
    [InlineData(true, "test_time_second,voltage_volt,current_ampere,cycle_count,frequency_hertz,real_impedance_ohm,imaginary_impedance_ohm,absolute_impedance_ohm,phase_degree,step_type")]
    public void Every_point_is_a_row_and_what_is_not_known_is_empty(bool machineNames, string head)
    {
        StoredSpectrum known = Spectrum(2, 7, 3.25, [new(1000, 3, -4), new(0.1, 10, 0)]);
        StoredSpectrum unknown = Spectrum(null, null, null, [new(1, 0, 2)]);
        var text = new StringWriter();
        BdfImpedanceWriter.Write(text, [known, unknown], machineNames);
        Assert.Equal(
            [
                head, "7200,3.25,,7,1000,3,-4,5,-53.13010235415598,EIS", "7200,3.25,,7,0.1,10,0,10,0,EIS", ",,,,1,0,2,2,90,EIS", "",
            ], text.ToString().Split('\n'));
    }

    private static StoredSpectrum Spectrum(double? hours, int? cycle, double? volts, SpectrumSample[] points) =>
        new("a.mpt", new byte[32], 1, "instrument", null, hours, cycle, volts, null, points);
}
