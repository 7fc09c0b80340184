using System;
using nanoFramework.TestFramework;
using SolidCell.Core.Commands;

namespace SolidCell.Device.Tests.Instrument;

/// <summary>
/// Time of a tick (measure, detect, step, log; the register traffic taken out) against a turn of a simple loop in the
/// same run: the ratio carries from machine to machine, and is printed, not judged.
/// </summary>
[TestClass]
public sealed class TickCostTests
{
    private const int Slices = 40;

    /// <summary>10 s of samples: at least one write of the log falls into every slice.</summary>
    private const int TicksPerSlice = 200;
    private const int TurnsPerSlice = 50000;
    private const long NanosecondsPerClockTick = 100;

    /// <summary>The fastest of several slices in turns: whatever else the machine does then slows neither figure.</summary>
    [TestMethod]
    public void A_tick_in_turns_of_a_simple_loop()
    {
        ChipBench bench = new ChipBench();
        bench.Run(1);
        Assert.AreEqual((int)CommandOutcome.Done, (int)bench.Start(Staircase.Program(100, 60000)));
        bench.Run(100);
        long tick = long.MaxValue;
        long traffic = long.MaxValue;
        long turn = long.MaxValue;
        for (int slice = 0; slice < Slices; slice++)
        {
            int conversions = bench.Registers.Transfers;
            int codes = bench.Registers.Dac.Transfers;
            tick = Least(tick, NanosecondsOfTicks(bench) / TicksPerSlice);
            long read = NanosecondsOfTransfers(bench.Registers, bench.Registers.Transfers - conversions);
            long written = NanosecondsOfCodes(bench.Registers.Dac.Transfers - codes);
            traffic = Least(traffic, (read + written) / TicksPerSlice);
            turn = Least(turn, NanosecondsOfTurns());
        }

        Print(tick - traffic, traffic, turn);
        Assert.IsTrue(bench.IsClosed);
        Assert.AreEqual(0, bench.Instrument.ActiveFaults);
    }

    private static void Print(long tick, long traffic, long turns) =>
        OutputHelper.WriteLine("tick: " + tick.ToString() + " ns (and " + traffic.ToString() + " ns of simulated registers), loop turn: "
            + (turns / TurnsPerSlice).ToString() + " ns, ratio: "
            + (turns > 0 ? (tick * TurnsPerSlice / turns).ToString() : "loop too fast for the clock"));

    private static long NanosecondsOfTicks(ChipBench bench)
    {
        long began = DateTime.UtcNow.Ticks;
        bench.Run(TicksPerSlice);
        return (DateTime.UtcNow.Ticks - began) * NanosecondsPerClockTick;
    }

    /// <summary>
    /// The same calls again without the driver: a third are writes of a configuration, a third read it, a third read the result.
    /// </summary>
    private static long NanosecondsOfTransfers(BoardRegisters registers, int count)
    {
        byte[] configuration = { 1, 0x8B, 0xE3 };
        byte[] result = { 0 };
        byte[] answer = new byte[2];
        long began = DateTime.UtcNow.Ticks;
        for (int i = 0; i < count; i += 3)
        {
            registers.Write(configuration, 3);
            registers.WriteRead(configuration, 1, answer, 2);
            registers.WriteRead(result, 1, answer, 2);
        }

        return (DateTime.UtcNow.Ticks - began) * NanosecondsPerClockTick;
    }

    /// <summary>As many codes to another DAC than the one that drives the cell.</summary>
    private static long NanosecondsOfCodes(int count)
    {
        DacRegisters dac = new DacRegisters();
        byte[] code = { 0x30, 0x80, 0x00 };
        long began = DateTime.UtcNow.Ticks;
        for (int i = 0; i < count; i++)
        {
            dac.Write(code, 3);
        }

        return (DateTime.UtcNow.Ticks - began) * NanosecondsPerClockTick;
    }

    private static long NanosecondsOfTurns()
    {
        double a = 1;
        double c = 0.999999;
        double d = 0.5;
        long began = DateTime.UtcNow.Ticks;
        for (int i = 0; i < TurnsPerSlice; i++)
        {
            a = (a * c) + d;
        }

        long taken = DateTime.UtcNow.Ticks - began;
        Assert.IsTrue(a > 1);
        return taken * NanosecondsPerClockTick;
    }

    private static long Least(long a, long b) => a < b ? a : b;
}
