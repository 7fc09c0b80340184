using SolidCell.Dashboard.Alerts;
using SolidCell.Dashboard.Monitoring;

namespace SolidCell.Dashboard.Tests.Monitoring;

public sealed class RefusalMonitorTests
{
    private static readonly DateTimeOffset Start = DateTimeOffset.UnixEpoch;

    private readonly RefusalMonitor _monitor = new();

    [Fact]
    public void The_time_of_the_last_refusal_is_when_the_count_went_up()
    {
        Assert.Null(_monitor.Look(0, Start));
        Assert.Equal(new BrokerRefusals(2, Start.AddSeconds(1)), _monitor.Look(2, Start.AddSeconds(1)));
        Assert.Equal(new BrokerRefusals(2, Start.AddSeconds(1)), _monitor.Look(2, Start.AddSeconds(2)));
        Assert.Equal(new BrokerRefusals(3, Start.AddSeconds(3)), _monitor.Look(3, Start.AddSeconds(3)));
    }

    [Fact]
    public void A_broker_that_tells_nobody_has_refused_nothing_that_is_known()
    {
        Assert.Null(_monitor.Look(null, Start));
        Assert.NotNull(_monitor.Look(1, Start));
        Assert.Equal(new BrokerRefusals(1, Start), _monitor.Look(null, Start.AddSeconds(1)));
    }
}
