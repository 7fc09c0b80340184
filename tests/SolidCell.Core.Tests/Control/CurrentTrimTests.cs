using SolidCell.Core.Control;
using SolidCell.Core.Measurement;

namespace SolidCell.Core.Tests.Control;

/// <summary>The trim from power-on, against a source whose zero and slope are off.</summary>
public sealed class CurrentTrimTests : ICurrentSource, IMeasuringChain
{
    private const int OffsetNanoamps = 12_000;
    private const double Gain = 1.002;

    private readonly CurrentController _controller;
    private readonly Sample _sample = new() { CellCurrentQuality = SampleQuality.Good };
    private int _writes;

    public CurrentTrimTests() =>
        _controller = new CurrentController(this, this, new RangeCalibration(1_000_000), new RangeCalibration(10_000_000));

    [Theory]
    [InlineData(10_000)]
    [InlineData(19_999)]
    [InlineData(-10_000)]
    [InlineData(50_000)]
    public void The_first_current_after_power_on_is_trimmed_however_small_it_is(int nanoamps)
    {
        Drive(nanoamps, 100);
        _writes = 0;
        Drive(nanoamps, 100);

        // A code is 39 nA; a steady one is put out every 20 ticks, and not in each.
        Assert.InRange(_sample.CellNanoamps, nanoamps - 77, nanoamps + 77);
        Assert.InRange(_writes, 5, 10);
    }

    bool ICurrentSource.Apply(CurrentRange range, int code)
    {
        _writes++;
        _sample.CellNanoamps = (int)((code - 32_768) * 1_000_000 / 26_214 * Gain) + OffsetNanoamps;
        return true;
    }

    void IMeasuringChain.Measure(long nowMilliseconds, Sample sample) => throw new NotSupportedException();

    void IMeasuringChain.UseRange(CurrentRange range)
    {
    }

    private void Drive(int nanoamps, int ticks)
    {
        for (int tick = 0; tick < ticks; tick++)
        {
            _controller.Drive(nanoamps, _sample);
        }
    }
}
