using SolidCell.Impedance.Fixture;

namespace SolidCell.Impedance.Tests.Fixture;

public sealed class ShortAtLeadsTests
{
    [Fact]
    public void Leads_may_add_much_below_100_Hz_and_no_more_than_5_ohm_above()
    {
        Assert.Null(ShortAtLeads.Objection([Point(200_000, 0.3), Point(101, 5), Point(1, 19)]));
        Assert.Equal("shows up to 5.01 ohm above 100 Hz", ShortAtLeads.Objection([Point(200_000, 0.3), Point(101, 5.01), Point(1, 19)]));
    }

    [Fact]
    public void A_cell_of_which_a_part_only_is_above_5_ohm_is_no_short() =>
        Assert.Equal("shows up to 12 ohm above 100 Hz", ShortAtLeads.Objection([Point(200_000, 3), Point(200, 12)]));

    [Fact]
    public void What_was_measured_at_low_frequencies_only_says_nothing() =>
        Assert.Equal("has no point above 100 Hz", ShortAtLeads.Objection([Point(100, 0.1), Point(10, 0.1)]));

    private static SpectrumPoint Point(double hertz, double ohms) => new(hertz, ohms);
}
