using System.CommandLine;
using SolidCell.Host.Cells;
using SolidCell.Host.CommandLine;
using SolidCell.Host.Fixtures.Start;

namespace SolidCell.Host.Fixtures;

/// <summary>solidcell run start: a test on each fixture, after the limits were confirmed.</summary>
internal sealed class RunStartCommand : Command
{
    private readonly Argument<string[]> _fixtures = FixtureArgument.Many();
    private readonly Option<string?> _protocol = new("--protocol")
    {
        Description = "The protocol that is meant, a file or a ready one; what the fixture holds if left out.",
        HelpName = "FILE|NAME",
    };
    private readonly Option<string[]> _cells = new("--cell")
    {
        Description = "A registered cell ('solidcell cells'); once for each fixture, in the same order.",
        HelpName = "NAME",
    };
    private readonly Option<double?> _area = NumberOption.Optional("--area", "Electrode area of a cell that is not registered.", "CM2");
    private readonly Option<string> _kind = KindOption.New("Kind of a cell that is not registered.");
    private readonly Option<double> _capacity =
        NumberOption.New("--capacity", "Nominal capacity of a cell that is not registered, the base of C-rates.", "MAH");
    private readonly Option<bool> _yes = new("--yes", "-y") { Description = "Confirm the limits without being asked." };
    private readonly FixtureOptions _options = new() { Json = JsonOption.New("One JSON document on standard output; needs --yes.") };

    public RunStartCommand()
        : base("start", "Start the protocol that each fixture holds, on a cell of known area, after its limits were confirmed.")
    {
        Arguments.Add(_fixtures);
        foreach (Option option in new Option[] { _cells, _area, _kind, _capacity, _protocol, _yes })
        {
            Options.Add(option);
        }

        _options.AddTo(this);
        this.Refuse(given => given.Has(_cells) && given.Has(_area, _kind, _capacity),
            "A registered cell has its own area, kind and capacity; give --cell or those, not both.");
        this.Refuse(given => given.Has(_options.Json) && !given.Has(_yes), "--json asks no questions, so it needs --yes.");
        this.WithExamples(
            "solidcell run start bench-1 --cell C12",
            "solidcell run start bench-1 bench-2 --cell C12 --cell C13 --yes",
            "solidcell run start bench-1 --area 0.7854 --protocol ccd --yes --json");
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        TextWriter output = parsed.InvocationConfiguration.Output;
        StartOptions options = Read(parsed);
        await using FixtureSession desk = await _options.OpenDeskAsync(parsed, cancellation).ConfigureAwait(false);
        IReadOnlyList<FixtureOutcome> outcomes = await new StartRun(desk, options, output, Console.ReadLine)
            .RunAsync(parsed.GetRequiredValue(_fixtures), cancellation).ConfigureAwait(false);
        return ManyFixtures.Report(outcomes, options.AsJson, output, parsed.InvocationConfiguration.Error);
    }

    private StartOptions Read(ParseResult parsed) => new()
    {
        Protocol = parsed.GetValue(_protocol),
        Cells = parsed.GetValue(_cells) ?? [],
        Area = parsed.GetValue(_area),
        Kind = _kind.Read(parsed),
        CapacityMilliampHours = parsed.GetValue(_capacity),
        IsConfirmed = parsed.GetValue(_yes),
        AsJson = _options.AsJson(parsed),
    };
}
