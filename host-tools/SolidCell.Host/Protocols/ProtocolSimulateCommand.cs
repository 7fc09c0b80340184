using System.CommandLine;
using SolidCell.Host.Cells;
using SolidCell.Host.CommandLine;
using SolidCell.Protocols.Model;
using SolidCell.Simulation;
using SolidCell.Simulation.Fleet;

namespace SolidCell.Host.Protocols;

/// <summary>solidcell protocol simulate: a protocol on a virtual cell, to see what it will do before weeks are spent on it.</summary>
internal sealed class ProtocolSimulateCommand : Command
{
    private readonly Argument<string> _source = new("file-or-name")
    {
        Description = "A protocol file, or the name of a built-in protocol.",
        HelpName = "FILE|NAME",
    };
    private readonly Option<string?> _cell = new("--cell")
    {
        Description =
            $"The virtual cell, one of {string.Join(", ", NamedCells.All)}, or a realistic one; ndl-li, ncm-ndl or cu-li, as the protocol's kind of cell is, when left out.",
        HelpName = "NAME",
    };
    private readonly AreaOptions _area = new("Area of the cell; the protocol's own when left out");
    private readonly Option<int> _seed = new("--seed")
    {
        Description = "Seed of the cell; the same seed gives the same run.",
        DefaultValueFactory = _ => 1,
        HelpName = "N",
    };
    private readonly Option<double> _hours = NumberOption.New("--hours", "Longest test time to simulate.", "H", 100);
    private readonly Option<bool> _json = JsonOption.New();

    public ProtocolSimulateCommand() : base("simulate", "Run a protocol on a virtual cell, as fast as the processor allows.")
    {
        Arguments.Add(_source);
        foreach (Option option in new Option[] { _cell, _seed, _hours, _json })
        {
            Options.Add(option);
        }

        _area.AddTo(this);
        _hours.Refuse(hours => hours is not (> 0 and <= 100_000), "--hours must be above 0 and at most 100000");
        this.WithExamples("solidcell protocol simulate my-ccd.yaml --cell bare-li --hours 20",
            "solidcell protocol simulate cycle-0.5 --cell ndl-li --seed 2 --hours 10 --json");
        SetAction((parsed, cancellation) => Task.Run(() => Run(parsed, cancellation), cancellation));
    }

    private void Run(ParseResult parsed, CancellationToken cancellation)
    {
        Protocol protocol = ProtocolSource.Find(parsed.GetRequiredValue(_source)).Protocol();
        var options =
            new SimulationOptions(parsed.GetValue(_cell) ?? CellNames.Usual(protocol), parsed.GetValue(_seed), parsed.GetValue(_hours))
            {
                AreaSquareMicrometres = _area.Read(parsed),
            };
        SimulationResult result = ProtocolSimulation.Run(protocol, options, cancellation);
        if (parsed.GetValue(_json))
        {
            SimulationPrinter.Json(result, parsed.InvocationConfiguration.Output);
        }
        else
        {
            SimulationPrinter.Text(result, parsed.InvocationConfiguration.Output);
        }
    }
}
