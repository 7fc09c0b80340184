using System.CommandLine;
using System.Text.Json.Nodes;
using SolidCell.Analysis.Faults;
using SolidCell.Host.CommandLine;
using SolidCell.Host.Fixtures;
using SolidCell.Ingest.Live;
using SolidCell.Operations.Guiding;

namespace SolidCell.Host.Calibrate;

/// <summary>solidcell calibrate: a fixture is calibrated step by step, and a certificate is kept.</summary>
internal sealed class CalibrateCommand : Command
{
    public const string Purpose = "Calibrate a fixture step by step by known resistors and weights, and keep a certificate of it.";

    private readonly Argument<string> _fixture = new("FIXTURE") { Description = "One fixture, with no test on it." };
    private readonly CalibrateOptions _references = new();
    private readonly Option<int> _hold = new("--hold")
    {
        Description = "How long each current flows; long enough to read a voltmeter.",
        DefaultValueFactory = _ => GuidedOrder.UsualHoldSeconds,
        HelpName = "S",
    };
    private readonly Option<int> _pause = new("--pause")
    {
        Description = "With --yes: how long to wait for each resistor and weight to be put in its place.",
        DefaultValueFactory = _ => 0,
        HelpName = "S",
    };
    private readonly Option<int> _due = new("--due")
    {
        Description = "When the next calibration is due.",
        DefaultValueFactory = _ => GuidedOrder.UsualDueMonths,
        HelpName = "MONTHS",
    };
    private readonly Option<bool> _undo = new("--undo") { Description = "Take the last calibration back, by its certificate." };
    private readonly Option<bool> _list = new("--list") { Description = "Show the certificates of the fixture." };
    private readonly Option<bool> _yes = new("--yes", "-y") { Description = "Ask nothing: everything is given as options." };
    private readonly FixtureOptions _options = new()
    {
        Json = JsonOption.New("The certificate on standard output; needs --yes, --undo or --list."),
    };

    public CalibrateCommand() : base("calibrate", Purpose)
    {
        Arguments.Add(_fixture);
        _references.AddTo(this);
        foreach (Option option in new Option[] { _hold, _pause, _due, _undo, _list, _yes })
        {
            Options.Add(option);
        }

        _options.AddTo(this);
        _hold.Refuse(seconds => seconds is < GuidedOrder.LeastHoldSeconds or > GuidedOrder.MostHoldSeconds,
            $"--hold must be {GuidedOrder.LeastHoldSeconds} to {GuidedOrder.MostHoldSeconds} s");
        _pause.Refuse(seconds => seconds is < 0 or > 3600, "--pause must be 0 to 3600 s");
        _due.Refuse(months => months is < GuidedOrder.LeastDueMonths or > GuidedOrder.MostDueMonths,
            $"--due must be {GuidedOrder.LeastDueMonths} to {GuidedOrder.MostDueMonths} months");
        this.Refuse(given => given.Has(_options.Json) && !given.Has(_yes, _undo, _list), "--json asks no questions, so it needs --yes.");
        this.Refuse(given => given.Has(_undo) && given.Has(_list), "--undo changes and --list shows; give one of them.");
        this.WithExamples(
            "solidcell calibrate bench-1",
            "solidcell calibrate bench-1 --resistor 1000 --resistor 100 --weight 10kg",
            "solidcell calibrate bench-1 --resistor 1000 --voltmeter=-3.5021,3.4985 --yes --json",
            "solidcell calibrate bench-1 --undo",
            "solidcell calibrate bench-1 --list");
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var certificates = new CertificateFolder(_options.Data(parsed).FullName);
        TextWriter output = parsed.InvocationConfiguration.Output;
        string fixture = parsed.GetRequiredValue(_fixture);
        if (parsed.GetValue(_list))
        {
            CertificateText.List(certificates.List(fixture), _options.AsJson(parsed), output);
            return ExitCode.Done;
        }

        if (parsed.GetValue(_yes) && !parsed.GetValue(_undo) && !_references.AreGiven(parsed))
        {
            throw new UserErrorException("By what? Give --resistor OHM, --weight KG or both.");
        }

        await using FixtureSession desk = await _options.OpenDeskAsync(parsed, cancellation).ConfigureAwait(false);
        await CheckIdleAsync(parsed, desk.Targets.Resolve([fixture]), fixture, cancellation).ConfigureAwait(false);
        TextWriter progress = _options.AsJson(parsed) ? TextWriter.Null : output;
        CalibrationCertificate certificate = parsed.GetValue(_undo)
            ? await UndoAsync(desk, certificates, fixture, cancellation).ConfigureAwait(false)
            : await CalibrateAsync(parsed, desk, fixture, progress, cancellation).ConfigureAwait(false);
        string file = certificates.Write(certificate);
        if (_options.AsJson(parsed))
        {
            JsonObject json = JsonNode.Parse(CertificateFolder.Text(certificate))!.AsObject();
            json["file"] = file;
            output.WriteLine(json.ToJsonString(JsonText.Line));
        }

        CertificateText.Write(certificate, file, progress);
        return ExitCode.Done;
    }

