using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;

namespace SolidCell.Replay.Tests;

/// <summary>The files people have: what is read, and what is refused with which words.</summary>
public sealed class TraceFileTests : IDisposable
{
    private const string Header = "Test Time / s,Voltage / V,Current / A";
    private const int Rows = 1200;
    private const int ShortAt = 900;
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Theory]
    [InlineData(Header, ",", 1, 1, 1)]
    [InlineData("test_time_second,voltage_volt,current_ampere", ",", 1, 1, 1)]
    [InlineData("Test Time / s;Voltage / V;Current / A", ";", 1, 1, 1)]
    [InlineData("Test Time / s\tVoltage / mV\tCurrent / mA", "\t", 1, 1e3, 1e3)]
    [InlineData("test_time_millisecond,voltage_millivolt,current_milliampere", ",", 1e3, 1e3, 1e3)]
    [InlineData("\"Time [h]\",\"Ewe (mV)\",\"I/µA\"", ",", 1 / 3600.0, 1e3, 1e6)]
    public void A_hard_short_is_found_whatever_the_headers_and_units(
        string header, string separator, double time, double volts, double amperes)
    {
        Write(header, separator, time, volts, amperes);
        AssertFindsTheShort();
    }

    [Fact]
    public void A_European_spreadsheet_is_read()
    {
        Write("Test Time / s;Voltage / V;Current / A", ";", 1, 1, 1, row => row.Replace('.', ','));
        AssertFindsTheShort();
    }

    [Fact]
    public void Quotes_a_byte_order_mark_blank_lines_comments_and_empty_cells_below_the_table_are_read()
    {
        Write(Header, ",", 1, 1, 1, row => "\"" + row.Replace(",", "\",\"").Replace('.', ',') + "\"\r\n", "sep=,\r\n# from a cycler\r\n",
            ",,\r\n , ,\r\n");
        AssertFindsTheShort();
    }

    [Fact]
    public void Unknown_cells_are_counted_and_not_taken_for_zero()
    {
        Write(Header, ",", 1, 1,
            1, row => row.StartsWith("400,", StringComparison.Ordinal) || row.StartsWith("401,", StringComparison.Ordinal)
                ? "400,NaN," : row);
        (int code, JsonObject[] lines, string errors) = Replay();
        Assert.Equal(0, code);
        Assert.Equal(2, lines[^1]["unusable_rows"]!.GetValue<long>());
        Assert.Contains("2 of 1200 rows have no time, voltage or current", errors, StringComparison.Ordinal);
        Assert.Equal(2, lines.Length);
    }

    [Fact]
    public void A_file_packed_with_gzip_is_read_and_one_that_was_cut_off_refused()
    {
        Write(Header, ",", 1, 1, 1);
        byte[] packed = Gzip(File.ReadAllBytes(_file));
        File.WriteAllBytes(_file, packed);
        AssertFindsTheShort();
        File.WriteAllBytes(_file, packed[..(packed.Length / 2)]);
        AssertRefused("solidcell: " + _file);
    }

    [Fact]
    public void A_unit_in_the_letters_of_an_older_program_is_read()
    {
        Write("Test Time / s,Voltage / V,Current / µA", ",", 1, 1, 1e6);
        File.WriteAllBytes(_file, Encoding.Latin1.GetBytes(File.ReadAllText(_file)));
        AssertFindsTheShort();
    }

    [Theory]
    [InlineData(new byte[] { 0x50, 0x4B, 3, 4, 20, 0 }, "the workbook cannot be read")]
    [InlineData(new byte[] { 0x77, 0x60, 0xF1, 0x02, 0x38, 0x0A }, "the file is not text")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x54, 0x00, 0x0A, 0x00 },
        "no line has two names or more in cells that commas, semicolons or tabs separate; save the table as CSV")]
    [InlineData(new byte[] { 0x50, 0x41, 0x52, 0x31 }, "not readable Parquet")]
    [InlineData(new byte[] { 0x61, 0x0D, 0x31, 0x0D }, "end in carriage returns alone")]
    public void A_file_of_another_kind_is_refused_in_words(byte[] bytes, string words)
    {
        File.WriteAllBytes(_file, bytes);
        AssertRefused(words);
    }

    [Fact]
    public void A_folder_and_a_file_that_is_not_there_are_refused_in_words()
    {
        File.Delete(_file);
        AssertRefused("there is no such file");
        Directory.CreateDirectory(_file);
        AssertRefused("this is a folder");
        Directory.Delete(_file);
    }

    [Fact]
    public void The_summary_says_how_far_the_rows_are_apart()
    {
        Write(Header, ",", 10, 1, 1);
        Assert.Equal(10, Replay().Lines[^1]["mean_interval_s"]!.GetValue<double>(), 6);
    }

    [Theory]
    [InlineData("Test Time / s,Voltage / V\n0,1\n", "lacks the current ('Current / A')")]
    [InlineData("Test Time / s,Voltage / V,Current / furlong\n0,1,1\n", "(in 'furlong', which is no unit of it)")]
    [InlineData("Test Time / s,Voltage / V,Current / V\n0,1,1\n", "(in 'V', which is no unit of it)")]
    [InlineData("Test Time / s,Voltage / V,Current / A\n", "a header but no rows")]
    [InlineData("", "the file is empty")]
    [InlineData("Test Time / s,Voltage / V,Current / A\n0,NaN,NaN\n1,,\n", "no row has a time, a voltage and a current")]
    [InlineData("Test Time / s,Voltage / V,Current / A\n0,abc,0.001\n", "line 2: 'abc' is not a number")]
    [InlineData("Test Time / s,Voltage / V,Current / A\n0,1.234,5,0.001\n", "line 2 has more than the 3 cells")]
    [InlineData("Test Time / s,Voltage / V,Current / A\n0,16.1,0.001\n1,16.1,0.001\n", "millivolts")]
    [InlineData("Test Time / s,Voltage / V,Current / A\n0,0.1,0.5\n1,0.1,0.5\n", "milliamperes")]
    [InlineData("Test Time / s,Voltage / V,Current / A\n0,0.1,1e-3\n5,0.1,1e-3\n3,0.1,1e-3\n1,0.1,1e-3\n",
        "line 4: the test time goes back")]
    public void A_file_that_makes_no_sense_is_refused_in_words(string text, string words)
    {
        File.WriteAllText(_file, text);
        AssertRefused(words);
    }

    [Fact]
    public void A_current_too_small_for_the_area_is_remarked_on()
    {
        Write(Header, ",", 1, 1, 1e-3);
        (int code, _, string errors) = Replay();
        Assert.Equal(0, code);
        Assert.Contains("the cell rests all the time", errors, StringComparison.Ordinal);
    }

    private void AssertRefused(string words)
    {
        (int code, JsonObject[] lines, string errors) = Replay();
        Assert.Equal(1, code);
        Assert.Empty(lines);
        Assert.Contains(words, errors, StringComparison.Ordinal);
        Assert.StartsWith("solidcell: ", errors, StringComparison.Ordinal);
    }

    private void AssertFindsTheShort()
    {
        (int code, JsonObject[] lines, string errors) = Replay();
        Assert.Equal((0, ""), (code, errors));
        Assert.Equal(Rows, lines[^1]["rows"]!.GetValue<long>());
        JsonObject hard = Assert.Single(lines, line => line["kind"]!.GetValue<string>() == "hard-short");
        Assert.Equal(ShortAt, hard["test_time_s"]!.GetValue<double>(), 3);
    }

    /// <summary>0.5 mA and 50 mV at a row a second, shorted at 900 s to a hundredth.</summary>
    private void Write(string header, string separator, double time, double volts, double amperes, Func<string, string>? edit = null,
        string before = "", string after = "")
    {
        StringBuilder text = new("\uFEFF" + before + header + "\n");
        for (int second = 0; second < Rows; second++)
        {
            double cell = (second < ShortAt ? 0.05 : 0.0005) + (second % 3 * 1e-6);
            string row =
                string.Join(separator,
                    new[] { second * time, cell * volts,
                        0.0005 * amperes }.Select(value => value.ToString("0.##########", CultureInfo.InvariantCulture)));
            text.Append(edit?.Invoke(row) ?? row).Append('\n');
        }

        File.WriteAllText(_file, text.Append(after).ToString());
    }

    private static byte[] Gzip(byte[] plain)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest))
        {
            gzip.Write(plain);
        }

        return packed.ToArray();
    }

    private (int Code, JsonObject[] Lines, string Errors) Replay()
    {
        using StringWriter output = new();
        using StringWriter errors = new();
        int code = ReplayRunner.Run(new ReplayOptions { File = _file, AreaSquareCentimetres = 1, Json = true }, output, errors);
        return (code, [.. output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonNode.Parse(line)!.AsObject())], errors.ToString());
    }
}
