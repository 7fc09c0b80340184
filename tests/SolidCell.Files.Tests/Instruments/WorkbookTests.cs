using SolidCell.Files.Tests.Writing;

namespace SolidCell.Files.Tests.Instruments;

/// <summary>Excel workbooks as Neware and Arbin write them.</summary>
public sealed class WorkbookTests
{
    [Fact]
    public void The_sheet_record_of_Neware_is_found_behind_others()
    {
        object[][] rows = [["DataPoint", "Cycle Index", "Step Type", "Time", "Total Time", "Current(A)", "Voltage(V)", "Date"],
            .. SampleTrace.Read()
                .Select(row => new object[] { row.Number, row.Cycle, "CC Chg", "00:00:00", SampleTrace.Clock(row.Seconds), row.Amperes,
                    row.Volts, $"{SampleTrace.At(row):yyyy-MM-dd HH:mm:ss}" })];
        using TemporaryFile file =
            new(Workbook.Write(("unit", [["Start Time", "2025-10-23"]]), ("cycle", [["Cycle Index", "Chg. Cap.(Ah)"], [1, 0.1]]),
                ("record", rows)), ".xlsx");
        (Trace trace, List<(double, double, double)> read) = file.Read();
        InstrumentTests.AssertIsTheTrace(read);
        Assert.Equal("Neware", trace.Description.Instrument);
        Assert.Contains("sheet 'record'", trace.Description.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_Arbin_goes_on_in_the_next_sheet()
    {
        object[] header = ["Data_Point", "Test_Time(s)", "Date_Time", "Step_Index", "Cycle_Index", "Current(A)", "Voltage(V)"];
        object[][] rows = [.. SampleTrace.Read()
            .Select(row =>
                new object[] { row.Number, row.Seconds, SampleTrace.At(row).ToOADate(), row.Step, row.Cycle, row.Amperes, row.Volts })];
        using TemporaryFile file =
            new(Workbook.Write(("Global_Info", [["TEST REPORT"]]), ("Channel_1_1", [header, .. rows[..200]]),
                ("Statistics_1", [["Cycle_Index", "Voltage(V)"], [1, 3.5]]), ("Channel_1_2", [header, .. rows[200..]])), ".xlsx");
        (Trace trace, List<(double, double, double)> read) = file.Read();
        InstrumentTests.AssertIsTheTrace(read);
        Assert.Equal("Arbin", trace.Description.Instrument);
        Assert.Empty(trace.Remarks);
    }

    [Fact]
    public void A_workbook_that_is_none_is_refused_in_words()
    {
        using TemporaryFile file = new([0x50, 0x4B, 3, 4, 20, 0, 0, 0], ".xlsx");
        Assert.Contains("the workbook cannot be read", Assert.Throws<TraceException>(() => file.Read()).Message, StringComparison.Ordinal);
    }
}
