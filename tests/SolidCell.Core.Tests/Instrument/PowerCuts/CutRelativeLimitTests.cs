using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Tests.Instrument.PowerCuts;

/// <summary>
/// What limits refer to that are relative to the cell is not in the log: a power cut begins it anew (docs/protocols.md says so).
/// </summary>
public class CutRelativeLimitTests
{
    private const int Nanoamps = 1_000_000;
    private const int LongStep = 600_000;

    /// <summary>
    /// Twice its start is 200 ohm before the cut and 240 after one at 120 ohm, though the step is the same.
    /// </summary>
    [Theory]
    [InlineData(false, 210, true)]
    [InlineData(true, 210, false)]
    [InlineData(true, 250, true)]
    public void The_first_voltage_of_a_step_that_was_cut_is_that_after_the_cut(bool isCut, int ohms, bool ends) => Assert.Equal(
        ends ? [(long)StepEndReason.MultipleOfStartVoltage] : [],
        Ends(LimitQuantity.ThousandthsOfStartVoltage, 2000, isCut, 120, ohms));

    /// <summary>90 % of the best is 90 ohm before the cut, and 85.5 after one at 95 ohm.</summary>
    [Theory]
    [InlineData(false, 87, true)]
    [InlineData(true, 87, false)]
    [InlineData(true, 84, true)]
    public void The_best_resistance_is_the_best_since_the_cut(bool isCut, int ohms, bool ends) => Assert.Equal(
        ends ? [(long)StepEndReason.ShareOfBestResistance] : [],
        Ends(LimitQuantity.ThousandthsOfBestResistance, 900, isCut, 95, ohms));

    /// <summary>
    /// Why the step has ended, if it has: 15 s at 100 ohm, 15 s at the second resistance, cut or not, and 5 s at the last.
    /// </summary>
    private static long[] Ends(LimitQuantity quantity, long threshold, bool isCut, int ohmsAtCut, int ohms)
    {
        Limit relative = ProgramBuilder.Of(quantity, threshold);
        byte[] program = new ProgramBuilder { Head = { OnPowerCut = PowerCutResponse.Continue } }
            .Current(Nanoamps, LongStep, relative).Encode();
        MemoryLogStorage storage = new();
        Bench bench = new(storage);
        bench.StartWith(program);
        bench.Run(15_000);
        if (isCut)
        {
            bench = new Bench(storage) { Ohms = ohmsAtCut };
            bench.Instrument.TakeUp(program, program.Length, 0);
        }

        bench.Ohms = ohmsAtCut;
        bench.Run(15_000);
        bench.Ohms = ohms;
        bench.Run(5_000);
        return [.. Entry.Of(bench.Log, RecordKind.StepEnded).Select(entry => entry.Fields[3])];
    }
}
