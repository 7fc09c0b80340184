using System.Text;
using SolidCell.Impedance.Fitting;
using SolidCell.Impedance.Reading;

namespace SolidCell.Impedance.Tests.Reading;

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
            Assert.True((read.Points[k].ImpedanceOhms - written.Points[k].ImpedanceOhms).Magnitude < 1e-5
                * written.Points[k].ImpedanceOhms.Magnitude, $"point {k}");
        }

        FitResult fit = CircuitFit.Fit(Spectra.TestCircuit1, read, [50, 100, 1e-6, 300, 1e-3]);
        Assert.Equal(100, fit["R0"].Value, 0.1);
        Assert.Equal(200, fit["R1"].Value, 0.2);
        Assert.Equal(500, fit["R2"].Value, 0.5);
    }

    [Theory]
    [InlineData("EC-Lab", "02/04/2018 10:02:46")]
    [InlineData("Gamry", "4/23/2018 16:43:15")]
    [InlineData("ZPlot", "10-12-2018 12:32:21")]
    [InlineData("VersaStudio", "Thursday, July 19, 2018 9:40:30 AM")]
    [InlineData("RelaxIS", "12/16/2025 2:29:15 PM")]
    [InlineData("PalmSens", "2025-01-01 12:01:00")]
    [InlineData("Autolab FRA", "17.05.2019 10:11:12")]
    [InlineData("CHI", "Feb. 20, 2020   15:55:08")]
    public void The_instrument_and_the_start_are_kept(string layout, string started)
    {
        ImpedanceContent content =
            ImpedanceFile.Read(new MemoryStream(VendorLayouts.All.First(one => one.Name == layout).Write(Spectra.TestCircuit1Spectrum())));

        Assert.StartsWith(content.Instrument, layout, StringComparison.Ordinal);
        Assert.Equal(started, content.Started);
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

        Assert.Equal(2,
            Read(header + one.Replace("{0}", "1", StringComparison.Ordinal)
                + one.Replace("{0}", "2", StringComparison.Ordinal)).Sweeps.Count);
        Assert.Equal(2,
            Read(header + one.Replace("{0}", "1", StringComparison.Ordinal)
                + one.Replace("{0}", "1", StringComparison.Ordinal)).Sweeps.Count);
        Assert.Single(Read(header + back).Sweeps);
    }

    [Fact]
    public void Spectra_that_stand_side_by_side_are_all_read()
    {
        ImpedanceContent content =
            Read("Data: Frequency\tData: Z'\tData: Z''\tData: Frequency\tData: Z'\tData: Z''\n1000\t100\t-5\t500\t200\t-6\n100\t110\t-20\t50\t210\t-21\n10\t150\t-60\t5\t250\t-61\n");

        Assert.Equal([1, 2], content.Sweeps.Select(sweep => sweep.Number));
        Assert.Equal([1000.0, 500.0], content.Sweeps.Select(sweep => sweep.Spectrum.HighestHertz));
        Assert.Equal(250, content.Sweeps[1].Spectrum.Points[2].ImpedanceOhms.Real);
    }

    [Fact]
    public void A_session_of_PSTrace_is_read_with_its_start()
    {
        static string List(string description, string values) =>
            $"{{\"Description\":\"{description}\",\"DataValues\":[{string.Join(",", values.Split(' ').Select(value => $"{{\"V\":{value}}}"))}]}}";
        string session =
            "{\"Type\":\"PalmSens.DataFiles.SessionFile\",\"Measurements\":[{\"TimeStamp\":638283044190000000,\"EISDataList\":[{\"DataSet\":{\"Values\":["
            + $"{List("Idc", "1 1 1")},{List("Frequency", "1000 100 10")},{List("ZRe", "100 110 150")},{List("ZIm", "5 20 60")}]}}}}]}}]}}";
        ImpedanceContent content = ImpedanceFile.Read(new MemoryStream([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(session + "\uFEFF")]));

        Assert.Equal(("PalmSens", "2023-08-22 12:33:39"), (content.Instrument, content.Started));
        Assert.Equal(new System.Numerics.Complex(110, -20), Assert.Single(content.Sweeps).Spectrum.Points[1].ImpedanceOhms);
        Assert.Contains("damaged", Assert.Throws<ImpedanceException>(() => Read(session[..^3])).Message, StringComparison.Ordinal);
        Assert.Contains("without an impedance",
            Assert.Throws<ImpedanceException>(() => Read("{\"Type\":\"PalmSens.DataFiles.SessionFile\"}")).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Scans_and_channels_of_a_session_are_sweeps_and_names_may_be_in_lower_case()
    {
        static string Scan(int first) =>
            "{\"dataset\":{\"values\":[{\"description\":\"Frequency\",\"datavalues\":[{\"v\":1000},{\"v\":100},{\"v\":10}]},"
            + $"{{\"description\":\"ZRe\",\"datavalues\":[{{\"v\":{first}}},{{\"v\":110}},{{\"v\":150}}]}},"
            + "{\"description\":\"ZIm\",\"datavalues\":[{\"v\":5},{\"v\":20},{\"v\":60}]}]}}";
        string session = "{\"type\":\"PalmSens.DataFiles.SessionFile\",\"measurements\":[{\"eisdatalist\":[{\"title\":\"CH 1\",\"subscans\":["
            + $"{Scan(100)},{Scan(101)}]}},{Scan(102)}]}}]}}";

        Assert.Equal([100.0, 101, 102], Read(session).Sweeps.Select(sweep => sweep.Spectrum.Points[0].ImpedanceOhms.Real));
        Assert.Contains("without an impedance",
            Assert.Throws<ImpedanceException>(() => Read("""{"type":"PalmSens.DataFiles.SessionFile","measurements":[{"eisdatalist":[{"title":"CH 1"}]}]}""")).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_further_header_begins_a_sweep_and_what_lies_between_the_tables_is_no_row()
    {
        string table =
            "<Segment1>\nDefinition=Segment #, Frequency(Hz), Z Real, Z Imag\n0,1000,100,-5\n0,100,110,-20\n0,10,150,-60\n</Segment1>\n1,2,3,4\n";
        ImpedanceContent content = Read(table + table);

        Assert.Equal(2, content.Sweeps.Count);
        Assert.All(content.Sweeps, sweep => Assert.Equal(3, sweep.Spectrum.Count));
        Assert.Empty(content.Warnings);
    }

    [Fact]
    public void Rows_of_cycling_without_a_frequency_are_left_out()
    {
        ImpedanceContent content =
            Read("freq/Hz\tRe(Z)/Ohm\t-Im(Z)/Ohm\tEwe/V\n0\t0\t0\t3.1\n1000\t100\t5\t3.2\n100\t110\t20\t3.21\n10\t150\t60\t3.22\n0\t0\t0\t3.3\n");

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
