using System.CommandLine;
using System.Globalization;
using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Broker;
using SolidCell.Host.CommandLine.Data;
using SolidCell.Simulation.Fleet;

namespace SolidCell.Host.Serve;

/// <summary>solidcell virtual: fixtures without hardware on any broker, until Ctrl-C.</summary>
internal sealed class VirtualCommand : Command
{
    public const string Purpose = "Switch on virtual fixtures (the firmware on simulated chips and cells) until Ctrl-C.";

    private readonly Option<string> _cells = new("--cells")
    {
        Description = "Virtual cells, separated by commas; one fixture each.",
        DefaultValueFactory = _ => "ndl-li",
        HelpName = "a,b,c",
    };
    private readonly Option<DirectoryInfo> _data = DataDirectory.NewOption();
    private readonly BrokerOptions _broker = new();
    private readonly Option<double> _speed =
        NumberOption.New("--speed", "Simulated seconds per second while a test runs; 0 is as fast as it goes.", "X", 1);
    private readonly Option<int> _seed = new("--seed")
    {
        Description = "Seed of the virtual cells.",
        DefaultValueFactory = _ => 1,
        HelpName = "N",
    };
    private readonly Option<string?> _name = new("--name")
    {
        Description =
            "Fixtures are named PREFIX-CELL; without it the prefix holds the time of the start. Take a new one each time: a virtual fixture forgets its log.",
        HelpName = "PREFIX",
    };

    public VirtualCommand() : base("virtual", Purpose)
    {
        foreach (Option option in new Option[] { _cells, _speed, _seed, _name, _data })
        {
            Options.Add(option);
        }

        _broker.AddTo(this);
        this.WithExamples("solidcell virtual --cells ndl-li,bare-li --speed 100",
            "solidcell virtual --cells ncm-ndl --name bench --broker lab.local:1883");
        _speed.Refuse(speed => speed < 0 || !double.IsFinite(speed), "--speed must be 0 or more");
        SetAction((parsed, cancellation) => RunAsync(Read(parsed), parsed.InvocationConfiguration.Output, cancellation));
    }

    private static async Task<int> RunAsync(VirtualFleetOptions options, TextWriter output, CancellationToken cancellation)
    {
        await using VirtualFleet fleet = VirtualFleet.Start(options);
        output.WriteLine($"On {options.Broker.Address} until Ctrl-C: {string.Join(", ", fleet.Names)}");
        try
        {
            await fleet.Completion.WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            output.WriteLine("Switched off.");
        }

        return ExitCode.Done;
    }

    private VirtualFleetOptions Read(ParseResult parsed)
    {
        return new VirtualFleetOptions
        {
            Cells = CellNames.Split(parsed.GetRequiredValue(_cells)),
            Prefix = parsed.GetValue(_name) ?? DateTime.UtcNow.ToString("'v'yyMMddHHmmss", CultureInfo.InvariantCulture),
            Broker = _broker.ReadForFixtures(parsed, HostConfiguration.Read(parsed.GetRequiredValue(_data))),
            Speed = parsed.GetValue(_speed),
            Seed = parsed.GetValue(_seed),
        };
    }
}
