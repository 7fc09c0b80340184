using SolidCell.Analysis.CriticalCurrent;
using SolidCell.Analysis.Shorts;
using SolidCell.Protocols.Results;
using TestResult = SolidCell.Analysis.Results.TestResult;

namespace SolidCell.Host.Tests.Demo;

/// <summary>Results of every kind that were written by hand: failed and survived, by shorts, a limit or the contact.</summary>
internal static class HandMadeKinds
{
    public static readonly TestResult Bare = new()
    {
        Kind = ResultKind.None,
        TestHours = 12.345,
        HalfStepMilliampHoursPerSquareCentimetre = 0.5004,
        CumulativeMilliampHoursPerSquareCentimetre = 7.126,
    };

    private static readonly FailurePoint Failed = new(FailureMode.ShortCircuit, ShortName.Hard, 6.54, 0.4, 0.2, 1.234, 1.5, 87);

    private static readonly ShortOnset Soft = new(ShortName.Soft, 5.254, 0.3, 0.1234, 2.345);

    private static readonly ShortOnset Hard = new(ShortName.Hard, 6.54, 0.4, 0.2, 2.734);

    public static IEnumerable<TestResult> All =>
    [
        Bare with
        {
            Kind = ResultKind.CriticalCurrent,
            CriticalCurrent = new(new(0.3, 0.4, 0.1, 0.25, 3, Failed with { ShortKind = ShortName.Soft }),
                new(0.4, null, null, null, 0, null)),
            Onset = Soft,
            FirstSoftShort = Soft,
            Conditions = new(new(29.876, 30.123, 30.5), new(4.9, 5.004, 5.126)),
        },
        Bare with
        {
            Kind = ResultKind.CriticalCurrent,
            CriticalCurrent = new(new(0.3, 0.4, 0.1, 0.25, 3, Failed with { ScorePercent = null }),
                new(0.3, 0.4, 0.1, 0.25, 1, Failed with { Mode = FailureMode.VoltageLimit, ShortKind = null })),
        },
        Bare with
        {
            Kind = ResultKind.ThresholdCapacity,
            ThresholdCapacity = new(0.5, 3.4567, Failed, null),
            FirstHardShort = Hard,
            Onset = Hard,
        },
        Bare with
        {
            Kind = ResultKind.ThresholdCapacity,
            ThresholdCapacity = new(0.5, 3.4567, null, Failed with { Mode = FailureMode.Contact, ShortKind = null }),
        },
        Bare with { Kind = ResultKind.FirstShort, FirstSoftShort = Soft, FirstHardShort = Hard, Onset = Soft },
        Bare with { Kind = ResultKind.FirstShort, FirstHardShort = Hard, Onset = Hard },
        Bare with { Kind = ResultKind.PulseResistance, Pulses = new(6, 60.126, 61.5, 65.25, 0.7854) },
        Bare with
        {
            Kind = ResultKind.Capacity,
            Capacities = new(3, new(2.4, 3.0558, 181.82), new(2.3, 2.9284, 174.24), 88.765) { Plating = new(99.123, 4, 3_000_000) },
            Onset = Soft,
        },
        Bare,
    ];
}
