using SolidCell.Core.Instrument.Test;
using SolidCell.Core.Measurement;

namespace SolidCell.Core.Tests.Instrument.Test;

/// <summary>From 1 V and 1 uA before the pulse.</summary>
public sealed class PulseMeterTests
{
    private readonly PulseMeter _pulse = new();

    public PulseMeterTests() => _pulse.Begin(At(1_000_000, 1000));

    [Fact]
    public void Each_resistance_is_that_of_the_first_sample_at_its_time()
    {
        _pulse.Observe(At(1_000_200, 2000), 0);
        _pulse.Observe(At(1_000_900, 2000), 50);
        _pulse.Observe(At(1_000_900, 2000), 999);
        Assert.Equal((200_000_000, 0, 0), Microohms());
        _pulse.Observe(At(1_000_300, 2000), 1000);
        _pulse.Observe(At(1_000_900, 2000), 9999);
        Assert.Equal((200_000_000, 300_000_000, 0), Microohms());
        _pulse.Observe(At(1_000_400, 2000), 10_000);
        _pulse.Observe(At(1_000_900, 2000), 20_000);
        Assert.Equal((200_000_000, 300_000_000, 400_000_000), Microohms());
        _pulse.Begin(At(1_000_000, 1000));
        Assert.Equal((0, 0, 0), Microohms());
    }

    [Theory]
    [InlineData(1099, 0)]
    [InlineData(1100, 2_000_000_000)]
    [InlineData(901, 0)]
    [InlineData(900, -2_000_000_000)]
    public void A_current_that_changed_by_less_than_a_tenth_of_a_microampere_gives_no_resistance(int nanoamps, long microohms)
    {
        _pulse.Observe(At(1_000_200, nanoamps), 0);
        Assert.Equal((microohms, 0, 0), Microohms());
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Without_a_reading_before_or_in_the_pulse_there_is_no_resistance(bool hasVoltage, bool hasCurrent)
    {
        Sample bad = At(1_000_200, 2000);
        bad.CellVoltageQuality = hasVoltage ? SampleQuality.Good : SampleQuality.NoAnswer;
        bad.CellCurrentQuality = hasCurrent ? SampleQuality.Good : SampleQuality.NoAnswer;
        _pulse.Observe(bad, 0);
        Assert.Equal((0, 0, 0), Microohms());
        _pulse.Begin(bad);
        _pulse.Observe(At(1_000_200, 9000), 0);
        Assert.Equal((0, 0, 0), Microohms());
    }

    [Fact]
    public void A_pulse_that_was_interrupted_gives_none()
    {
        _pulse.GiveUp();
        _pulse.Observe(At(1_000_200, 2000), 0);
        Assert.Equal((0, 0, 0), Microohms());
    }

    private static Sample At(int microvolts, int nanoamps) => new()
    {
        CellMicrovolts = microvolts,
        CellNanoamps = nanoamps,
        CellVoltageQuality = SampleQuality.Good,
        CellCurrentQuality = SampleQuality.Good,
    };

    private (long, long, long) Microohms() => (_pulse.InstantMicroohms, _pulse.OneSecondMicroohms, _pulse.TenSecondsMicroohms);
}
