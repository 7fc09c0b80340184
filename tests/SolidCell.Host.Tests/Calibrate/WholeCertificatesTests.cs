using System.CommandLine;
using System.Globalization;
using SolidCell.Host.Calibrate;
using SolidCell.Host.CommandLine;
using SolidCell.Host.Tests.Operating;
using SolidCell.Operations.Calibrating;
using SolidCell.Operations.Guiding;

namespace SolidCell.Host.Tests.Calibrate;

/// <summary>
/// Certificates as they are printed and listed, what is asked for when no reference is given, and refusals, in Whole/certificates.txt.
/// </summary>
public sealed class WholeCertificatesTests : IDisposable
{
    private static readonly CalibrationCertificate Certificate = new()
    {
        Fixture = "press-1",
        Date = new DateTimeOffset(2023, 11, 25, 8, 0, 0, TimeSpan.Zero),
        Due = new DateTimeOffset(2024, 11, 25, 8, 0, 0, TimeSpan.Zero),
        By = "ann",
        TareBeforeNewtons = 12.5,
        Channels =
        [
            new ChannelCertificate("voltage", "V", "1000 ohm by a voltmeter", [new PointLine(-3.5123, -3.5), new PointLine(3.5, 3.5)],
                [new PointLine(-3.50001, -3.5), new PointLine(3.5000021, 3.5)], 0.0015, 0.0007, new CalibrationPoints(0, 0, 1, 1)),
            new ChannelCertificate("force", "N", "10 kg", [new PointLine(1, 0)], [new PointLine(0.25, 0)], 2, 0.5, new CalibrationPoints(0, 0, 1, 1)),
        ],
    };

    private static readonly string[] Refused =
    [
        "--yes", "--yes --hold 4", "--yes --hold 5", "--yes --hold 600", "--yes --hold 601", "--yes --pause -1", "--yes --pause 0",
        "--yes --pause 3600", "--yes --pause 3601", "--yes --due 0", "--yes --due 1", "--yes --due 60", "--yes --due 61", "--json",
        "--undo --list", "--yes --voltmeter 1,2", "--yes --gravity 9.69", "--yes --gravity 9.7", "--yes --gravity 9.9", "--yes --gravity 9.91",
        "--undo", "--undo --json", "--list", "--list --json", "--yes --resistor 9.99", "--yes --resistor 10000.1", "--yes --resistor x",
        "--yes --resistor 10000 --voltmeter 1,2,3", "--yes --resistor 100 --voltmeter 1,x", "--yes --weight 4.19kg", "--yes --weight 1000.1",
        "--yes --weight kg", "--yes --weight tenkg",
    ];

    /// <summary>What the broker has kept of a fixture, and what it says itself.</summary>
    private static readonly (string Fixture, string Kept, string Said)[] Words =
        [("busy-1", "running", "running"), ("busy-2", "paused", "paused"), ("ended-1", "running", "finished"), ("ended-2", "paused", "idle")];

    private readonly TemporaryStore _store = new();
    private readonly StringWriter _text = new(CultureInfo.InvariantCulture) { NewLine = "\n" };

    public void Dispose()
    {
        _text.Dispose();
        _store.Dispose();
    }

