using System;
using nanoFramework.TestFramework;
using SolidCell.Core.Commands;

namespace SolidCell.Device.Tests.Instrument;

/// <summary>
/// Time of a tick (measure, detect, step, log; no register traffic) against a turn of a simple loop in the same run:
/// the ratio carries from machine to machine, and is printed, not judged.
/// </summary>
[TestClass]
public sealed class TickCostTests
{
    private const int Ticks = 4000;
    private const int Turns = 1000000;
    private const long NanosecondsPerClockTick = 100;

    [TestMethod]
    public void A_tick_in_turns_of_a_simple_loop()
    {
        ResistorBench bench = new ResistorBench();
        bench.Tick();
        Assert.AreEqual((int)CommandOutcome.Done, (int)bench.Start(Staircase.Program(100, 60000)));
        bench.Run(100);
        long tick = NanosecondsOfTicks(bench) / Ticks;
        long turn = NanosecondsOfTurns() / Turns;
        OutputHelper.WriteLine("tick: " + tick.ToString() + " ns, loop turn: " + turn.ToString() + " ns, ratio: "
            + (turn > 0 ? (tick / turn).ToString() : "loop too fast for the clock"));
        Assert.IsTrue(bench.IsClosed);
    }

    private static long NanosecondsOfTicks(ResistorBench bench)
    {
        long began = DateTime.UtcNow.Ticks;
        bench.Run(Ticks);
        return (DateTime.UtcNow.Ticks - began) * NanosecondsPerClockTick;
    }

    private static long NanosecondsOfTurns()
    {
        double a = 1;
        double c = 0.999999;
        double d = 0.5;
        long began = DateTime.UtcNow.Ticks;
        for (int i = 0; i < Turns; i++)
        {
            a = (a * c) + d;
        }

        long taken = DateTime.UtcNow.Ticks - began;
        Assert.IsTrue(a > 1);
        return taken * NanosecondsPerClockTick;
    }
}
