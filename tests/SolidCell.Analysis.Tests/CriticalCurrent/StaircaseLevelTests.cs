using SolidCell.Analysis.CriticalCurrent;
using SolidCell.Analysis.Cycles;
using SolidCell.Analysis.Shorts;

namespace SolidCell.Analysis.Tests.CriticalCurrent;

public sealed class StaircaseLevelTests
{
    private static readonly HalfCycle[] Staircase =
    [
        Half(1, 0.1, 10), Half(2, -0.1, 12), Half(3, 0.2, 20), Half(4, -0.2, 24), Half(5, 0.3, 30), Half(6, -0.3, 36, isComplete: false),
        Half(7, 0.4, 5),
    ];

    [Fact]
    public void Each_density_has_the_mean_of_its_half_cycles_and_how_it_ended()
    {
        CriticalCurrentDensity found = new(Interval(Failure(ShortName.Soft, 2.5, 0.2)), Interval(Failure(ShortName.Hard, 5.5, 0.3)));
        Assert.Equal(
            [
                new StaircaseLevel(0.1, 2, 0.1, 11, 11 / 0.1, "survived"), new StaircaseLevel(0.2, 2, 0.2, 22, 22 / 0.2, "soft short"),
                new StaircaseLevel(0.3, 2, 0.3, 33, 33 / 0.3, "hard short"),
                new StaircaseLevel(0.4, 1, 0.4, 5, 5 / 0.4, "after the failure"),
            ],
            StaircaseLevel.Of(Staircase, found));
    }

    [Fact]
    public void A_density_is_survived_in_both_directions_to_the_planned_end_or_not_completed() => Assert.Equal(
        ["survived", "survived", "not completed", "not completed"],
        StaircaseLevel.Of(Staircase, new CriticalCurrentDensity(Interval(null), Interval(null))).Select(level => level.Outcome));

    [Fact]
    public void A_density_that_is_driven_again_is_another_level() => Assert.Equal(
        [0.1, 0.2, 0.1],
        StaircaseLevel.Of([Half(1, 0.1, 10), Half(2, -0.2, 20), Half(3, 0.1, 10)], new(Interval(null), Interval(null)))
            .Select(level => level.MilliampsPerSquareCentimetre));

    private static CriticalInterval Interval(FailurePoint? failure) =>
        new(0.1, failure?.MilliampsPerSquareCentimetre, 0.1, 0.1, 0, failure);

    private static FailurePoint Failure(string kind, double hours, double density) =>
        new(FailureMode.ShortCircuit, kind, hours, density, 0.1, 0.3, 0.3, 90);

    private static HalfCycle Half(long number, double density, double millivolts, bool isComplete = true) => new()
    {
        Number = number,
        Cycle = (number + 1) / 2,
        StartHours = number - 1,
        EndHours = number,
        MilliampsPerSquareCentimetre = density,
        MilliampHours = Math.Abs(density),
        MilliampHoursPerSquareCentimetre = Math.Abs(density),
        MilliampHoursPerGram = null,
        MeanVolts = Math.Sign(density) * millivolts / 1000,
        LastVolts = null,
        IsComplete = isComplete,
    };
}
