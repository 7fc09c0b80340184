using Microsoft.Extensions.Time.Testing;

namespace SolidCell.Ingest.Tests;

public class AckWitnessTests
{
    private static readonly DurablePosition Ours = new("press-1", 3, 200);
    private const int MostWaiting = 100_000;

    private readonly FakeTimeProvider _clock = new();
    private readonly AckWitness _witness;

    public AckWitnessTests() => _witness = new AckWitness(_clock);

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

    [Fact]
    public void An_ack_has_two_numbers_and_the_fixture_is_that_of_its_topic()
    {
        Assert.Equal([0x82, 0x03, 0x18, 0xC8], Ours.ToCbor());
        AssertForeign([0x83, 0x03, 0x18, 0xC8, 0x00]);
        _witness.Sent(Ours);
        _witness.Seen("press-2", Ours.ToCbor());
        Assert.Equal("press-2", _witness.Last!.Fixture);
    }

    [Theory]
    [InlineData("81 03")]
    [InlineData("82 03 60")]
    [InlineData("82 03 1B FF FF FF FF FF FF FF FF")]
    [InlineData("03")]
    [InlineData("")]
    public void What_has_another_form_is_not_ours(string bytes) =>
        AssertForeign(Convert.FromHexString(bytes.Replace(" ", "", StringComparison.Ordinal)));

    [Fact]
    public void Each_of_our_acks_comes_back_as_often_as_it_was_sent()
    {
        Enumerable.Range(0, 3).ToList().ForEach(_ => _witness.Sent(Ours));
        Enumerable.Range(0, 3).ToList().ForEach(_ => _witness.Seen("press-1", Ours.ToCbor()));
        Assert.Null(_witness.Last);
        _clock.Advance(TimeSpan.FromHours(1));
        _witness.Seen("press-1", Ours.ToCbor());
        Assert.Equal(new ForeignAck("press-1", _clock.GetUtcNow()), _witness.Last);
    }

    [Theory]
    [InlineData(MostWaiting, true)]
    [InlineData(MostWaiting + 1, false)]
    public void So_many_acks_are_waited_for_and_with_one_more_those_before_are_forgotten(int sent, bool isKnown)
    {
        for (int i = 0; i < sent; i++)
        {
            _witness.Sent(new DurablePosition("press-1", 3, i));
        }

        _witness.Seen("press-1", new DurablePosition("press-1", 3, sent - 1).ToCbor());
        Assert.Null(_witness.Last);
        _witness.Seen("press-1", new DurablePosition("press-1", 3, 0).ToCbor());
        Assert.Equal(isKnown, _witness.Last is null);
    }

    private void AssertForeign(byte[] payload)
    {
        _witness.Sent(Ours);
        _witness.Seen("press-1", Ours.ToCbor());
        _witness.Seen("press-1", payload);
        Assert.Equal("press-1", _witness.Last!.Fixture);
    }
}
