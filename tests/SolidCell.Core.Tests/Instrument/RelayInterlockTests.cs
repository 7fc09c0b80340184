using CsCheck;
using SolidCell.Core.Commands;
using SolidCell.Core.Measurement;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Tests.Instrument;

/// <summary>The relays of the source and of the meter are never closed together, whatever a program, an operator and faults do.</summary>
public class RelayInterlockTests
{
    private const int Ticks = 40;

    private static readonly CommandName[] Commands = [CommandName.Pause, CommandName.Resume, CommandName.Stop, CommandName.ClearFault];

    private static readonly Gen<(int[] Steps, (int Ticks, int Act)[] Script)> Cases = Gen.Select(
        Gen.Int[0, 5].Array[1, 5],
        Gen.Select(Gen.Int[1, Ticks], Gen.Frequency((5, Gen.Const(-1)), (3, Gen.Int[0, 7]))).Array[4, 10]);

    [Fact]
    public void In_a_hundred_thousand_random_schedules_both_are_never_closed()
    {
        long spectra = 0;
        Cases.Sample(
            test =>
            {
                MeterDouble meter = Run(test.Steps, test.Script);
                Interlocked.Add(ref spectra, meter.Begun);
                return !meter.HaveBothBeenClosed;
            },
            iter: 100_000);
        Assert.True(spectra > 100_000, "hardly a schedule came to measure");
    }

    [Fact]
    public void The_double_sees_contacts_that_overlap()
    {
        MeterDouble meter = new();
        meter.Source.Close();
        meter.Tick();
        meter.Break();
        meter.Join();
        Assert.True(meter.HaveBothBeenClosed);
    }

    private static MeterDouble Run(int[] steps, (int Ticks, int Act)[] script)
    {
        MeterDouble meter = new();
        Bench bench = new(new SinkStorage(), meter);
        bench.Settings.RelayHoldMilliseconds = 2000;
        bool pressed = false;
        bench.Tamper = sample => sample.EmergencyStopPressed = pressed;
        Advance(bench, meter, 2);
        bench.Start(Program(steps));
        foreach ((int ticks, int act) in script)
        {
            pressed = act switch { 4 => true, 5 => false, _ => pressed };
            meter.Answer = act == 6 ? SampleQuality.NoAnswer : SampleQuality.Good;
            meter.RefusesToJoin = act == 7;
            if (act >= 0 && act < Commands.Length)
            {
                bench.Send(Commands[act]);
            }

            Advance(bench, meter, ticks);
        }

        return meter;
    }

    private static void Advance(Bench bench, MeterDouble meter, int ticks)
    {
        for (int tick = 0; tick < ticks; tick++)
        {
            meter.Tick();
            bench.Run(50);
        }
    }

    private static ProgramBuilder Program(int[] steps)
    {
        ProgramBuilder program = new();
        foreach (int step in steps)
        {
            _ = step switch
            {
                0 => program.Rest(300),
                1 => program.Current(100_000, 400),
                2 => program.Spectrum(new SpectrumSettings { LowestMillihertz = 100_000, PointsPerDecade = 1 }),
                3 => program.Spectrum(new SpectrumSettings { HighestMillihertz = 10_000, PointsPerDecade = 2 }, ProgramBuilder.Time(5500)),
                4 => program.Spectrum(new SpectrumSettings
                {
                    LowestMillihertz = 500,
                    HighestMillihertz = 4000,
                    RestMilliseconds = 200,
                }, ProgramBuilder.Time(800)),
                _ => program.Spectrum(new SpectrumSettings
                {
                    HighestMillihertz = 10_000,
                    PointsPerDecade = 1,
                    RestMilliseconds = 100,
                }, ProgramBuilder.Time(200)),
            };
        }

        return program.Loop(0, 3);
    }
}
