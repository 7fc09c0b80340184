using SolidCell.Host.Tests.Operating;
using SolidCell.Mqtt.Connecting;
using SolidCell.Simulation;
using SolidCell.Simulation.Link;

namespace SolidCell.Host.Tests.Documentation;

/// <summary>
/// The fixtures bench-1 and bench-2 and a virtual one of serve on a broker, at the speed of the wall clock, so that a test goes on while a
/// command runs.
/// </summary>
internal sealed class LabFixtures : IAsyncDisposable
{
    private const double WorkingMegapascals = 5;
    private static readonly string[] Names = ["bench-1", "bench-2", "v1-bare-li"];

    private readonly CancellationTokenSource _living = new();
    private readonly FixtureLink[] _links;
    private readonly Task[] _lives;

    private readonly BrokerSettings _broker;

    private LabFixtures(int port, double megapascals, string cell, double speed)
    {
        _broker = new BrokerSettings { Port = port };
        _links = [.. Names.Select(name => new FixtureLink(
            new LinkedVirtualFixture(Fixture(name, megapascals, cell)),
            new FixtureLinkOptions { Port = port, Speed = speed }))];
        _lives = [.. _links.Select(link => Task.Run(() => link.RunAsync(_living.Token)))];
    }

    /// <param name="port">Of the broker.</param>
    /// <param name="megapascals">What the operator has set on the frames.</param>
    /// <param name="cell">What is in the presses.</param>
    /// <param name="speed">Simulated seconds per second while a test is on.</param>
    public static async Task<LabFixtures> StartAsync(
        int port, double megapascals = WorkingMegapascals, string cell = "ndl-li", double speed = 1)
    {
        var fixtures = new LabFixtures(port, megapascals, cell, speed);
        foreach (string name in Names)
        {
            await FixtureWait.UntilAsync(fixtures._broker, reading => reading.Fixture == name);
        }

        return fixtures;
    }

    private static VirtualFixture Fixture(string name, double megapascals, string cell)
    {
        var fixture = new VirtualFixture(new VirtualFixtureOptions { FixtureId = name, CellName = cell });
        fixture.Board.Frame.Megapascals = megapascals;
        return fixture;
    }

    /// <summary>Until each has read its slow channels once.</summary>
    public async Task HaveMeasuredAsync()
    {
        foreach (string name in Names)
        {
            await FixtureWait.UntilAsync(_broker, reading => reading.Fixture == name && reading.StackMegapascals is not null);
        }
    }

    /// <summary>What a person has done before they type this.</summary>
    public static IEnumerable<string> CommandsBefore(string[] words)
    {
        if (words[0] == "calibrate" && words.Contains("--undo"))
        {
            yield return $"calibrate {words[1]} --resistor 1000 --hold 5 --yes";
        }

        if (words[0] != "run" || words[1] is not ("start" or "pause" or "resume" or "stop"))
        {
            yield break;
        }

        yield return "flash '*' ccd";
        if (words[1] == "start")
        {
            yield break;
        }

        yield return "run start '*' --area 0.7854 --yes";
        if (words[1] == "resume")
        {
            yield return "run pause '*'";
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _living.CancelAsync();
        await Task.WhenAll(_lives).ContinueWith(_ => { }, TaskScheduler.Default);
        foreach (FixtureLink link in _links)
        {
            await link.DisposeAsync();
        }

        _living.Dispose();
    }
}
