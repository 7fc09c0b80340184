using System.Globalization;
using SolidCell.Host.Calibrate;
using SolidCell.Host.CommandLine;
using SolidCell.Operations.Guiding;

namespace SolidCell.Host.Tests.Calibrate;

/// <summary>What a person at a fixture is asked, and what is taken from the options instead.</summary>
public sealed class PersonAtFixtureTests : IDisposable
{
    private static readonly DummyHold Hold = DummyHold.Plan([new DummyResistor(1000, 0.1)])[0];

    private readonly StringWriter _said = new(CultureInfo.InvariantCulture) { NewLine = "\n" };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _said.Dispose();

    [Fact]
    public async Task Each_step_is_asked_for_until_somebody_ends_it()
    {
        PersonAtFixture person = Person(true, "", "x", "q", null);
        await person.DoAsync("Put the dummy in", Cancellation);
        await person.DoAsync("Turn it to 1000 ohm", Cancellation);
        foreach (string what in new[] { "Take it out", "Put the weight on" })
        {
            UserErrorException end = await Assert.ThrowsAsync<UserErrorException>(() => person.DoAsync(what, Cancellation));
            Assert.Equal("Ended; everything is as it was before.", end.Message);
        }

        person.Tell("Done.");
        Assert.Equal(
            "Put the dummy in, then press Enter (q to end): Turn it to 1000 ohm, then press Enter (q to end): "
            + "Take it out, then press Enter (q to end): Put the weight on, then press Enter (q to end): Done.\n", _said.ToString());
    }

    [Fact]
    public async Task A_voltmeter_is_asked_for_both_readings_until_each_is_a_number()
    {
        PersonAtFixture person = Person(true, "3,5", " -3.5021 ", "3.4985");
        Assert.Equal((-3.5021, 3.4985), await person.ReadVoltmeterAsync(Hold, Cancellation));
        Assert.StartsWith("The voltmeter at the dummy showed backwards, in V (Enter without one): ", _said.ToString(),
            StringComparison.Ordinal);
        Assert.EndsWith("The voltmeter at the dummy showed backwards, in V (Enter without one): and forwards, in V: ", _said.ToString(),
            StringComparison.Ordinal);
        Assert.Equal(2, _said.ToString().Split('\n').Length);
        Assert.DoesNotContain("`", _said.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData(null, null)]
    [InlineData("-3.5", "")]
    public async Task Without_both_readings_there_is_none(string? low, string? high) =>
        Assert.Null(await Person(true, low, high).ReadVoltmeterAsync(Hold, Cancellation));

    [Fact]
    public async Task Nobody_is_asked_when_all_is_given()
    {
        var person = new PersonAtFixture(false, TimeSpan.Zero, [(-1, 2), (-3, 4)], _said, () => throw new InvalidOperationException());
        await person.DoAsync("Put the dummy in", Cancellation);
        Assert.Equal((-1, 2), await person.ReadVoltmeterAsync(Hold, Cancellation));
        Assert.Equal((-3, 4), await person.ReadVoltmeterAsync(Hold, Cancellation));
        Assert.Null(await person.ReadVoltmeterAsync(Hold, Cancellation));
        Assert.Equal("Put the dummy in.\n", _said.ToString());
    }

    [Fact]
    public async Task A_pause_for_hands_can_be_cancelled()
    {
        using var ending = new CancellationTokenSource();
        Task doing = new PersonAtFixture(false, TimeSpan.FromHours(1), [], _said, () => null).DoAsync("Put the dummy in", ending.Token);
        Assert.False(doing.IsCompleted);
        await ending.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => doing);
    }

    private PersonAtFixture Person(bool asks, params string?[] answers)
    {
        var typed = new Queue<string?>(answers);
        return new PersonAtFixture(asks, TimeSpan.Zero, [], _said, typed.Dequeue);
    }
}
