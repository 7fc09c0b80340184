using nanoFramework.TestFramework;
using SolidCell.Core.Commands;
using SolidCell.Core.Recording;
using SolidCell.Device.Tests.Instrument;

namespace SolidCell.Device.Tests.Schedule;

/// <summary>What the log tells of a staircase of three turns: every step with its set point, its end and its charge, on the tick.</summary>
[TestClass]
public sealed class ScheduleTests
{
    private const int HalfCycleMilliseconds = 4000;

    [TestMethod]
    public void Steps_begin_with_the_golden_set_points_half_cycles_and_turns()
    {
        string golden = "0:0/78540/1/0 4000:1/-78540/2/0 8000:0/157080/3/1 12000:1/-157080/4/1 16000:0/235619/5/2 20000:1/-235619/6/2 ";
        Assert.AreEqual(golden, Told(RecordKind.StepStarted, new[] { 0, 4, 10, 6 }));
    }

    [TestMethod]
    public void Steps_end_by_time_with_the_golden_charge()
    {
        string golden = "4000:0/86/4000/1 8000:0/-87/4000/2 12000:0/174/4000/1 16000:0/-174/4000/2 20000:0/261/4000/1 24000:0/-261/4000/2 ";
        Assert.AreEqual(golden, Told(RecordKind.StepEnded, new[] { 3, 4, 5, 6 }));
    }

    [TestMethod]
    public void The_test_ends_completed_with_what_was_deposited_and_stripped()
    {
        Assert.AreEqual("24000:0/522/523/6/0 ", Told(RecordKind.TestEnded, new[] { 0, 1, 2, 3, 4 }));
    }

    /// <summary>Time and the named fields of every record of a kind.</summary>
    private static string Told(RecordKind kind, int[] fields)
    {
        ResistorBench bench = new ResistorBench();
        bench.Tick();
        Assert.AreEqual((int)CommandOutcome.Done, (int)bench.Start(Staircase.Program(3, HalfCycleMilliseconds)));
        bench.Run((6 * HalfCycleMilliseconds / ResistorBench.TickMilliseconds) + 20);
        LogReader reader = new LogReader(bench.Log);
        LogRecord record = new LogRecord();
        string told = "";
        while (reader.TryRead(record))
        {
            told += record.Kind == kind ? Line(record, fields) : "";
        }

        return told;
    }

    private static string Line(LogRecord record, int[] fields)
    {
        string line = record.Milliseconds.ToString() + ":";
        for (int i = 0; i < fields.Length; i++)
        {
            line += (i == 0 ? "" : "/") + record.Fields[fields[i]].ToString();
        }

        return line + " ";
    }
}
