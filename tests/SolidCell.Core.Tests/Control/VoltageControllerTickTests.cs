using SolidCell.Core.Control;
using SolidCell.Core.Measurement;

namespace SolidCell.Core.Tests.Control;

/// <summary>The current that holds a voltage, tick by tick.</summary>
public sealed class VoltageControllerTickTests
{
    private const int Bound = 5_000_000;
    private const int Target = 3_000_000;

    private readonly VoltageController _controller = new();

    [Theory]
    [InlineData(20_000, 10_000)]
    [InlineData(19_000, 9500)]
    [InlineData(900_000, 10_000)]
    [InlineData(-900_000, -10_000)]
    public void The_first_move_is_half_of_what_1000_ohms_need_and_10_microamperes_at_most(int error, int moved)
    {
        Begin(200_000);
        Assert.Equal(200_000 + moved, Next(Target - error));
    }

    [Theory]
    [InlineData(800, 100_000)]
    [InlineData(-800, 100_000)]
    [InlineData(9800, 10_000)]
    [InlineData(0, 500_000)]
    public void The_answer_to_the_last_move_and_the_noise_give_the_resistance(int answered, int moved)
    {
        // 10 uA answered by 800 uV and the 200 uV of the noise are 100 ohms: 20 mV of error ask for 200 uA, of which half is taken.
        Begin(0);
        Assert.Equal(10_000, Next(Target - 100_000));
        _controller.MoveTo(Target - 100_000 + answered + 20_000);
        Assert.Equal(10_000 + moved, Next(Target - 100_000 + answered));
    }

    [Fact]
    public void A_move_below_a_microampere_teaches_nothing()
    {
        Begin(0);
        Assert.Equal(999, Next(Target - 1998));
        Assert.Equal(999 + 10_000, Next(Target - 90_000));
    }

    [Fact]
    public void A_resistance_is_ten_thousand_ohms_at_most()
    {
        Begin(0);
        Assert.Equal(1000, Next(Target - 2000));
        Assert.Equal(1000 + 4500, Next(Target - 90_000));
    }

    [Fact]
    public void A_resistance_is_an_ohm_at_least()
    {
        Begin(0);
        Next(Target - 100_000);
        Assert.Equal(10_000 + 2_500_000, Next(Target - 100_000));
        _controller.MoveTo(Target - 99_900);
        Assert.Equal(2_510_000 + 50_000, Next(Target - 100_000));
        Begin(0);
        Assert.Equal(10_000, Next(Target - 100_000));
    }

    [Theory]
    [InlineData(2000, true)]
    [InlineData(-2000, true)]
    [InlineData(2001, false)]
    [InlineData(-2001, false)]
    public void Within_2_mV_it_has_arrived_and_stays_so(int off, bool hasArrived)
    {
        Begin(0);
        Assert.False(_controller.HasArrived);
        Next(Target + off);
        Assert.Equal(hasArrived, _controller.HasArrived);
        Next(Target + 50_000);
        Assert.Equal(hasArrived, _controller.HasArrived);
        Begin(0);
        Assert.False(_controller.HasArrived);
    }

    [Theory]
    [InlineData(SampleQuality.Good, SampleQuality.Good, 200_000)]
    [InlineData(SampleQuality.NoAnswer, SampleQuality.Good, 0)]
    [InlineData(SampleQuality.Good, SampleQuality.NoAnswer, 0)]
    public void It_begins_at_the_current_that_flows_if_that_and_the_voltage_are_known(
        SampleQuality current, SampleQuality voltage, int begins)
    {
        _controller.Begin(Target, new Sample { CellNanoamps = 200_000, CellCurrentQuality = current, CellVoltageQuality = voltage });
        Assert.Equal(begins, _controller.Next(new Sample { CellVoltageQuality = SampleQuality.NoAnswer }, Bound));
        Assert.Equal(begins, Next(Target));
    }

    [Theory]
    [InlineData(205_000, 205_000)]
    [InlineData(100_000, 100_000)]
    public void The_current_keeps_within_its_bound_on_either_side(int bound, int nanoamps)
    {
        Begin(200_000);
        Assert.Equal(nanoamps, Next(Target - 900_000, bound));
        Begin(-200_000);
        Assert.Equal(-nanoamps, Next(Target + 900_000, bound));
    }

    private void Begin(int nanoamps) => _controller.Begin(Target,
        new Sample { CellNanoamps = nanoamps, CellCurrentQuality = SampleQuality.Good, CellVoltageQuality = SampleQuality.Good });

    private int Next(int microvolts, int bound = Bound) =>
        _controller.Next(new Sample { CellMicrovolts = microvolts, CellVoltageQuality = SampleQuality.Good }, bound);
}
