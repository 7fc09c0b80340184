using System.Net;
using Microsoft.Extensions.Time.Testing;
using SolidCell.Mqtt.Access;

namespace SolidCell.Mqtt.Tests.Access;

/// <summary>How many connections an address may open within a second.</summary>
public sealed class ConnectionRateTests
{
    private static readonly IPAddress One = IPAddress.Parse("10.0.0.1");
    private static readonly IPAddress Other = IPAddress.Parse("10.0.0.2");
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void An_address_opens_so_many_in_a_second_and_another_address_as_many()
    {
        var rate = new ConnectionRate(2, _clock);
        Assert.Equal([true, true, false, false], Ask(rate, One, 4));
        Assert.Equal([true, true, false], Ask(rate, Other, 3));
    }

    [Fact]
    public void The_count_begins_anew_after_a_second_and_not_sooner()
    {
        var rate = new ConnectionRate(1, _clock);
        Assert.Equal([true, false], Ask(rate, One, 2));
        _clock.Advance(TimeSpan.FromMilliseconds(999));
        Assert.False(rate.Admits(One));
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal([true, false], Ask(rate, One, 2));
        _clock.Advance(TimeSpan.FromMilliseconds(999));
        Assert.False(rate.Admits(One));
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    [InlineData(null)]
    public void This_computer_and_what_has_no_address_is_not_counted(string? address)
    {
        var rate = new ConnectionRate(1, _clock);
        Assert.Equal([true, true, true], Ask(rate, address is null ? null : IPAddress.Parse(address), 3));
    }

    private static IEnumerable<bool> Ask(ConnectionRate rate, IPAddress? from, int times) =>
        [.. Enumerable.Range(0, times).Select(_ => rate.Admits(from))];
}
