
namespace SolidCell.Ingest.Tests;

public class AckWitnessTests
{
    private static readonly DurablePosition Ours = new("press-1", 3, 200);
    private readonly AckWitness _witness = new(TimeProvider.System);

    [Fact]
    public void Our_own_acks_come_back_and_say_nothing()
    {
        _witness.Sent(Ours);
        _witness.Sent(Ours);
        _witness.Seen("press-1", Ours.ToCbor());
        _witness.Seen("press-1", Ours.ToCbor());
        Assert.Null(_witness.Last);
    }

    [Fact]
    public void The_same_position_once_more_is_another_host_s() => AssertForeign(Ours.ToCbor());

    [Fact]
    public void A_position_that_this_host_never_sent_is_another_host_s() => AssertForeign(new DurablePosition("press-1", 3, 201).ToCbor());

    [Fact]
    public void Bytes_that_are_no_ack_are_not_ours_either() => AssertForeign([0xFF]);

    private void AssertForeign(byte[] payload)
    {
        _witness.Sent(Ours);
        _witness.Seen("press-1", Ours.ToCbor());
        _witness.Seen("press-1", payload);
        Assert.Equal("press-1", _witness.Last!.Fixture);
    }
}
