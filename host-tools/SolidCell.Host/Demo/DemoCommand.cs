using System.CommandLine;
using SolidCell.Host.CommandLine;
using SolidCell.Simulation.Fleet;

namespace SolidCell.Host.Demo;

/// <summary>solidcell demo: four virtual cells tested to their short circuit, through every layer.</summary>
internal sealed class DemoCommand : Command
{
    public const string Purpose = "Test four virtual lithium cells to their short circuit and report each one's critical current density.";

    private readonly Option<bool> _headless = new("--headless") { Description = "Plain lines instead of a live table." };
    private readonly Option<FileInfo?> _json = new("--json") { Description = "Write the results to this file.", HelpName = "FILE" };
    private readonly Option<int> _seed = new("--seed")
    {
        Description = "Seed of the virtual cells; the same seed gives the same run.",
        DefaultValueFactory = _ => 1,
        HelpName = "N",
    };
    private readonly Option<double> _speed = NumberOption.New("--speed", "Simulated seconds per second; 0 is as fast as it goes.", "X");
    private readonly Option<DirectoryInfo> _data = new("--data")
    {
        Description = "Directory of database and report.",
        DefaultValueFactory = _ => new DirectoryInfo("solidcell-data"),
        HelpName = "DIR",
    };
    private readonly Option<string> _protocol = new("--protocol")
    {
        Description = "A protocol file or the name of a ready one.",
        DefaultValueFactory = _ => "ccd",
        HelpName = "FILE|NAME",
    };
    private readonly Option<string> _cells = new("--cells")
    {
        Description = "Virtual cells, separated by commas.",
        DefaultValueFactory = _ => string.Join(',', new DemoOptions().Cells),
        HelpName = "a,b,c",
    };
    private readonly Option<int> _port = new("--port")
    {
        Description = "Port of the broker on 127.0.0.1; 0 takes a free one.",
        HelpName = "N",
    };

    public DemoCommand() : base("demo", Purpose)
    {
        foreach (Option option in new Option[] { _headless, _json, _seed, _speed, _data, _protocol, _cells, _port })
        {
            Options.Add(option);
        }

        _speed.Refuse(speed => speed < 0 || !double.IsFinite(speed), "--speed must be 0 or more");
        _port.RefuseUnlessPort();
        this.WithExamples("solidcell demo", "solidcell demo --headless --json results.json --seed 2");
        SetAction((parsed, cancellation) => DemoRun.RunAsync(Read(parsed), parsed.InvocationConfiguration.Output, cancellation));
    }

    private DemoOptions Read(ParseResult parsed) => new()
    {
        Headless = parsed.GetValue(_headless),
        Json = parsed.GetValue(_json),
        Seed = parsed.GetValue(_seed),
        Speed = parsed.GetValue(_speed),
        Data = parsed.GetRequiredValue(_data),
        Protocol = parsed.GetRequiredValue(_protocol),
        Cells = CellNames.Split(parsed.GetRequiredValue(_cells)),
        Port = parsed.GetValue(_port),
    };
}
