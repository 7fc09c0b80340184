using SolidCell.Core.Commands;
using SolidCell.Core.Instrument;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Tests.Instrument.PowerCuts;

/// <summary>A whole test and what happens around it, told by test time alone, so that it goes on the same way after a power cut.</summary>
/// <param name="Program">The bytes that the fixture runs.</param>
/// <param name="Steps">How many steps it begins.</param>
/// <param name="Medium">A new, empty storage.</param>
/// <param name="HasHost">True when a host takes every record as soon as it may leave, and has the fixture forget it.</param>
/// <param name="Meanwhile">Called once a tick: the operator, the cell and the frame.</param>
internal sealed record CutStory(byte[] Program, int Steps, Func<MemoryLogStorage> Medium, bool HasHost, Action<Bench> Meanwhile)
{
    private const int HalfCycleMilliseconds = 9000;

    /// <summary>
    /// A critical-current staircase; the fixture stands on little more than the copies at the start of its newest segment.
    /// </summary>
    public static CutStory Staircase()
    {
        const int turns = 9;
        return new(Continued(ProgramBuilder.CriticalCurrent(HalfCycleMilliseconds, turns)), 2 * turns, SmallSegments, true, _ => { });
    }

    /// <summary>Every kind of step, with an operator who pauses, a pressure that drops and a short that heals.</summary>
    public static CutStory Eventful()
    {
        Limit arrived = ProgramBuilder.Of(LimitQuantity.AbsoluteCurrentBelowNanoamps, 1000);
        ProgramBuilder program = new ProgramBuilder()
            .Rest(5000).Current(500_000, 6000).Current(-500_000, 6000).Loop(1, 2)
            .Pulse(900_000, 11_000).Voltage(50_000, 1_000_000, ProgramBuilder.Time(5000), arrived)
            .Current(2_000_000, 9000).Rest(3000);
        program.Head.Envelope.MinimumStackKilopascals = 1000;
        program.Head.OnHardShort = ShortResponse.Rest;
        program.Head.OnSoftShort = ShortResponse.Reduce;
        program.Head.ShortRestMilliseconds = 2000;
        return new(Continued(program), 9, SmallSegments, true, Disturb);
    }

    /// <summary>
    /// What format 2 has added: a sweep, a power, a factor, and ends by a share, by the charge of the test and by what is relative to the
    /// cell, which never comes here.
    /// </summary>
    public static CutStory SecondFormat()
    {
        Limit[] never = [ProgramBuilder.Of(LimitQuantity.ThousandthsOfStartVoltage, 3000),
            ProgramBuilder.Of(LimitQuantity.ThousandthsOfBestResistance, 300)];
        Limit half = ProgramBuilder.Of(LimitQuantity.ThousandthsOfHalfCycleBefore, 500);
        Limit total = ProgramBuilder.Of(LimitQuantity.TestChargeNanoampHours, 1_000_000, LimitAction.Stop);
        ProgramBuilder program = new ProgramBuilder()
            .Rest(3000).Add(Rising(300_000), [ProgramBuilder.Time(9000), total, .. never])
            .Add(Rising(-300_000), [ProgramBuilder.Time(9000), half, .. never]).Loop(1, 3)
            .Sweep(10_000, 2_000_000, 1_000_000, ProgramBuilder.Time(15_000)).Power(25_000, 1_000_000, ProgramBuilder.Time(9000), total)
            .Rest(3000);
        return new(Continued(program), 10, SmallSegments, true, _ => { });
    }

    /// <summary>No host, and a log so small that the oldest samples are thinned all the time.</summary>
    public static CutStory FullLog()
    {
        const int turns = 6;
        ProgramBuilder program = new ProgramBuilder()
            .Add(Dense(700_000), ProgramBuilder.Time(HalfCycleMilliseconds))
            .Add(Dense(-700_000), ProgramBuilder.Time(HalfCycleMilliseconds))
            .Loop(0, turns);
        return new(Continued(program), 2 * turns, () => new(20 * 1024, segmentBytes: 5 * 1024, blockBytes: 512), false, Wander);
    }

    private static MemoryLogStorage SmallSegments() => new(segmentBytes: 8192);

    private static Step Rising(long nanoamps) =>
        new() { Kind = StepKind.ConstantCurrent, Current = nanoamps, MillionthsPerTurn = 1_250_000 };

    private static Step Dense(long nanoamps) =>
        new() { Kind = StepKind.ConstantCurrent, Current = nanoamps, Record = new RecordRule { EveryMilliseconds = 50 } };

    private static byte[] Continued(ProgramBuilder program)
    {
        program.Head.OnPowerCut = PowerCutResponse.Continue;
        return program.Encode();
    }

    private static void Wander(Bench bench) => bench.OpenCircuitMicrovolts = bench.Instrument.TestMilliseconds / 50 * 7919 % 4001;

    private static void Disturb(Bench bench)
    {
        long time = bench.Instrument.TestMilliseconds;
        bench.Tamper = time is > 20_000 and < 24_000 ? sample => sample.StackKilopascals = 500 : null;
        bench.Ohms = time is > 48_000 and < 49_000 ? 1 : 100;
        if (time is > 8000 and < 9000 && bench.Instrument.State == InstrumentState.Running)
        {
            bench.Send(CommandName.Pause);
        }
        else if (time > 10_000 && bench.Instrument.State == InstrumentState.Paused)
        {
            bench.Send(CommandName.Resume);
        }
    }
}
