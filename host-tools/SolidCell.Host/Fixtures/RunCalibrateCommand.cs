using System.CommandLine;
using SolidCell.Host.CommandLine;
using SolidCell.Host.Fixtures.Start;
using SolidCell.Operations.Calibrating;
using SolidCell.Protocols.Units;

namespace SolidCell.Host.Fixtures;

/// <summary>
/// solidcell run calibrate: two points of a channel, what the fixture shows and what a reference shows, become its calibration.
/// </summary>
internal sealed class RunCalibrateCommand : Command
{
    private static readonly string Names = string.Join(", ", CalibratedChannel.All.Select(channel => channel.Name));

    /// <summary>20 cm2, what a fixture takes.</summary>
    private const double LargestDieMillimetres = 50;

    private readonly Argument<string> _fixture = new("FIXTURE") { Description = "One fixture: another one has other points." };
    private readonly Option<string> _channel = new("--channel") { Description = $"What is calibrated: {Names}.", HelpName = "NAME" };
    private readonly Option<string[]> _points = new("--point")
    {
        Description = "What the fixture shows and what the reference shows, twice; for a source the DAC code and the current that it gave.",
        HelpName = "SHOWN=TRUE",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<double?> _die = NumberOption.Optional(
        "--die", "Diameter of the die that the force presses on; 0 for the electrode of the cell under test.", "MM");

    private readonly Option<bool> _nominal = new("--nominal")
    {
        Description = "Take the nominal calibration of the parts instead of points.",
    };
    private readonly Option<bool> _yes = new("--yes", "-y") { Description = "Confirm without being asked." };
    private readonly FixtureOptions _options = new()
    {
        Json = JsonOption.New("One JSON document on standard output; needs --yes or no --channel."),
    };

    public RunCalibrateCommand()
        : base("calibrate", "Calibrate a channel by two points, or show the calibrations in force when no channel is named.")
    {
        Arguments.Add(_fixture);
        foreach (Option option in new Option[] { _channel, _points, _nominal, _die, _yes })
        {
            Options.Add(option);
        }

        _options.AddTo(this);
        this.Refuse(given => given.Has(_nominal) && given.Has(_points), "--nominal takes no --point.");
        this.Refuse(given => !given.Has(_channel) && (given.Has(_points) || given.Has(_nominal)),
            $"Which channel? --channel takes {Names}.");
        this.Refuse(
            given => given.Has(_channel) && !given.Has(_points) && !given.Has(_nominal),
            "A calibration needs two points: give --point SHOWN=TRUE twice, or --nominal.");
        _die.Refuse(die => die is < 0 or > LargestDieMillimetres, $"--die must be 0 to {LargestDieMillimetres} mm");
        this.Refuse(given => given.Has(_die) && given.Has(_channel), "--die is one change, --channel another.");
        this.Refuse(given => given.Has(_options.Json) && given.Has(_die) && !given.Has(_yes),
            "--json asks no questions, so it needs --yes.");
        this.Refuse(given => given.Has(_options.Json) && given.Has(_channel) && !given.Has(_yes),
            "--json asks no questions, so it needs --yes.");
        this.WithExamples(
            "solidcell run calibrate bench-1",
            "solidcell run calibrate bench-1 --channel voltage --point 0.0003=0 --point 4.1989=4.2 --yes",
            "solidcell run calibrate bench-1 --die 13 --yes",
            "solidcell run calibrate bench-1 --channel force --nominal --yes --json");
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        TextWriter output = parsed.InvocationConfiguration.Output;
        bool asJson = _options.AsJson(parsed);
        CalibrationOrder? order = Order(parsed);
        await using FixtureSession desk = await _options.OpenDeskAsync(parsed, cancellation).ConfigureAwait(false);
        var run = new CalibrationRun(desk, parsed.GetValue(_yes), asJson ? TextWriter.Null : output, Console.ReadLine);
        string fixture = parsed.GetRequiredValue(_fixture);
        if (parsed.GetValue(_die) is { } die)
        {
            FixtureOutcome set = await run.SetDieAsync(fixture, die, cancellation).ConfigureAwait(false);
            return ManyFixtures.Report([set], asJson, output, parsed.InvocationConfiguration.Error);
        }

        if (order is null)
        {
            await run.ShowAsync(fixture, asJson ? output : null, cancellation).ConfigureAwait(false);
            return ExitCode.Done;
        }

        FixtureOutcome outcome = await run.RunAsync(fixture, order, cancellation).ConfigureAwait(false);
        return ManyFixtures.Report([outcome], asJson, output, parsed.InvocationConfiguration.Error);
    }

    private CalibrationOrder? Order(ParseResult parsed)
    {
        if (parsed.GetValue(_channel) is not { } name)
        {
            return null;
        }

        CalibratedChannel channel = CalibratedChannel.Find(name)
            ?? throw new UserErrorException($"There is no channel '{name}'; there are {Names}.");
        if (parsed.GetValue(_nominal))
        {
            return new CalibrationOrder(channel, null);
        }

        (double Shown, double True)[] points = [.. parsed.GetValue(_points)!.Select(Point)];
        return points.Length == 2
            ? CalibrationOrder.By(channel, points[0], points[1])
            : throw new UserErrorException($"A calibration has two points, not {points.Length}: give --point SHOWN=TRUE twice.");
    }

    private static (double Shown, double True) Point(string text)
    {
        string[] sides = text.Split('=');
        return sides.Length == 2
            ? (Number(sides[0], text), Number(sides[1], text))
            : throw new UserErrorException(
                $"--point is what the fixture shows and what the reference shows, such as 4.1989=4.2, not '{text}'.");
    }

    private static double Number(string side, string text) => DecimalNumber.TryRead(side.Trim(), out decimal number, out string complaint)
        ? (double)number
        : throw new UserErrorException($"--point {text}: {complaint.Replace('`', '\'')}.");
}
