using SolidCell.Files.Headers;
using SolidCell.Files.Tests.Writing;

namespace SolidCell.Files.Tests.Clauses;

/// <summary>What public files that nobody here had seen showed: layouts and words that were not known. The inputs are made.</summary>
public sealed class HeldOutTests
{
    [Theory]
    [InlineData("Seconds,Amps,Volts,State", "0,0.0005,3.1,C", "10,0.0005,3.2,C")]
    [InlineData("run_time,c_vol,c_cur,c_temp", "0,3.1,0.0005,25", "10,3.2,0.0005,25")]
    [InlineData("Minutes,Volts,mAmps", "0,3.1,0.5", "0.16666666666666666,3.2,0.5")]
    public void Columns_that_are_named_by_their_units_are_found(string header, string first, string second)
    {
        using TemporaryFile file = new($"{header}\n{first}\n{second}\n");
        Assert.Equal([(0, 3.1, 0.0005), (10, 3.2, 0.0005)], file.Read().Rows);
    }

    [Fact]
    public void The_least_that_an_Arbin_writes_is_taken_for_one()
    {
        using TemporaryFile file =
            new("Test_Time(s),Voltage(V),Current(A),Step_Index,Cycle_Index,Charge_Capacity(Ah),Discharge_Capacity(Ah)\n0,3.4,1,1,1,0,0\n10,3.5,1,1,1,0.003,0\n");
        Assert.Equal("Arbin", file.Read().Trace.Description.Instrument);
    }

    [Fact]
    public void A_header_and_units_in_the_middle_cost_no_column()
    {
        const string Table = "CURVE{0}\tTABLE\t2\n\tPt\tT\tVf\tIm\tTemp\n\t#\ts\tV vs. Ref.\tA\tdeg C\n";
        using TemporaryFile file =
            new("EXPLAIN\nTAG\tCHRONOP\n" + string.Format(null, Table, 1) + "\t0\t0\t0.1\t0.001\t25\n\t1\t1\t0.2\t0.001\t25\n"
                + string.Format(null, Table, 2) + "\t0\t2\t0.3\t0.001\t25\n\t1\t3\t0.4\t0.001\t25\n");
        Trace trace = file.Read().Trace;
        Assert.Empty(trace.Description.LeftOut);
        Assert.Contains(trace.Description.Taken, taken => taken.StartsWith("temperature 'Temp'", StringComparison.Ordinal));
    }

    [Fact]
    public void A_table_without_a_current_is_read_when_the_user_says_that_the_cell_rested()
    {
        using TemporaryFile file = new("time/s\t<Ewe/V>\terror\n0\t2.9\t0\n10\t2.8\t0\n");
        Assert.EndsWith("current=none where the cell rested all the time", Assert.Throws<TraceException>(() => file.Read()).Message,
            StringComparison.Ordinal);
        (Trace trace, List<(double, double, double)> rows) = file.Read(new TraceRequest { Columns = ColumnRequest.Parse("current=none") });
        Assert.Equal([(0, 2.9, 0), (10, 2.8, 0)], rows);
        Assert.Contains("no column was taken for the current", Assert.Single(trace.Remarks), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("time=Time,time=Current")]
    [InlineData("time=Time,voltage=time")]
    public void A_column_or_a_word_that_is_named_twice_is_refused(string columns) =>
        Assert.Contains("each is named once", Assert.Throws<TraceException>(() => ColumnRequest.Parse(columns)).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("current=I[mA]", "I")]
    [InlineData("current=I [mA]", "I")]
    [InlineData("current=I[A]", "I[A]")]
    public void A_unit_stands_behind_the_name_with_a_blank_or_without(string columns, string header)
    {
        using TemporaryFile file = new($"Time/s,U/V,{header}\n0,3.5,5\n10,3.5,5\n");
        Assert.Equal(columns.Contains("mA", StringComparison.Ordinal) ? 0.005 : 5,
            file.Read(new TraceRequest { Columns = ColumnRequest.Parse(columns) }).Rows[0].Amperes);
    }

    [Fact]
    public void A_current_that_the_user_denies_is_not_taken()
    {
        using TemporaryFile file = new("time/s,Ewe/V,I/mA\n0,2.9,5\n10,2.8,5\n");
        Assert.Equal([(0, 2.9, 0), (10, 2.8, 0)], file.Read(new TraceRequest { Columns = ColumnRequest.Parse("current=none") }).Rows);
    }

    [Theory]
    [InlineData("\tPt\tTime\tFreq\tZreal\tZimag\tIdc\tVdc\n\t#\ts\tHz\tohm\tohm\tA\tV\n\t0\t1\t1000\t5\t1\t0\t0.1\n")]
    [InlineData("freq/Hz\tRe(Z)/Ohm\t-Im(Z)/Ohm\ttime/s\t<Ewe>/V\t<I>/mA\n1000\t5\t1\t0\t0.1\t0\n")]
    public void A_spectrum_is_sent_to_the_command_that_reads_it(string text)
    {
        using TemporaryFile file = new(text);
        Assert.Contains("`solidcell impedance`", Assert.Throws<TraceException>(() => file.Read()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("EC-Lab ASCII FILE\nNb header lines : 5\n\nCyclic Voltammetry\nmode\tox/red\ttime/s\tEwe/V\t<I>/mA\n1\t1\t0\t0.1\t0.5\n")]
    [InlineData("EXPLAIN\nTAG\tCV\nCURVE1\tTABLE\t1\n\tPt\tT\tVf\tIm\n\t#\ts\tV vs. Ref.\tA\n\t0\t0\t0.1\t0.001\n")]
    public void A_voltage_sweep_is_refused_by_name(string text)
    {
        using TemporaryFile file = new(text);
        Assert.StartsWith("it is a voltage sweep ('C", Assert.Throws<TraceException>(() => file.Read()).Message, StringComparison.Ordinal);
    }

    /// <summary>
    /// As the public LG 18650HG2 files are laid out: a head, units in the second row, more than a day of programme time, twelve-hour dates.
    /// </summary>
    [Fact]
    public void A_Digatron_file_with_its_head_is_read_by_programme_time()
    {
        using TemporaryFile file = new(
            "\nMeasurement ID,1\nBattery Name,made\nNominal Capacity, 3\nTest section,C20\n\n"
            + "Time Stamp,Step,Status,Prog Time,Step Time,Cycle,Cycle Level,Procedure,Voltage,Current,Temperature,Capacity,WhAccu,Cnt,\n,,,,,,,,[V],[A],[C],[Ah],[Wh],[Cnt],\n"
            + "10/23/2025 11:59:08 PM,22,DCH,25:19:08.500,00:01:00.004,0,0,made,4.1,-0.15,-0.4,-0.0025,-0.01,1,\n"
            + "10/24/2025 12:00:08 AM,22,DCH,25:20:08.500,00:02:00.004,0,0,made,4.0,-0.15,-0.4,-0.0050,-0.02,1,\n");
        (Trace trace, List<(double, double, double)> rows) = file.Read();
        Assert.Equal("Digatron", trace.Description.Instrument);
        Assert.Equal([(91_148.5, 4.1, -0.15), (91_208.5, 4.0, -0.15)], rows);
    }
}
