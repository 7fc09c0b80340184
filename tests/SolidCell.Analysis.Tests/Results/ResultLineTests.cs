using SolidCell.Analysis.CriticalCurrent;
using SolidCell.Analysis.Cycles;
using SolidCell.Analysis.Results;
using SolidCell.Analysis.Shorts;
using SolidCell.Core.Detection;
using SolidCell.Protocols.Results;
using SolidCell.Store.Reading;
using TestResult = SolidCell.Analysis.Results.TestResult;

namespace SolidCell.Analysis.Tests.Results;

public class ResultLineTests
{
    private static readonly StoredTest Test = new(new byte[16], "f", "li", 0, 100_000_000, 0, "ccd", "ended", DateTimeOffset.UnixEpoch);

    [Fact]
    public void Two_intervals_that_are_one_are_said_once()
    {
        Assert.Equal("CCD > 0.20 mA/cm2", Line(HandMadeStaircase.Of(2), []));
        Assert.Equal("CCD soft 0.10-0.20, hard > 0.20 mA/cm2", Line(HandMadeStaircase.Of(2), [HandMadeStaircase.ShortAt(ShortKind.Soft, 2.5, 200_000)]));
    }

    [Fact]
    public void Each_kind_of_result_has_its_line()
    {
        var onset = new ShortOnset(ShortName.Hard, 349.26, 0.5, 0.1, 170);
        Assert.Equal("hard short at 349.3 h", ResultLine.Of(Result(ResultKind.FirstShort) with { FirstHardShort = onset }));
        Assert.Equal("no short", ResultLine.Of(Result(ResultKind.FirstShort)));
        Assert.Equal("> 3.000 mAh/cm2 at 0.50 mA/cm2",
            ResultLine.Of(Result(ResultKind.ThresholdCapacity) with { ThresholdCapacity = new ThresholdCapacity(0.5, 3, null, null) }));
        Assert.Equal("70.0 ohm cm2",
            ResultLine.Of(Result(ResultKind.PulseResistance) with { Pulses = new PulseSummary(1, 140, null, null, 0.5) }));
        Assert.Equal("182.5 mAh/g",
            ResultLine.Of(Result(ResultKind.Capacity) with
            {
                Capacities = new CapacitySummary(1, null, new PassedCharge(3, 3.1, 182.5), null),
            }));
        Assert.Equal("", ResultLine.Of(Result(ResultKind.None)));
    }

    private static string Line(List<StoredStep> steps, List<StoredShort> shorts) =>
        ResultLine.Of(TestAnalysis.Analyse(ResultKind.CriticalCurrent, new TestEvidence(Test, steps, shorts)));

    private static TestResult Result(ResultKind kind) =>
        new() { Kind = kind, TestHours = 1, HalfStepMilliampHoursPerSquareCentimetre = 0, CumulativeMilliampHoursPerSquareCentimetre = 0 };
}