    [Fact]
    public async Task What_is_said_of_calibrations_is_what_it_was()
    {
        CalibrationCertificate undone = Certificate with { Date = Certificate.Date.AddDays(-1), Undone = Certificate.Date };
        CertificateText.Write(Certificate, "FILE", _text);
        CertificateText.Write(undone, "FILE", _text);
        CertificateText.List([], false, _text);
        CertificateText.List([], true, _text);
        CertificateText.List([Certificate, undone], false, _text);
        CertificateText.List([Certificate], true, _text);
        foreach (string? answer in new[] { null, "", "none", "220", " 330  47 ", "10000" })
        {
            Tell("resistors: " + answer, read => string.Join(", ", read.Options.Holds(read.Parsed, read.Ask(answer))
                .Select(hold => FormattableString.Invariant($"{hold.Channel.Name} {hold.Resistor.Ohms} ohm {hold.Resistor.TolerancePercent} %"))));
        }

        foreach (string? answer in new[] { null, " ", "4.2", "1000 ", "10kg", " 10 kg", "10 KG", "4.1999", "1000.1" })
        {
            Tell("weights: " + answer, read => FormattableString.Invariant($"{read.Options.Kilograms(read.Parsed, read.Ask(answer))}"));
        }

        await using BrokerOfTest broker = await BrokerOfTest.StartAsync("embedded");
        await broker.KeepAsync("press-1", """{"state":"idle","boot_id":1}""");
        var session = new CommandLineSession(_store.Directory, "--broker", broker.Settings.Address);
        await _text.WriteAsync(await session.TextAsync([.. Refused.Select(options => "calibrate press-1 " + options), "calibrate press-* --undo",
            "calibrate nobody --undo"]));
        foreach ((string fixture, string kept, string said) in Words)
        {
            await broker.KeepAsync(fixture, $$"""{"state":"{{kept}}","boot_id":1}""");
            await using SpokenFixture spoken = await SpokenFixture.StartAsync(broker.Settings, fixture, $$"""{"state":"{{said}}"}""");
            await _text.WriteAsync(await session.TextAsync($"calibrate {fixture} --undo"));
            await broker.KeepAsync(fixture, """{"state":"lost"}""");
        }

        GoldenText.Check(_text.ToString(), "tests", "SolidCell.Host.Tests", "Calibrate", "Whole", "certificates.txt");
    }

    [Fact]
    public void References_are_as_given_or_as_usual()
    {
        Reading usual = Read("");
        Assert.Equal(new CalibrationReferences(0.02, 0.1, 9.80665), usual.Options.References(usual.Parsed));
        Assert.False(usual.Options.AreGiven(usual.Parsed));
        Assert.Empty(usual.Options.Voltmeter(usual.Parsed));
        Reading given = Read("--voltmeter-uncertainty 0.05 --weight-tolerance 0.3 --gravity 9.7 --resistor 220 --resistor-tolerance 0.2 "
            + "--voltmeter=-3.5,3.4 --voltmeter=-1,2.5");
        Assert.Equal(new CalibrationReferences(0.05, 0.3, 9.7), given.Options.References(given.Parsed));
        Assert.Equal([(-3.5, 3.4), (-1, 2.5)], given.Options.Voltmeter(given.Parsed));
        Assert.Equal(0.2, given.Options.Holds(given.Parsed, _ => null)[0].Resistor.TolerancePercent);
        Assert.True(given.Options.AreGiven(given.Parsed));
        Reading weight = Read("--weight 10kg");
        Assert.True(weight.Options.AreGiven(weight.Parsed));
        Assert.Empty(weight.Options.Holds(weight.Parsed, _ => throw new InvalidOperationException()));
        Assert.Equal(10, weight.Options.Kilograms(weight.Parsed, _ => throw new InvalidOperationException()));
        Assert.Null(given.Options.Kilograms(given.Parsed, _ => throw new InvalidOperationException()));
    }

    private void Tell(string what, Func<Reading, string> text)
    {
        _text.WriteLine("== " + what);
        Reading read = Read("");
        try
        {
            _text.WriteLine(text(read with { Output = _text }));
        }
        catch (UserErrorException problem)
        {
            _text.WriteLine("! " + problem.Message);
        }
    }

    private static Reading Read(string line)
    {
        var command = new Command("calibrate");
        var options = new CalibrateOptions();
        options.AddTo(command);
        ParseResult parsed = command.Parse(line);
        Assert.Empty(parsed.Errors);
        return new Reading(options, parsed, TextWriter.Null);
    }

    private sealed record Reading(CalibrateOptions Options, ParseResult Parsed, TextWriter Output)
    {
        public Func<string, string?> Ask(string? answer) => question =>
        {
            Output.WriteLine(question);
            return answer;
        };
    }
}
