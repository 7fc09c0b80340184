using SolidCell.Analysis.Cycles;

namespace SolidCell.Analysis.Tests.Cycles;

public sealed class StrippingLimitTests
{
    [Fact]
    public void The_limit_lies_between_the_last_flat_density_and_the_first_that_rises()
    {
        StrippingLimit found =
            StrippingLimit.Of([Half(0.1, 1.02), Half(-0.1, 1.01), Half(0.2, 1.1), Half(-0.2, 1.15), Half(0.4, 1.05), Half(-0.4, 1.3)])!;
        Assert.Equal((0.2, 0.4, 1.3),
            (found.FlatMilliampsPerSquareCentimetre, found.RisingMilliampsPerSquareCentimetre!.Value, Math.Round(found.EndOverStart, 9)));
    }

    [Fact]
    public void A_cell_that_stays_flat_has_a_lower_bound_only()
    {
        StrippingLimit found = StrippingLimit.Of([Half(0.1, 1.02), Half(0.2, 1.1), Half(0.4, 1.05)])!;
        Assert.Equal((0.4, null), (found.FlatMilliampsPerSquareCentimetre, found.RisingMilliampsPerSquareCentimetre));
    }

    [Fact]
    public void A_cell_that_rises_at_once_has_an_upper_bound_only()
    {
        StrippingLimit found = StrippingLimit.Of([Half(0.1, 1.25), Half(0.2, 1.5), Half(0.4, 1.05)])!;
        Assert.Equal((0, 0.1, 1.25), (found.FlatMilliampsPerSquareCentimetre, found.RisingMilliampsPerSquareCentimetre,
            Math.Round(found.EndOverStart, 9)));
    }

    [Fact]
    public void A_fifth_more_is_flat_and_half_cycles_without_a_current_are_none()
    {
        Assert.Null(StrippingLimit.Of([Half(0.1, 1), Half(0.2, 1.2 - 1e-9), Half(0.4, 1)])!.RisingMilliampsPerSquareCentimetre);
        Assert.NotNull(StrippingLimit.Of([Half(0.1, 1), Half(0.2, 1.2 + 1e-9), Half(0.4, 1)])!.RisingMilliampsPerSquareCentimetre);
        Assert.Null(StrippingLimit.Of([Half(0, 2), Half(0.1, 1), Half(0.2, 1)]));
        Assert.Equal(1.1, StrippingLimit.Of([Half(0.1, 1), Half(0.2, 1.1), Half(0.40004, 1), Half(-0.4, 1)])!.EndOverStart, 9);
    }

    /// <summary>A cell that a path has lowered to half and that lets go again doubles its voltage without a void.</summary>
    [Fact]
    public void A_start_that_a_short_has_lowered_makes_no_rise()
    {
        HalfCycle[] halves = [Half(0.1, 1), Half(0.2, 1), Half(0.4, 1), Half(-0.4, 2) with { StartVolts = 0.005, LastVolts = 0.0105 }];
        StrippingLimit found = StrippingLimit.Of(halves)!;
        Assert.Equal((0.4, null, 1.05), (found.FlatMilliampsPerSquareCentimetre, found.RisingMilliampsPerSquareCentimetre,
            Math.Round(found.EndOverStart, 9)));
    }

    [Fact]
    public void Half_cycles_with_a_short_or_that_were_broken_off_while_flat_say_nothing()
    {
        HalfCycle[] halves = [Half(0.1, 1), Half(0.2, 1), Half(0.4, 1), Half(0.6, 1.5) with { Number = 7 }];
        Assert.Equal(0.6, StrippingLimit.Of(halves)!.RisingMilliampsPerSquareCentimetre);
        Assert.Equal((0.4, null), (StrippingLimit.Of(halves, [7])!.FlatMilliampsPerSquareCentimetre,
            StrippingLimit.Of(halves, [7])!.RisingMilliampsPerSquareCentimetre));
        HalfCycle flat = Half(0.6, 0.1) with { IsComplete = false }, risen = Half(0.6, 1.3) with { IsComplete = false };
        Assert.Equal(0.4, StrippingLimit.Of([.. halves[..3], flat])!.FlatMilliampsPerSquareCentimetre);
        Assert.Equal(0.6, StrippingLimit.Of([.. halves[..3], risen])!.RisingMilliampsPerSquareCentimetre);
    }

    [Fact]
    public void Densities_that_do_not_rise_give_none() => Assert.Null(StrippingLimit.Of([Half(0.4, 1), Half(0.2, 1), Half(0.1, 1)]));

    private static HalfCycle Half(double density, double endOverStart) => new()
    {
        Number = 1,
        Cycle = 1,
        StartHours = 0,
        EndHours = 1,
        MilliampsPerSquareCentimetre = density,
        MilliampHours = 1,
        MilliampHoursPerSquareCentimetre = 1,
        MilliampHoursPerGram = null,
        MeanVolts = 0.01,
        StartVolts = 0.01,
        LastVolts = 0.01 * endOverStart,
        IsComplete = true,
    };
}
