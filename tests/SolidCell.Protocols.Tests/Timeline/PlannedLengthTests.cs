using SolidCell.Protocols.Builtin;
using SolidCell.Protocols.Timeline;

namespace SolidCell.Protocols.Tests.Timeline;

public sealed class PlannedLengthTests
{
    private const long Hour = 3_600_000;
    private const long Area = 78_539_816;
    private const long Capacity = 2_395_464;

    [Fact]
    public void A_test_whose_steps_end_by_time_has_an_exact_length_unless_a_short_ends_it() =>
        Assert.Equal(new PlannedLength(64 * Hour, true, true), PlannedLength.Of(BuiltinProtocols.Load("ccd"), Area, 0));

    [Fact]
    public void A_test_whose_steps_end_by_a_voltage_has_a_longest_length_only()
    {
        PlannedLength length = PlannedLength.Of(BuiltinProtocols.Load("ncm"), Area, Capacity);
        Assert.False(length.IsExact);
        Assert.True(length.Milliseconds > 1000 * Hour);
    }

    [Fact]
    public void A_charge_takes_the_time_of_the_cell_that_it_is_passed_through() =>
        Assert.Equal(ProtocolTimeline.Of(BuiltinProtocols.Load("ccd-capacity")).TotalMilliseconds,
            PlannedLength.Of(BuiltinProtocols.Load("ccd-capacity"), Area, 0).Milliseconds);
}
