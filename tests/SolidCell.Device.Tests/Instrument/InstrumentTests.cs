using nanoFramework.TestFramework;
using SolidCell.Core.Commands;
using SolidCell.Core.Instrument;
using SolidCell.Core.Safety;
using SolidCell.Core.Schedule;

namespace SolidCell.Device.Tests.Instrument;

/// <summary>Schedule, current control and detector, tick by tick on a resistor.</summary>
[TestClass]
public sealed class InstrumentTests
{
    private const int Turns = 3;
    private const int HalfCycleMilliseconds = 4000;
    private const int TicksPerHalfCycle = HalfCycleMilliseconds / ResistorBench.TickMilliseconds;

    [TestMethod]
    public void The_staircase_runs_to_its_end()
    {
        ResistorBench bench = Started();
        bench.Run((2 * Turns * TicksPerHalfCycle) + 20);
        Assert.AreEqual((int)InstrumentState.Finished, (int)bench.Instrument.State);
        Assert.AreEqual((int)TestEndReason.Completed, (int)bench.Instrument.TestEnd);
        Assert.AreEqual(2 * Turns, bench.Instrument.StepCount);
        Assert.AreEqual(2L * Turns * HalfCycleMilliseconds, bench.Instrument.TestMilliseconds);
        Assert.IsFalse(bench.IsClosed);
    }

    [TestMethod]
    public void Set_points_are_the_golden_ones()
    {
        int[] golden = { 78540, -78540, 157080, -157080, 235619, -235619 };
        ResistorBench bench = Started();
        bench.Run(TicksPerHalfCycle / 2);
        for (int i = 0; i < golden.Length; i++)
        {
            Assert.AreEqual(golden[i], bench.Instrument.SetPointNanoamps);
            bench.Run(TicksPerHalfCycle);
        }
    }

    [TestMethod]
    public void The_current_follows_the_set_point_to_a_thousandth()
    {
        ResistorBench bench = Started();
        bench.Run(TicksPerHalfCycle * 3 / 2);
        int error = bench.Instrument.Sample.CellNanoamps + 78540;
        Assert.IsTrue(error < 1000 && error > -1000);
    }

    [TestMethod]
    public void A_collapse_to_a_wire_is_found_and_stops_the_test()
    {
        ResistorBench bench = Started();
        bench.Run((TicksPerHalfCycle * 3) / 2);
        bench.Ohms = 1;
        bench.Run(TicksPerHalfCycle);
        Assert.AreEqual(1, bench.Instrument.ShortCount);
        Assert.AreEqual((int)TestEndReason.StoppedByShort, (int)bench.Instrument.TestEnd);
        Assert.IsFalse(bench.IsClosed);
    }

    /// <summary>What the measuring loop calls when it caught something: the fixture goes on, with the cell disconnected.</summary>
    [TestMethod]
    public void An_internal_error_opens_the_relay_until_an_operator_clears_it()
    {
        ResistorBench bench = Started();
        bench.Run(10);
        bench.Instrument.ReportInternalError();
        bench.Run(10);
        Assert.AreEqual((int)InstrumentState.Faulted, (int)bench.Instrument.State);
        Assert.IsFalse(bench.IsClosed);
        Assert.AreEqual(0, bench.Instrument.Sample.CellNanoamps);
        Assert.AreEqual(1 << (int)FaultId.InternalError, bench.Instrument.ActiveFaults);
    }

    [TestMethod]
    public void The_relay_is_kept_closed_by_one_beat_a_tick()
    {
        ResistorBench bench = Started();
        int before = bench.Beats;
        bench.Run(10);
        Assert.AreEqual(before + 10, bench.Beats);
    }

    [TestMethod]
    public void A_stall_that_outlasts_the_relay_leaves_it_open_and_the_test_waits_as_after_a_power_cut()
    {
        ResistorBench bench = Started();
        bench.Run(10);
        bench.Stall(2000);
        Assert.AreEqual((int)InstrumentState.Running, (int)bench.Instrument.State);
        bench.Stall(2001);
        Assert.AreEqual(1 << (int)FaultId.LoopStalled, bench.Instrument.ActiveFaults);
        Assert.IsFalse(bench.IsClosed);
        bench.Run(30);
        Assert.AreEqual(0, bench.Instrument.ActiveFaults);
        Assert.AreEqual((int)InstrumentState.Paused, (int)bench.Instrument.State);
        Assert.IsFalse(bench.IsClosed);
    }

    [TestMethod]
    public void A_broken_invariant_is_an_exception_with_its_numbers()
    {
        FaultTable.Check();
        string message = "";
        try
        {
            new FaultMonitor().Raise((FaultId)FaultTable.Count);
        }
        catch (System.InvalidOperationException problem)
        {
            message = problem.Message;
        }

        Assert.AreEqual("broken invariant: fault " + FaultTable.Count.ToString() + " is raised, which is not in the table", message);
    }

    [TestMethod]
    public void A_broken_program_is_refused_without_an_exception()
    {
        byte[] program = Staircase.Program(Turns, HalfCycleMilliseconds);
        ResistorBench bench = new ResistorBench();
        for (int length = 0; length < program.Length; length++)
        {
            Assert.IsFalse(bench.Instrument.AcceptProgram(program, length));
        }

        Assert.IsTrue(bench.Instrument.AcceptProgram(program, program.Length));
    }

    private static ResistorBench Started()
    {
        ResistorBench bench = new ResistorBench();
        bench.Tick();
        Assert.AreEqual((int)CommandOutcome.Done, (int)bench.Start(Staircase.Program(Turns, HalfCycleMilliseconds)));
        return bench;
    }
}
