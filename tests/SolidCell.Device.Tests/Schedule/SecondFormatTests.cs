using nanoFramework.TestFramework;
using SolidCell.Core.Commands;
using SolidCell.Core.Instrument;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;
using SolidCell.Device.Tests.Instrument;

namespace SolidCell.Device.Tests.Schedule;

/// <summary>What format 2 of a program has added, on a resistor of 100 Ohm: sweep, power, factor, charges as limits.</summary>
[TestClass]
public sealed class SecondFormatTests
{
    private const int TicksPerSecond = 1000 / ResistorBench.TickMilliseconds;

    [TestMethod]
    public void A_sweep_moves_the_voltage_up_at_its_rate_and_through_0_to_the_other_sign()
    {
        Assert.AreEqual("8/28/48/68/88/ end 10000", Swept(0, 10000000));
        Assert.AreEqual("21/1/-18/-38/-58/ end 10000", Swept(30000, -10000000));
    }

    [TestMethod]
    public void A_power_is_held_in_both_directions_while_the_voltage_falls()
    {
        Assert.IsTrue(Held(4000000));
        Assert.IsTrue(Held(-4000000));
    }

    [TestMethod]
    public void A_factor_multiplies_the_current_each_turn()
    {
        ProgramWriter writer = new ProgramWriter(2, 2);
        writer.Step(Current(-100000), Time(500), 0, 1250000);
        writer.Loop(5);
        ResistorBench bench = Started(writer);
        bench.Run(4 * TicksPerSecond);
        Assert.AreEqual("-100000/-125000/-156250/-195313/-244141/", Told(bench, RecordKind.StepStarted, 4));
    }

    /// <summary>No current flows in a test's first tick, so its first half-cycle has 1987.5 nA h; 49 % more are 2962.5.</summary>
    [TestMethod]
    public void A_share_of_the_half_cycle_before_ends_a_step_and_the_charge_of_the_test_ends_the_test()
    {
        ProgramWriter writer = new ProgramWriter(2, 3);
        writer.Step(Current(900000), EightSecondsOr(LimitQuantity.TestChargeNanoampHours, 4480, LimitAction.Stop));
        writer.Step(Current(-900000), EightSecondsOr(LimitQuantity.ThousandthsOfHalfCycleBefore, 490, LimitAction.Next));
        writer.Loop(5);
        ResistorBench bench = Started(writer);
        bench.Run(20 * TicksPerSecond);
        Assert.AreEqual((int)InstrumentState.Finished, (int)bench.Instrument.State);
        Assert.AreEqual("8000/3900/6100/", Told(bench, RecordKind.StepEnded, 5));
    }

    /// <summary>The average over 16 samples has come from 151 to below 120.8 Ohm after 14 of them: 100 + 51 (15/16)^14 = 120.7.</summary>
    [TestMethod]
    public void A_voltage_half_as_high_again_ends_a_step_and_so_does_a_fifth_less_resistance()
    {
        ProgramWriter writer = new ProgramWriter(2, 2);
        writer.Step(Current(900000), Relative(LimitQuantity.ThousandthsOfStartVoltage, 1500));
        writer.Step(Current(-900000), Relative(LimitQuantity.ThousandthsOfBestResistance, 800));
        ResistorBench bench = Started(writer);
        bench.Run(15 * TicksPerSecond);
        bench.Ohms = 151;
        bench.Run(15 * TicksPerSecond);
        bench.Ohms = 100;
        bench.Run(15 * TicksPerSecond);
        Assert.AreEqual((int)InstrumentState.Finished, (int)bench.Instrument.State);
        Assert.AreEqual("16/17/", Told(bench, RecordKind.StepEnded, 3));
        Assert.AreEqual("15050/15650/", Told(bench, RecordKind.StepEnded, 5));
    }

