using SolidCell.Core.Telemetry;

namespace SolidCell.Core.Tests.Telemetry;

public sealed class SelfTestFailureTests
{
    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(4, true)]
    [InlineData(8, true)]
    [InlineData(16, false)]
    [InlineData(32, true)]
    [InlineData(64, true)]
    [InlineData(4 | 8 | 32 | 64, true)]
    public void Without_what_measures_drives_or_feeds_the_cell_the_relay_stays_open(int failures, bool allows) =>
        Assert.Equal(allows, SelfTestFailure.Allows(failures));
}
