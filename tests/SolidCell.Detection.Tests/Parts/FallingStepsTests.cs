using SolidCell.Core.Detection.SlowChange;

namespace SolidCell.Detection.Tests.Parts;

public sealed class FallingStepsTests
{
    private readonly FallingSteps _falls = new() { Last = 100_000 };

    [Theory]
    [InlineData(0, true)]
    [InlineData(2, false)]
    public void Three_falls_of_a_twentieth_that_come_to_18_percent_are_a_loss_unless_warmth_explains_it(int allowedPercent, bool isLoss)
    {
        Take(94_000, 88_000);
        Assert.False(_falls.IsLoss(88_000, allowedPercent));
        Take(81_000);
        Assert.Equal(isLoss, _falls.IsLoss(81_000, allowedPercent));
    }

    [Fact]
    public void A_step_that_does_not_fall_begins_the_count_anew()
    {
        Take(94_000, 93_000, 81_000, 70_000);
        Assert.False(_falls.IsLoss(70_000, 0));
    }

    [Fact]
    public void What_was_forgotten_is_no_fall()
    {
        Take(94_000, 88_000);
        _falls.Forget();
        Take(70_000);
        Assert.False(_falls.IsLoss(70_000, 0));
    }

    private void Take(params long[] resistances)
    {
        foreach (long resistance in resistances)
        {
            _falls.Take(resistance);
            _falls.Last = resistance;
        }
    }
}