    private async Task<CalibrationCertificate> CalibrateAsync(
        ParseResult parsed, FixtureSession desk, string fixture, TextWriter output, CancellationToken cancellation)
    {
        bool asks = !parsed.GetValue(_yes);
        IReadOnlyList<DummyHold> holds = _references.Holds(parsed, Ask);
        double? kilograms = _references.Kilograms(parsed, Ask);
        IReadOnlyList<(double Low, double High)> voltmeter = _references.Voltmeter(parsed);
        var order = new GuidedOrder(
            holds, kilograms, _references.References(parsed), asks || voltmeter.Count > 0, parsed.GetValue(_hold), parsed.GetValue(_due));
        var person = new PersonAtFixture(asks, TimeSpan.FromSeconds(parsed.GetValue(_pause)), voltmeter, output, Console.ReadLine);
        return await Calibration(desk, fixture, order.HoldSeconds)
            .RunAsync(person, order, Environment.UserName, cancellation).ConfigureAwait(false);

        string? Ask(string question)
        {
            if (!asks)
            {
                return null;
            }

            output.Write(question);
            return Console.ReadLine();
        }
    }

    private static async Task<CalibrationCertificate> UndoAsync(
        FixtureSession desk, CertificateFolder certificates, string fixture, CancellationToken cancellation)
    {
        CalibrationCertificate last = certificates.InForce(fixture) ?? throw new UserErrorException(
            $"There is no certificate of {fixture} in this data directory that is not taken back already.");
        return await Calibration(desk, fixture, 0).UndoAsync(last, cancellation).ConfigureAwait(false);
    }

    /// <summary>What the broker has kept may be of a test that has just ended, so a fixture that runs is heard itself.</summary>
    private async Task CheckIdleAsync(
        ParseResult parsed, IReadOnlyList<FixtureReading> found, string word, CancellationToken cancellation)
    {
        if (found is not [var fixture] || fixture.Fixture != word)
        {
            throw new UserErrorException($"'{word}' is a group or a pattern; each fixture is calibrated by itself.");
        }

        if (IsBusy(fixture) && IsBusy((await _options.FindAsync(parsed, cancellation, listens: true).ConfigureAwait(false)).Reading(word)))
        {
            throw new UserErrorException($"A test is on {word}; calibrate it between tests. Nothing was changed.");
        }
    }

    private static CertifiedCalibration Calibration(FixtureSession desk, string fixture, int holdSeconds) =>
        new(fixture, new FixtureBench(desk.Operations, desk.Database, fixture, holdSeconds, TimeProvider.System,
            fault => FaultText.Describe(fault)?.Name), TimeProvider.System);

    private static bool IsBusy(FixtureReading? fixture) => fixture?.State is "running" or "paused";
}
