using System.Text;
using SolidCell.Files.Headers;
using SolidCell.Files.Tests.Writing;

namespace SolidCell.Files.Tests.Clauses;

/// <summary>Cells, lines and columns that are not as they should be.</summary>
public sealed class CellTests
{
    private const string Header = "Test Time / s,Voltage / V,Current / A";

    [Theory]
    [InlineData("\"1,200\"", "0.05", 1200)]
    [InlineData("\"12,345,678.5\"", "0.05", 12345678.5)]
    [InlineData("\"1,234\"", "\"0,05\"", 1.234)]
    public void Thousands_separators_are_never_taken_for_a_decimal_comma(string time, string volts, double seconds)
    {
        using TemporaryFile file =
            new($"{Header}\n0,{volts},0.0005\n{time},{volts},{(volts[0] == '"' ? "\"0,0005\"" : "0.0005")}\n".Replace(",0.0005\n\"1,234",
                volts[0] == '"' ? ",\"0,0005\"\n\"1,234" : ",0.0005\n\"1,234", StringComparison.Ordinal));
        Assert.Equal(seconds, file.Read().Rows[^1].Seconds);
    }

    [Fact]
    public void A_number_that_could_be_either_is_refused()
    {
        using TemporaryFile file = new("Time / ms;Voltage / mV;Current / uA\n0;50;500\n1,200;51;500\n");
        Assert.Contains("'1,200' can be a number with a thousands separator or with a decimal comma",
            Assert.Throws<TraceException>(() => file.Read()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("9.9E37")]
    [InlineData("-9.91E+37")]
    [InlineData("NaN")]
    [InlineData("inf")]
    [InlineData("OVLD")]
    [InlineData("####")]
    [InlineData("---")]
    [InlineData("")]
    public void Overloads_and_words_for_nothing_are_unknown(string cell)
    {
        using TemporaryFile file = new($"{Header}\n0,0.05,0.0005\n1,{cell},0.0005\n2,0.05,0.0005\n");
        List<(double, double Volts, double)> rows = file.Read().Rows;
        Assert.True(double.IsNaN(rows[1].Volts) || double.IsInfinity(rows[1].Volts));
        Assert.Equal(3, rows.Count);
    }

    [Fact]
    public void A_last_row_that_is_cut_off_is_unknown_and_said()
    {
        using TemporaryFile file = new($"{Header}\n0,0.05,0.0005\n1,0.05,0.0005\n2,0.0");
        (Trace trace, List<(double, double Volts, double)> rows) = file.Read();
        Assert.Equal(3, rows.Count);
        Assert.True(double.IsNaN(rows[2].Volts));
        Assert.Contains("the last row is cut off", Assert.Single(trace.Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_below_the_table_are_left_out_and_said()
    {
        using TemporaryFile file = new($"{Header}\n0,0.05,0.0005\n1,0.05,0.0005\n\nTest finished at 2025-10-26\nOperator: X\n");
        (Trace trace, List<(double, double, double)> rows) = file.Read();
        Assert.Equal(2, rows.Count);
        Assert.Contains("left out 2 line(s) that are no rows, below the last row: line 5 'Test finished", Assert.Single(trace.Remarks),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_that_comes_again_is_left_out_and_said()
    {
        using TemporaryFile file = new($"{Header}\n0,0.05,0.0005\n{Header}\n1,0.05,0.0005\n");
        (Trace trace, List<(double, double, double)> rows) = file.Read();
        Assert.Equal(2, rows.Count);
        Assert.Contains("the header line is repeated 1 time(s)", Assert.Single(trace.Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_header_below_is_another_table_and_refused()
    {
        using TemporaryFile file = new($"{Header}\n0,0.05,0.0005\nVoltage / V,Current / A,Test Time / s\n0.05,0.0005,1\n");
        Assert.Contains("line 3 is another header", Assert.Throws<TraceException>(() => file.Read()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Temperature / furlong", "25", "in 'furlong', which is no unit of it")]
    [InlineData("Temperature / degC", "warm", "holds 'warm'")]
    public void An_optional_column_that_cannot_be_read_costs_that_column_and_is_said(string name, string cell, string words)
    {
        using TemporaryFile file = new($"{Header},{name}\n0,0.05,0.0005,{cell}\n1,0.05,0.0005,{cell}\n");
        (Trace trace, List<(double, double, double)> rows) = file.Read();
        Assert.Equal(2, rows.Count);
        Assert.Contains(words, trace.Description.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_voltages_and_two_currents_the_choice_is_stated()
    {
        using TemporaryFile file = new("time/s\tEwe/V\tEcell/V\tI/mA\t<I>/mA\n0\t1.5\t3.5\t0.5\t0.6\n1\t1.5\t3.5\t0.5\t0.6\n");
        string line = file.Read().Trace.Description.ToString();
        Assert.Contains("voltage 'Ecell/V'", line, StringComparison.Ordinal);
        Assert.Contains("not taken: voltage 'Ewe/V', current '<I>/mA'", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("time=#1,voltage=Ewe/V,current=<I>/mA", 1.5, 0.0006)]
    [InlineData("time=time/s,voltage=Ecell/V,current=I/mA [uA]", 3.5, 0.0000005)]
    public void The_user_can_name_columns_and_units(string columns, double volts, double amperes)
    {
        using TemporaryFile file = new("time/s\tEwe/V\tEcell/V\tI/mA\t<I>/mA\n0\t1.5\t3.5\t0.5\t0.6\n1\t1.5\t3.5\t0.5\t0.6\n");
        (double, double Volts, double Amperes) row = file.Read(new TraceRequest { Columns = ColumnRequest.Parse(columns) }).Rows[0];
        Assert.Equal((volts, amperes), (row.Volts, Math.Round(row.Amperes, 12)));
    }

    [Theory]
    [InlineData("time")]
    [InlineData("colour=red")]
    [InlineData("time=")]
    public void A_request_that_cannot_be_understood_is_refused(string columns) =>
        Assert.Contains("--columns does not understand", Assert.Throws<TraceException>(() => ColumnRequest.Parse(columns)).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("j / mA cm-2")]
    [InlineData("j (mA/cm2)")]
    [InlineData("Current density [mA cm^-2]")]
    [InlineData("J/mA·cm⁻²")]
    public void A_current_density_is_read_with_the_area(string name)
    {
        using TemporaryFile file = new($"Time/s,E/V,{name}\n0,0.05,0.5\n1,0.05,0.5\n");
        Assert.Equal(0.001, file.Read(new TraceRequest { AreaSquareCentimetres = 2 }).Rows[0].Amperes, 9);
    }

    [Fact]
    public void Millivolts_called_volts_are_read_and_said()
    {
        using TemporaryFile file = new("TestTime\tAmps\tVolts\n0\t0.5\t3700\n1\t0.5\t3701\n2\t0.5\t3702\n");
        (Trace trace, List<(double, double Volts, double)> rows) = file.Read();
        Assert.Equal(3.7, rows[0].Volts, 6);
        Assert.Contains("read as millivolts", Assert.Single(trace.Remarks), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("EC-Lab ASCII FILE\nNb header lines : 5\n\nOpen Circuit Voltage\nmode\terror\ttime/s\tEwe/V\n3\t0\t0\t3.5\n3\t0\t60\t3.5\n")]
    public void An_open_circuit_technique_has_no_current_and_that_is_said(string text)
    {
        using TemporaryFile file = new(text);
        (Trace trace, List<(double, double, double Amperes)> rows) = file.Read();
        Assert.Equal(0, rows[1].Amperes);
        Assert.Contains("no column was taken for the current", Assert.Single(trace.Remarks), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("freq/Hz\tRe(Z)/Ohm\t-Im(Z)/Ohm\ttime/s\t<Ewe>/V\t<I>/mA\n1\t1\t1\t1\t1\t1\n", "it is an impedance spectrum")]
    [InlineData("a,b,c\n1,2,3\n", "lacks the time")]
    [InlineData("BIO-LOGIC MODULAR FILE\u001A", "export it from EC-Lab as text")]
    [InlineData("NEWARE\u0001\u0002", "export it from BTSDA")]
    public void Other_files_are_refused_by_name_with_the_remedy(string text, string words)
    {
        using TemporaryFile file = new(Encoding.Latin1.GetBytes(text));
        Assert.Contains(words, Assert.Throws<TraceException>(() => file.Read()).Message, StringComparison.Ordinal);
    }
}
