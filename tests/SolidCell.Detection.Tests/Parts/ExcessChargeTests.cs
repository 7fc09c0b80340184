using SolidCell.Core.Detection.FullCell;

namespace SolidCell.Detection.Tests.Parts;

public sealed class ExcessChargeTests
{
    private const int Microvolts = 4_000_000;
    private const long Nominal = 1_000_000;

    private readonly ExcessChargeDetector _excess = new();
    private readonly ChargeBalance _balance = new();

    [Theory]
    [InlineData(false, 1_600_159, false)]
    [InlineData(false, 1_600_160, true)]
    [InlineData(true, 1_300_129, false)]
    [InlineData(true, 1_300_130, true)]
    public void A_first_charge_may_take_160_percent_of_the_capacity_and_a_later_one_130(bool isAnchored, long charge, bool isExcess)
    {
        _excess.Begin(false, Nominal);
        _balance.IsAnchored = isAnchored;
        Assert.Equal(isExcess, _excess.Update(Microvolts, charge, _balance));
    }

    [Fact]
    public void A_half_cell_that_gives_an_eighth_more_than_it_was_given_leaks_when_it_is_not_at_its_end()
    {
        _excess.Begin(true, 0);
        (_balance.Capacity, _balance.EndMicrovolts) = (Nominal, Microvolts);
        Assert.False(_excess.Update(Microvolts - 100_000, Nominal / 8, _balance));
        Assert.False(_excess.Update(Microvolts - 50_000, Nominal / 4, _balance));
        Assert.True(_excess.Update(Microvolts - 50_001, (Nominal / 8) + 1, _balance));
        _excess.EndHalfCycle(true, 5);
        _balance.EndHalfCycle(false, 10, new VoltageCurve());
        Assert.False(_excess.Update(Microvolts - 100_000, (Nominal / 8) + 10, _balance));
        _balance.Capacity = 0;
        Assert.False(_excess.Update(0, Nominal, _balance));
        _excess.Begin(true, 0);
        Assert.Equal(0, _excess.Capacity);
    }

    [Fact]
    public void Without_a_nominal_capacity_the_largest_charge_is_it()
    {
        _excess.Begin(false, 0);
        _excess.EndHalfCycle(true, 500);
        _excess.EndHalfCycle(false, 700);
        _excess.EndHalfCycle(true, 400);
        Assert.Equal(500, _excess.Capacity);
        Assert.False(_excess.Update(Microvolts, 5000, _balance));
    }
}
