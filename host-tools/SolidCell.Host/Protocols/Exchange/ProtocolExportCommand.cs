using System.CommandLine;
using SolidCell.Host.Cells;
using SolidCell.Host.CommandLine;
using SolidCell.Protocols;
using SolidCell.Protocols.Exchange;
using SolidCell.Protocols.Model;

namespace SolidCell.Host.Protocols.Exchange;

/// <summary>solidcell protocol export: a protocol for another program.</summary>
internal sealed class ProtocolExportCommand : Command
{
    private readonly Argument<string> _source = new("file-or-name")
    {
        Description = "A protocol file, or the name of a built-in protocol.",
        HelpName = "FILE|NAME",
    };
    private readonly Option<string?> _to = ExchangeWords.FormatOption("--to", "The format to write.");
    private readonly Option<FileInfo> _output = new("--output", "-o") { Description = "The file to write.", HelpName = "FILE", Required = true };
    private readonly AreaOptions _area = new("Area of the cell, for which areal units are written out; the protocol's own when left out");
    private readonly Option<bool> _accept = ExchangeWords.AcceptOption();
    private readonly Option<bool> _json = JsonOption.New();

    public ProtocolExportCommand() : base("export", "Write a protocol for aurora-unicycler or PyBaMM.")
    {
        Arguments.Add(_source);
        foreach (Option option in new Option[] { _to, _output, _accept, _json })
        {
            Options.Add(option);
        }

        _to.Required = true;
        _area.AddTo(this);
        this.WithExamples("solidcell protocol export ncm --to pybamm -o ncm.py --accept-losses",
            "solidcell protocol export my-ccd.yaml --to aurora --diameter 10 -o my-ccd.json --accept-losses");
        SetAction(Run);
    }

    private void Run(ParseResult parsed)
    {
        ProtocolSource source = ProtocolSource.Find(parsed.GetRequiredValue(_source));
        Protocol protocol = source.Protocol();
        ExchangeFormat format = ExchangeWords.Format(parsed.GetRequiredValue(_to))!.Value;
        if (_area.Read(parsed) is { } area)
        {
            protocol = protocol with { Cell = protocol.Cell with { AreaSquareMicrometres = area } };
        }

        ExportedProtocol exported = Export(protocol, format, source.FileName);
        new ExchangeOutcome(source.FileName, parsed.GetRequiredValue(_output), format, exported.Text, exported.Losses)
            .Write(parsed.GetValue(_accept), parsed.GetValue(_json), parsed.InvocationConfiguration.Output);
    }

    private static ExportedProtocol Export(Protocol protocol, ExchangeFormat format, string name)
    {
        try
        {
            return ProtocolExchange.Export(protocol, format);
        }
        catch (ProtocolException problem)
        {
            throw new UserErrorException($"{name}: {problem.Message}", problem);
        }
    }
}
