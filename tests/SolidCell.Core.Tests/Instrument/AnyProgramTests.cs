using CsCheck;
using SolidCell.Core.Schedule;
using Program = SolidCell.Core.Schedule.Program;

namespace SolidCell.Core.Tests.Instrument;

/// <summary>Every program is refused with a reason or runs within the limits, and never throws.</summary>
public class AnyProgramTests
{
    private const int EnvelopeNanoamps = 2_000_000;

    private static readonly Gen<Limit> Limits =
        from quantity in Gen.Int[0, 12]
        from threshold in Gen.Frequency((4, Gen.Long[0, 3000]), (4, Gen.Long[0, 5_000_000]), (1, Gen.Long[-5_000_000, 0]))
        from action in Gen.Frequency((6, Gen.Const(0)), (1, Gen.Int[0, 3]))
        from target in Gen.Int[0, 6]
        select new Limit { Quantity = (LimitQuantity)quantity, Threshold = threshold, Action = (LimitAction)action, Target = target };

    private static readonly Gen<Step> Steps =
        from kind in Gen.Frequency((8, Gen.Int[0, 3]), (2, Gen.Const(4)), (1, Gen.Const(5)))
        from unit in Gen.Int[0, 2]
        from current in Gen.Frequency((8, Gen.Long[-1_500_000, 1_500_000]), (1, Gen.Long[-2_500_000, 2_500_000]))
        from perTurn in Gen.Long[-20_000, 20_000]
        from microvolts in Gen.Int[-4_700_000, 4_700_000]
        from bound in Gen.Long[1, 1_900_000]
        from target in Gen.Int[0, 2]
        from turns in Gen.Int[1, 20]
        from limits in Limits.Array[1, 3]
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
        {
            return bench.Instrument.LastRefusal.Length > 0;
        }

        if (bench.StartAccepted(bytes) != SolidCell.Core.Commands.CommandOutcome.Done)
        {
            return bench.Instrument.LastRefusal.Length > 0;
        }

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
        {
            program.Add(step, step.Limits);
        }

        return program.Encode();
    }
}