    [TestMethod]
    public void An_impedance_step_without_a_spectrum_is_refused()
    {
        ProgramWriter writer = new ProgramWriter(2, 1);
        writer.Step(new long[] { (int)StepKind.Impedance, 0, 0, 0, 0, 0, 0, 0 }, Time(1000));
        byte[] bytes = writer.Bytes();
        ProgramReader reader = new ProgramReader();
        Assert.IsFalse(reader.TryRead(bytes, bytes.Length, new Program()));
        Assert.AreEqual("step 0: an impedance step, and no other, says which spectrum", reader.Refusal);
    }

    /// <summary>Millivolts each 2 s from the first second on, and how long the step was.</summary>
    private static string Swept(int microvolts, int nanovoltsPerSecond)
    {
        ProgramWriter writer = new ProgramWriter(2, 1);
        writer.Step(new long[] { (int)StepKind.VoltageSweep, 0, 0, 0, microvolts, 3000000, 0, 0 }, Time(10000), nanovoltsPerSecond, 0);
        ResistorBench bench = Started(writer);
        string told = "";
        bench.Run(TicksPerSecond);
        for (int i = 0; i < 5; i++)
        {
            told += (bench.Instrument.Sample.CellMicrovolts / 1000).ToString() + "/";
            bench.Run(2 * TicksPerSecond);
        }

        return told + " end " + bench.Instrument.TestMilliseconds.ToString();
    }

    private static long[] Time(int milliseconds) => new long[] { (int)LimitQuantity.StepMilliseconds, milliseconds, (int)LimitAction.Next };

    private static long[] Current(int nanoamps) => new long[] { (int)StepKind.ConstantCurrent, 0, nanoamps, 0, 0, 0, 0, 0 };

    private static long[] Relative(LimitQuantity quantity, int thousandths) =>
        new long[] { (int)quantity, thousandths, (int)LimitAction.Next, (int)LimitQuantity.StepMilliseconds, 60000, (int)LimitAction.Next };

    private static long[] EightSecondsOr(LimitQuantity quantity, int threshold, LimitAction action) =>
        new long[] { (int)LimitQuantity.StepMilliseconds, 8000, (int)LimitAction.Next, (int)quantity, threshold, (int)action };

    private static ResistorBench Started(ProgramWriter writer)
    {
        ResistorBench bench = new ResistorBench();
        bench.Tick();
        Assert.AreEqual((int)CommandOutcome.Done, (int)bench.Start(writer.Bytes()));
        return bench;
    }

    /// <summary>True when the power is met to a hundredth at 3.7 V and at 3.0 V.</summary>
    private static bool Held(int nanowatts)
    {
        ProgramWriter writer = new ProgramWriter(2, 1);
        long[] head = { (int)StepKind.ConstantPower, (int)CurrentUnit.Nanowatts, nanowatts, 0, 0, 3000000, 0, 0 };
        writer.Step(head, Time(60000));
        ResistorBench bench = Started(writer);
        bench.OpenCircuitMicrovolts = 3700000;
        bench.Run(5 * TicksPerSecond);
        long first = Nanowatts(bench) - nanowatts;
        bench.OpenCircuitMicrovolts = 3000000;
        bench.Run(5 * TicksPerSecond);
        long second = Nanowatts(bench) - nanowatts;
        return first > -40000 && first < 40000 && second > -40000 && second < 40000;
    }

    private static long Nanowatts(ResistorBench bench) =>
        (long)bench.Instrument.Sample.CellMicrovolts * bench.Instrument.Sample.CellNanoamps / 1000000;

    /// <summary>A field of every record of a kind.</summary>
    private static string Told(ResistorBench bench, RecordKind kind, int field)
    {
        LogReader reader = new LogReader(bench.Log);
        LogRecord record = new LogRecord();
        string told = "";
        while (reader.TryRead(record))
        {
            told += record.Kind == kind ? record.Fields[field].ToString() + "/" : "";
        }

        return told;
    }
}
