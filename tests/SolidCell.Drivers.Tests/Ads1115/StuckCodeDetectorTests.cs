using SolidCell.Drivers.Ads1115;

namespace SolidCell.Drivers.Tests.Ads1115;

public sealed class StuckCodeDetectorTests
{
    private const int Telling = 1000;
    private const int NearZero = 3;
    private readonly StuckCodeDetector _watch = new();

    [Fact]
    public void A_telling_code_is_probed_after_64_repeats_and_after_each_64_more() =>
        Assert.Equal([64, 128, 192, 256], Enumerable.Range(0, 260).Where(repeats => _watch.IsDoubtful(Telling, repeats)));

    [Theory]
    [InlineData(16, true)]
    [InlineData(15, false)]
    [InlineData(-16, true)]
    [InlineData(-15, false)]
    public void A_code_within_the_noise_of_zero_is_not_probed(int code, bool isProbed) =>
        Assert.Equal(isProbed, _watch.IsDoubtful(code, StuckCodeDetector.SuspectAfter));

    [Fact]
    public void A_code_near_zero_is_stuck_after_256_repeats_and_not_before()
    {
        int[] stuck = [.. Enumerable.Range(0, 300).Where(repeats => !_watch.IsDoubtful(NearZero, repeats) && _watch.IsStuck(repeats))];
        Assert.Equal(StuckCodeDetector.DeadAfter, stuck[0]);
    }

    [Fact]
    public void A_code_whose_probe_differs_stays_sound_however_long_it_repeats()
    {
        for (int repeats = 0; repeats < 2 * StuckCodeDetector.DeadAfter; repeats++)
        {
            if (_watch.IsDoubtful(Telling, repeats))
            {
                _watch.Judge(isSame: false);
            }

            Assert.False(_watch.IsStuck(repeats));
        }
    }

    [Fact]
    public void What_an_earlier_probe_found_does_not_count_for_another_code()
    {
        _watch.IsDoubtful(Telling, StuckCodeDetector.SuspectAfter);
        _watch.Judge(isSame: true);
        Assert.True(_watch.IsStuck(StuckCodeDetector.SuspectAfter));
        Assert.False(_watch.IsStuck(StuckCodeDetector.SuspectAfter - 1));
        _watch.IsDoubtful(NearZero, StuckCodeDetector.SuspectAfter);
        Assert.False(_watch.IsStuck(StuckCodeDetector.SuspectAfter));
    }
}
