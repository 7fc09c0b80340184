using SolidCell.Core.Detection.FullCell;

namespace SolidCell.Detection.Tests.Parts;

/// <summary>Charges of 1000 units that go in and come out of a full cell, each discharge ending steeply at 3 V.</summary>
public sealed class ChargeBalanceTests
{
    private readonly ChargeBalance _balance = new();

    public ChargeBalanceTests() => Begin();

    /// <summary>60 % after nothing is known, and 75 % of the share before: 75 of 100, then 57 of 76.</summary>
    [Theory]
    [InlineData(new[] { 600 }, false)]
    [InlineData(new[] { 599 }, true)]
    [InlineData(new[] { 1000, 750 }, false)]
    [InlineData(new[] { 1000, 749 }, true)]
    [InlineData(new[] { 1000, 760, 570 }, false)]
    [InlineData(new[] { 1000, 760, 569 }, true)]
    [InlineData(new[] { 1200, 750 }, false)]
    public void Far_too_little_that_comes_out_again_is_a_collapse(int[] discharges, bool collapses)
    {
        Assert.All(discharges[..^1], charge => Assert.False(Cycle(charge)));
        Assert.Equal(collapses, Cycle(discharges[^1]));
        Assert.Equal(collapses ? discharges.Length > 1 ? discharges[^2] : 0 : discharges[^1], _balance.Capacity);
    }

    [Fact]
    public void A_new_test_knows_nothing_of_the_one_before()
    {
        Assert.False(Cycle(1000));
        Begin();
        Assert.False(Cycle(700));
        Assert.Equal(700, _balance.Capacity);
    }

    /// <summary>A tenth of the largest half-cycle is a half-cycle, and less a pulse, which is no empty end.</summary>
    [Theory]
    [InlineData(100, 0)]
    [InlineData(99, 99)]
    public void A_pulse_is_no_empty_end(int charge, int stays)
    {
        _balance.EndHalfCycle(false, charge, Steep());
        Assert.Equal(-stays, _balance.Net);
    }

    /// <summary>The test begins full: the first discharge empties the cell, and from there on is counted.</summary>
    private void Begin()
    {
        _balance.Begin(false);
        Assert.False(_balance.IsAnchored);
        Assert.False(_balance.EndHalfCycle(false, 1000, Steep()));
        Assert.Equal((true, 3_000_000, 0L, 0L), (_balance.IsAnchored, _balance.EndMicrovolts, _balance.Net, _balance.Capacity));
    }

    private bool Cycle(int discharge)
    {
        Assert.False(_balance.EndHalfCycle(true, 1000, Steep()));
        Assert.Equal(1000, _balance.Net);
        return _balance.EndHalfCycle(false, discharge, Steep());
    }

    private static VoltageCurve Steep()
    {
        var curve = new VoltageCurve();
        curve.Begin(10);
        foreach ((int charge, int microvolts) in new[] { (0, 3_600_000), (300, 3_500_000), (320, 3_000_000) })
        {
            curve.Add(charge, microvolts, -1000);
        }

        return curve;
    }
}
