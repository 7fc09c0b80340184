using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;
using SolidCell.Store;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;

namespace SolidCell.Testing.Stores;

/// <summary>Tests by hand: a staircase of 2 cm2 that shorts, a full cell of 10 mg that fades, a half cell without a mass.</summary>
public static class HandMadeTests
{
    /// <summary>Stores them as tests 0101..., 0202... and 0303... of press-1.</summary>
    public static IReadOnlyList<StoredTest> Write(StoreDatabase store)
    {
        Staircase().Write(store, new NewCell("Li/1", CellKind.Symmetric, 200_000_000)
        {
            Notes = "first pellet",
            WorkingElectrode = "bare Li",
            Card = """{"die_mm":13,"pellet_um":600,"conductivity_ms_cm":1.3,"stiffness_n_um":2}""",
        });
        Full().Write(store, new NewCell("NCM 1", CellKind.Full, 100_000_000)
        {
            ActiveMassMicrograms = 10_000,
            CapacityNanoampHours = 3_000_000,
        });
        Half().Write(store, new NewCell("half", CellKind.Half, 78_539_816));
        using var reader = new TestReader(store);
        return [.. reader.List().OrderBy(test => test.TestId[0])];
    }

    /// <summary>0.1 and 0.2 mA/cm2; a soft short of which a waveform was kept, then a hard one with another.</summary>
    private static HandMadeLog Staircase()
    {
        HandMadeLog log = new HandMadeLog(CellKind.Symmetric, 200_000_000, 0, 1).Rest(0.5, 1000)
            .Current(200_000, 1, 50, growth: 0.05).Current(-200_000, 1, 55, growth: 0.05);
        log.Current(400_000, 1, 50, growth: 0.1)
            .Add(RecordKind.ShortCircuit, 1, 80, log.Now - 900_000, 3, 200_000, 150_000, 350_000, 20_500, 12_000, 20_000, 1, 1, 2, 4, 2, 0)
            .Add(RecordKind.Waveform, [16, 39, 0, 0, 160, 134, 1, 0, 208, 7, 0, 0, 160, 134, 1, 0], 1, 0, 50, 2);
        return log.Current(-400_000, 0.5, 0.5, StepEndReason.ShortResponse)
            .Add(RecordKind.ShortCircuit, 2, 95, log.Now - 60_000, 4, 200_000, 50_000, 400_000, 22_000, 300, 310, 0, 2, 1, 5, 2, 0)
            .Add(RecordKind.Waveform, [16, 39, 0, 0, 96, 121, 254, 255, 208, 7, 0, 0, 160, 134, 254, 255], 2, 0, 100, 2)
            .Add(RecordKind.Resumed, 12_000, 111, 9, 100, 0, 0).Add(RecordKind.TestEnded, 2, 600_000, 400_000, 5, 2);
    }

    private static HandMadeLog Full()
    {
        HandMadeLog log = new HandMadeLog(CellKind.Full, 100_000_000, 3_000_000, 2).Rest(1, 2_900_000);
        for (int cycle = 0; cycle < 3; cycle++)
        {
            double fade = 1 - (0.1 * cycle);
            StepEndReason end = cycle == 2 ? StepEndReason.Operator : StepEndReason.VoltageBelow;
            log.Current(300_000, 10 * fade, 100, StepEndReason.VoltageAbove, growth: 4, volts: 3.8)
                .Step(StepKind.ConstantVoltage, 0, 1.5, StepEndReason.AbsoluteCurrentBelow,
                    share => (4_200_000, (long)(300_000 * (1 - (0.9 * share)))))
                .Current(-300_000, 9.5 * fade, 120, end, growth: 5, volts: 3.6);
        }

        return log.Add(RecordKind.TestEnded, 3, 8_000_000, 7_600_000, 13, 3);
    }

    private static HandMadeLog Half() => new HandMadeLog(CellKind.Half, 78_539_816, 0, 3)
        .Current(-500_000, 2, 60, volts: 0.5).Current(500_000, 1.9, 60, volts: 0.6).Current(-500_000, 2, 60, volts: 0.5)
        .Current(500_000, 1.8, 60, volts: 0.6).Current(-100_000, 1, 30, null, volts: 0.4);
}
