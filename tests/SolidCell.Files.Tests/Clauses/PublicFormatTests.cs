using System.Globalization;
using System.IO.Compression;
using System.Text;
using SolidCell.Files.Tests.Writing;

namespace SolidCell.Files.Tests.Clauses;

/// <summary>Layouts and techniques met in public repositories in November 2026. The inputs are made.</summary>
public sealed class PublicFormatTests
{
    [Theory]
    [InlineData("Time,s;Test step;I,A;Temp[1],C;U,V", "0;Charge;0,0005;25,0;3,1", "10;Charge;0,0005;25,0;3,2")]
    [InlineData("StepNo,StepTime(H:M:S),TotTime(H:M:S),Voltage(V),Current(A),TotCycle", "2,00:00:00,05:00:00,3.1,0.0005,1",
        "3,00:00:00,05:00:10,3.2,0.0005,1")]
    [InlineData("Absolute Time,Testtime,StepID,Channel Voltage,Channel Current", "2026-01-01 00:00:00,0,1,3.1,0.0005",
        "2026-01-01 00:00:10,10,1,3.2,0.0005")]
    [InlineData("current_A,voltage_V,Relative_Time_h_min_s.ms_,Number_of_Cycle", "0.0005,3.1,00:00:00.000,1", "0.0005,3.2,00:00:10.000,1")]
    [InlineData("Time/s   Potential/V  Current/A", " 0.0   3.1  0.0005", "10.0   3.2  0.0005  ")]
    public void Its_columns_are_found(string header, string first, string second)
    {
        using TemporaryFile file = new($"{header}\n{first}\n{second}\n");
        List<(double Seconds, double Volts, double Amperes)> rows = file.Read().Rows;
        Assert.Equal([(3.1, 0.0005), (3.2, 0.0005)], rows.Select(row => (row.Volts, row.Amperes)));
        Assert.Equal(10, rows[1].Seconds - rows[0].Seconds);
    }

    [Fact]
    public void A_current_without_a_sign_gets_that_of_its_step_state()
    {
        using TemporaryFile file = new("System Time,Relative Time(Sec),Voltage(V),Current(A),Step ID,Step State\n"
            + string.Join('\n', Enumerable.Range(0, 40).Select(i =>
                $" 2025-01-01 00:00:{i:00},{i % 20},{(i < 20 ? "0.04" : "-0.04")},0.0005,{i / 20},{(i < 20 ? "Charge" : "Discharge")}")));
        Assert.Equal([0.0005, -0.0005], file.Read().Rows.Select(row => row.Amperes).Distinct());
    }

