using System.Text;
using SolidCell.Impedance.Fitting;
using SolidCell.Impedance.Reading;

namespace SolidCell.Impedance.Tests;

public sealed class ImpedanceFileTests
{
    public static TheoryData<string> Layouts => [.. VendorLayouts.All.Select(layout => layout.Name)];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Every_layout_gives_the_same_spectrum_and_the_same_cell(string layout)
    {
        Spectrum written = Spectra.TestCircuit1Spectrum();
        ImpedanceContent content = ImpedanceFile.Read(new MemoryStream(VendorLayouts.All.First(one => one.Name == layout).Write(written)));

        Spectrum read = Assert.Single(content.Sweeps).Spectrum;
        Assert.Equal(layout == "Gamry" ? 1 : 0, content.Warnings.Count);
        Assert.Equal(written.Count, read.Count);
        for (int k = 0; k < read.Count; k++)
        {
            Assert.Equal(1, read.Points[k].FrequencyHertz / written.Points[k].FrequencyHertz, 1e-6);
            Assert.True((read.Points[k].ImpedanceOhms - written.Points[k].ImpedanceOhms).Magnitude < 1e-5 * written.Points[k].ImpedanceOhms.Magnitude, $"point {k}");
        }

        FitResult fit = CircuitFit.Fit(Spectra.TestCircuit1, read, [50, 100, 1e-6, 300, 1e-3]);
        Assert.Equal(500, fit["R2"].Value, 0.5);
    }

    [Theory]
    [InlineData("EC-Lab", "02/04/2018 10:02:46")]
    [InlineData("Gamry", "4/23/2018 16:43:15")]
    [InlineData("ZPlot", "10-12-2018 12:32:21")]
    [InlineData("CHI", "Feb. 20, 2020   15:55:08")]
    public void The_instrument_and_the_start_are_kept(string layout, string started)
    {
        ImpedanceContent content = ImpedanceFile.Read(new MemoryStream(VendorLayouts.All.First(one => one.Name == layout).Write(Spectra.TestCircuit1Spectrum())));

        Assert.Equal((layout, started), (content.Instrument, content.Started));
    }

    [Fact]
    public void Positive_imaginary_parts_without_a_minus_in_the_header_are_turned_and_that_is_said()
    {
        ImpedanceContent content = Read("Freq,Z',Z''\n1000,100,5\n100,110,20\n10,150,60\n1,200,20\n");

        Assert.True(content.Sweeps[0].Spectrum.Points[0].ImpedanceOhms.Imaginary < 0);
        Assert.Contains("sign was turned", Assert.Single(content.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sweep_begins_where_the_cycle_number_changes_or_the_frequency_turns()
    {
        string one = "1000\t100\t-5\t{0}\n100\t110\t-20\t{0}\n10\t150\t-60\t{0}\n";
        string header = "freq/Hz\tRe(Z)/Ohm\tIm(Z)/Ohm\tcycle number\n";
        string back = "10\t150\t-60\t1\n100\t110\t-20\t1\n1000\t100\t-5\t1\n";

        Assert.Equal(2, Read(header + one.Replace("{0}", "1", StringComparison.Ordinal) + one.Replace("{0}", "2", StringComparison.Ordinal)).Sweeps.Count);
        Assert.Equal(2, Read(header + one.Replace("{0}", "1", StringComparison.Ordinal) + one.Replace("{0}", "1", StringComparison.Ordinal)).Sweeps.Count);
        Assert.Single(Read(header + back).Sweeps);
    }

    [Fact]
    public void Rows_of_cycling_without_a_frequency_are_left_out()
    {
        ImpedanceContent content = Read("freq/Hz\tRe(Z)/Ohm\t-Im(Z)/Ohm\tEwe/V\n0\t0\t0\t3.1\n1000\t100\t5\t3.2\n100\t110\t20\t3.21\n10\t150\t60\t3.22\n0\t0\t0\t3.3\n");

        Assert.Equal(3, Assert.Single(content.Sweeps).Spectrum.Count);
        Assert.Equal(0.02, content.Sweeps[0].DriftVolts!.Value, 1e-9);
    }

    [Theory]
    [InlineData("Re(Z)/Ohm\t-Im(Z)/Ohm\n100\t5\n", "no frequency")]
    [InlineData("time/s,voltage/V\n1,3.4\n", "no line names a frequency")]
    [InlineData("freq/Hz\tRe(Z)/Ohm\t-Im(Z)/Ohm\n", "no sweep")]
    [InlineData("", "no line names a frequency")]
    [InlineData("BIO-LOGIC MODULAR FILE\0\0\u0001", "binary")]
    public void A_file_that_is_no_impedance_measurement_is_refused_with_the_reason(string text, string reason) =>
        Assert.Contains(reason, Assert.Throws<ImpedanceException>(() => Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Damaged_files_are_read_or_refused_and_never_crash()
    {
        var random = new Random(1);
        for (int round = 0; round < 3000; round++)
        {
            byte[] bytes = [.. VendorLayouts.All[round % VendorLayouts.All.Count].Write(Spectra.TestCircuit1Spectrum())];
            for (int i = random.Next(1, 30); i > 0; i--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            try
            {
                ImpedanceContent content = ImpedanceFile.Read(new MemoryStream(bytes[..random.Next(1, bytes.Length)]));
                Assert.NotEmpty(content.Sweeps);
            }
            catch (ImpedanceException)
            {
            }
        }
    }

    private static ImpedanceContent Read(string text) => ImpedanceFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
