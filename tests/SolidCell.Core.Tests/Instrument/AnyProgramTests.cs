using CsCheck;
using SolidCell.Core.Schedule;
using Program = SolidCell.Core.Schedule.Program;

namespace SolidCell.Core.Tests.Instrument;

/// <summary>Whatever program comes is refused in words or runs within the limits, and never throws.</summary>
public class AnyProgramTests
{
    private const int EnvelopeNanoamps = 2_000_000;

    private static readonly Gen<Limit> Limits =
        from quantity in Gen.Int[0, 12]
        from threshold in Gen.OneOf(Gen.Long[0, 3000], Gen.Long[-5_000_000, 5_000_000])
        from action in Gen.Int[0, 3]
        from target in Gen.Int[0, 6]
        select new Limit { Quantity = (LimitQuantity)quantity, Threshold = threshold, Action = (LimitAction)action, Target = target };

    private static readonly Gen<Step> Steps =
        from kind in Gen.Int[0, 5]
        from unit in Gen.Int[0, 2]
        from current in Gen.Long[-2_500_000, 2_500_000]
        from perTurn in Gen.Long[-300_000, 300_000]
        from microvolts in Gen.Int[-5_000_000, 5_000_000]
        from bound in Gen.Long[0, 2_500_000]
        from target in Gen.Int[0, 4]
        from turns in Gen.Int[0, 20]
        from limits in Limits.Array[0, 3]
        select new Step
        {
            Kind = (StepKind)kind,
            Unit = (CurrentUnit)unit,
            Current = current,
            CurrentPerTurn = perTurn,
            Microvolts = microvolts,
            CurrentBound = bound,
            Target = target,
            Turns = turns,
            Limits = limits,
        };

    private static readonly Gen<(Step[], double, double, int)> Cases =
        Gen.Select(Steps.Array[1, 7], Gen.Double[1, 5000], Gen.Double[-4_000_000, 4_000_000], Gen.Int[0, 3]);

    [Fact]
    public void A_program_is_refused_in_words_or_keeps_to_the_envelope() =>
        Cases.Sample((steps, ohms, openCircuit, response) => Holds(steps, ohms, openCircuit, (ShortResponse)response), iter: 2000);

    private static bool Holds(Step[] steps, double ohms, double openCircuit, ShortResponse response)
    {
        Bench bench = new(new SinkStorage()) { Ohms = ohms, OpenCircuitMicrovolts = openCircuit };
        byte[] bytes = Encode(steps, response);
        if (!bench.Instrument.AcceptProgram(bytes, bytes.Length))
            return bench.Instrument.LastRefusal.Length > 0;

        if (bench.StartAccepted(bytes) != SolidCell.Core.Commands.CommandOutcome.Done)
            return bench.Instrument.LastRefusal.Length > 0;

        bench.PeakNanoamps = 0;
        bench.Run(5000);
        return bench.PeakNanoamps <= EnvelopeNanoamps * 1.02;
    }

    private static byte[] Encode(Step[] steps, ShortResponse response)
    {
        ProgramBuilder program = new();
        Program head = program.Head;
        head.Envelope.MaximumCellNanoamps = EnvelopeNanoamps;
        head.OnSoftShort = response;
        head.OnHardShort = response;
        head.ShortRestMilliseconds = 500;
        foreach (Step step in steps)
            program.Add(step, step.Limits);

        return program.Encode();
    }
}