    [Fact]
    public void A_sweep_without_a_time_is_refused_as_one()
    {
        using TemporaryFile file = new(Encoding.Unicode.GetBytes(
            "\uFEFFDate and time:,2026-01-01 12:00:00\nNotes:\n\nCyclic Voltammetry: CV i vs E Scan 1,\n"
            + "Date and time measurement:,2026-01-01\nV,µA\n0.1,2\n0.2,3\n"));
        Assert.StartsWith("it is a voltage sweep ('Cyclic", Assert.Throws<TraceException>(() => file.Read()).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_sweep_is_known_by_its_rows_where_no_words_say_so()
    {
        using TemporaryFile file = new(Triangle(volts => (0.0001 * volts) + (0.001 * Math.Exp(-25 * Math.Pow(volts - 0.5, 2)))));
        Assert.Contains("it is a voltage sweep", Assert.Throws<TraceException>(() => file.Read()).Message, StringComparison.Ordinal);
    }

    /// <summary>Its voltage is a triangle too, under a current that is held.</summary>
    [Fact]
    public void A_capacitor_that_is_cycled_is_no_sweep()
    {
        using TemporaryFile file = new(Triangle(_ => 0.0005));
        Assert.Equal(400, file.Read().Rows.Count);
    }

    [Theory]
    [InlineData("EC-Lab ASCII FILE\nNb header lines : 5\n\nConstant Voltage\nmode\tox/red\t", "Constant Voltage")]
    [InlineData("EXPLAIN\nTAG\tCHRONOA\nCURVE1\tTABLE\t1\n\tPt\t", "CHRONOA")]
    [InlineData("EXPLAIN\nTAG\tCHRONOP\nCURVE1\tTABLE\t1\n\tPt\t", null)]
    public void A_technique_that_holds_the_voltage_is_named(string head, string? technique)
    {
        using TemporaryFile file = new(head + "time/s\tEwe/V\tI/mA\n2\t1\t0\t0.1\t0.5\n");
        Assert.Equal(technique, file.Read().Trace.Description.HeldVoltage);
    }

    /// <summary>
    /// As in a public trace of Na | NASICON | Na: one deposition, in the middle of which the voltage falls to noise around 0.
    /// </summary>
    [Fact]
    public void A_cell_that_shorts_in_its_first_deposition_is_not_taken_for_one_without_signs()
    {
        IEnumerable<double> volts = Enumerable.Range(0, 600).Select(i => i < 300 ? -0.3 - (i * 1e-3) : i % 2 == 0 ? 2e-4 : -2e-4);
        using TemporaryFile file = new("Test Time / s,Voltage / V,Current / A\n" + string.Join('\n',
            volts.Select((each, i) => string.Create(CultureInfo.InvariantCulture, $"{i},{each},-0.0000785"))));
        Assert.Empty(file.Read().Trace.Remarks);
    }

    /// <summary>A Novonix that was stopped and started once more, its second file behind the first: head and header again.</summary>
    [Fact]
    public void A_joined_file_goes_on_by_its_dates_without_the_head_in_the_middle()
    {
        using TemporaryFile file = new(Novonix(0) + Novonix(1));
        (Trace trace, List<(double Seconds, double, double)> rows) = file.Read();
        Assert.Equal([0, 60, 120, 3600, 3660, 3720], rows.Select(row => row.Seconds));
        Assert.Contains("time 'Date and Time' in dates", trace.Description.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(trace.Remarks, remark => remark.Contains("unknown", StringComparison.Ordinal));
        Assert.Contains(trace.Remarks, remark => remark.StartsWith("left out 6 line(s) that are no rows", StringComparison.Ordinal));
    }

    /// <summary>Found by a mutated file: a sign alone, where decimals are behind a comma.</summary>
    [Theory]
    [InlineData("+")]
    [InlineData("-")]
    public void A_sign_without_a_number_is_unknown(string sign)
    {
        using TemporaryFile file = new($"time;E/V;I/A\n0,5;1,25;0,001\n1,5;{sign};0,001\n2,5;1,25;0,001\n");
        Assert.Equal([1.25, double.NaN, 1.25], file.Read().Rows.Select(row => row.Volts));
    }

    [Fact]
    public void Files_of_the_instruments_own_are_refused_with_what_exports_them()
    {
        using TemporaryFile pointer = new("version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 12\n");
        Assert.Contains("git lfs pull", Assert.Throws<TraceException>(() => pointer.Read()).Message, StringComparison.Ordinal);
        using TemporaryFile packed = new(Packed([0, 1, 0, 0, .. "Standard Jet DB"u8]), ".res.gz");
        Assert.Contains("MITS Pro", Assert.Throws<TraceException>(() => packed.Read()).Message, StringComparison.Ordinal);
    }

    /// <summary>The statistics that Arbin writes beside a test have a time, a voltage and a current of their own.</summary>
    [Theory]
    [InlineData(1, 0, "cycle")]
    [InlineData(0, 1, "step")]
    public void A_summary_with_a_row_for_each_cycle_or_step_is_no_trace(int cycle, int step, string word)
    {
        using TemporaryFile file = new("Date_Time,Test Time (s),Cycle Index,Step Index,Current (A),Voltage (V),V_Max_On_Cycle (V)\n"
            + string.Concat(Enumerable.Range(0, 9).Select(i => FormattableString.Invariant(
                $"03/13/2022 {i + 10}:46:34,{930 + (i * 3600)},{i * cycle},{i * step},{(i % 2) - 0.5},{3.5 + (0.01 * i)},4.2\n"))));
        string words = Assert.Throws<TraceException>(() => file.Read()).Message;
        Assert.StartsWith($"nearly every row is another {word}: this is the summary of a test", words, StringComparison.Ordinal);
    }

    /// <summary>Three rows a minute apart, in the hour given.</summary>
    private static string Novonix(int hour) =>
        "[Summary]\nNovonix UHPC data file\nCell: made, 4.2 V\n[End Summary]\n   [Save data when T > 10 seconds]\n[Data]\n"
        + "Date and Time,Cycle Number,Step Number,Run Time (h), Step Time (h),Current (A),Potential (V),Capacity (Ah)\n"
        + string.Concat(Enumerable.Range(0, 3).Select(minute => string.Create(CultureInfo.InvariantCulture,
            $"1/3/2019 {hour + 7}:{minute:00}:00 PM,1,0,{minute / 60.0:0.0000000},0,0.5,{3.6 + (minute * 0.001)},0\n")));

    /// <summary>0 to 1 V and back at 10 mV/s, a row a second.</summary>
    private static string Triangle(Func<double, double> amperes) => "Test Time / s,Voltage / V,Current / A\n"
        + string.Join('\n', Enumerable.Range(0, 400).Select(i =>
        {
            double volts = Math.Abs(((i + 100) % 200) - 100) / 100.0;
            int sign = (i / 100) % 2 == 0 ? -1 : 1;
            return string.Create(CultureInfo.InvariantCulture, $"{i},{volts},{sign * amperes(volts)}");
        }));

    private static byte[] Packed(byte[] bytes)
    {
        using MemoryStream packed = new();
        using (GZipStream zip = new(packed, CompressionMode.Compress))
        {
            zip.Write(bytes);
        }

        return packed.ToArray();
    }
}
