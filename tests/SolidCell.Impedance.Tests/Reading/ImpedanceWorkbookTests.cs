using SolidCell.Impedance.Reading;

namespace SolidCell.Impedance.Tests.Reading;

/// <summary>Spectra in Excel workbooks.</summary>
public sealed class ImpedanceWorkbookTests
{
    private static readonly object[] Header = ["Freq (Hz)", "Z' (kohm)", "-Z'' (kohm)"];

    [Fact]
    public void A_spectrum_of_a_sheet_is_the_one_that_was_written_and_its_sheet_is_named()
    {
        Spectrum written = Spectra.TestCircuit1Spectrum();
        ImpedanceContent content = Read(("notes", [["operator", "A. B."], [DateTimeOffset.UnixEpoch.Year]]), ("EIS", Sheet(written)));

        Spectrum read = Assert.Single(content.Sweeps).Spectrum;
        Assert.Equal(written.Points.Select(point => point.FrequencyHertz), read.Points.Select(point => point.FrequencyHertz));
        Assert.All(read.Points.Zip(written.Points),
            pair => Assert.Equal(0, (pair.First.ImpedanceOhms - pair.Second.ImpedanceOhms).Magnitude, 1e-9));
        Assert.StartsWith("sheet 'EIS': 'Freq (Hz)', 'Z' (kohm)', '-Z'' (kohm)'", content.Taken, StringComparison.Ordinal);
        Assert.Empty(content.Warnings);
    }

    [Fact]
    public void Every_sheet_with_a_spectrum_is_a_sweep_and_warnings_name_their_sheet()
    {
        Spectrum written = Spectra.TestCircuit1Spectrum();
        ImpedanceContent content = Read(("0 h", Sheet(written)), ("24 h", [.. Sheet(written), ["end of data"]]));

        Assert.Equal([1, 2], content.Sweeps.Select(sweep => sweep.Number));
        Assert.StartsWith("sheet '0 h', '24 h': ", content.Taken, StringComparison.Ordinal);
        Assert.StartsWith("sheet '24 h': left out 1 line", Assert.Single(content.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_without_a_spectrum_says_what_is_missing_in_its_first_sheet()
    {
        ImpedanceException refusal =
            Assert.Throws<ImpedanceException>(() => Read(("log", [["time/s", "Ewe/V"], [1, 3.7]]), ("more", [["x"]])));

        Assert.StartsWith("no sheet of the workbook holds a spectrum (sheet 'log': no line names a frequency", refusal.Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PK\u0003\u0004cut off", "the workbook cannot be read")]
    [InlineData("PK\u0003\u0004................mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "save the table as .xlsx or CSV")]
    public void What_is_no_workbook_is_refused_with_what_to_do(string text, string said)
    {
        ImpedanceException refusal =
            Assert.Throws<ImpedanceException>(() => ImpedanceFile.Read(new MemoryStream(System.Text.Encoding.ASCII.GetBytes(text))));

        Assert.Contains(said, refusal.Message, StringComparison.Ordinal);
    }

    private static object[][] Sheet(Spectrum spectrum) => [Header, .. spectrum.Points.Select(point =>
        new object[] { point.FrequencyHertz, point.ImpedanceOhms.Real / 1000, -point.ImpedanceOhms.Imaginary / 1000 })];

    private static ImpedanceContent Read(params (string Name, IEnumerable<object[]> Rows)[] sheets) =>
        ImpedanceFile.Read(new MemoryStream(Workbook.Write(sheets)));
}
