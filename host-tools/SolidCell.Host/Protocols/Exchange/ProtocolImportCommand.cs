using System.CommandLine;
using SolidCell.Core.Measurement;
using SolidCell.Host.Cells;
using SolidCell.Host.CommandLine;
using SolidCell.Protocols;
using SolidCell.Protocols.Exchange;

namespace SolidCell.Host.Protocols.Exchange;

/// <summary>solidcell protocol import: a protocol that was written for another program.</summary>
internal sealed class ProtocolImportCommand : Command
{
    private const string StandardInput = "-";

    private readonly Argument<string> _source = new("file")
    {
        Description = "The file, or - for standard input: aurora-unicycler JSON, or a pybamm.Experiment, a list or lines of its sentences.",
        HelpName = "FILE|-",
    };
    private readonly Option<string?> _from = ExchangeWords.FormatOption("--from", "The format; recognised by the content when left out.");
    private readonly Option<FileInfo> _output = new("--output", "-o")
    {
        Description = "The protocol file to write; it must not exist.",
        HelpName = "FILE",
        Required = true,
    };
    private readonly Option<string?> _kind = new("--kind")
    {
        Description = "The kind of cell, which neither format names; full when left out.",
        HelpName = string.Join('|', CellKindName.All),
    };
    private readonly Option<double?> _capacity =
        NumberOption.Optional("--capacity", "Nominal capacity, the base of C-rates; the file's own when left out.", "MAH");
    private readonly Option<double?> _ratesOf = NumberOption.Optional("--rates-of",
        "Capacity of the cell that the file was written for: its currents become C-rates, for a cell of another size.", "MAH");
    private readonly Option<bool> _accept = ExchangeWords.AcceptOption();
    private readonly Option<bool> _json = JsonOption.New();

    public ProtocolImportCommand() : base("import", "Make a protocol of one that was written for aurora-unicycler or PyBaMM.")
    {
        Arguments.Add(_source);
        foreach (Option option in new Option[] { _from, _output, _kind, _capacity, _ratesOf, _accept, _json })
        {
            Options.Add(option);
        }

        _ratesOf.Refuse(capacity => capacity is not (null or (>= 0.001 and <= 1e6)), "--rates-of must be 0.001 to 1000000 mAh");
        _kind.AcceptOnlyFromAmong(CellKindName.All);
        this.WithExamples("solidcell protocol import unicycler.json -o cycling.yaml",
            "solidcell protocol import experiment.py --capacity 2.4 --rates-of 5000 -o gitt.yaml --accept-losses --json");
        SetAction(Run);
    }

    private void Run(ParseResult parsed)
    {
        string source = parsed.GetRequiredValue(_source);
        FileInfo target = parsed.GetRequiredValue(_output);
        if (target.Exists || Directory.Exists(target.FullName))
        {
            throw new UserErrorException($"Cannot write '{target}': it exists already; choose another name or remove it first.");
        }

        string text = source == StandardInput ? Console.In.ReadToEnd() : UserTextFile.Read(source);
        ExchangeFormat format = ExchangeWords.Format(parsed.GetValue(_from)) ?? ProtocolExchange.Recognise(text)
            ?? throw new UserErrorException(
                $"{source} is neither aurora-unicycler JSON nor PyBaMM experiment strings; if it is, say which with --from.");
        string name = source == StandardInput ? "standard input" : source;
        ImportedProtocol imported = Import(parsed, text, format, new ImportRequest(NameOf(target), Path.GetFileName(name)));
        TextWriter output = parsed.InvocationConfiguration.Output;
        new ExchangeOutcome(name, target, format, imported.Yaml, imported.Losses)
            .Write(parsed.GetValue(_accept), parsed.GetValue(_json), output);
        foreach (var warning in imported.Warnings.Where(_ => !parsed.GetValue(_json)))
        {
            output.WriteLine($"{target}:{warning.Line}:{warning.Column}: warning: {warning.Message}");
        }
    }

    private ImportedProtocol Import(ParseResult parsed, string text, ExchangeFormat format, ImportRequest request)
    {
        try
        {
            return ProtocolExchange.Import(text, format, request with
            {
                Kind = parsed.GetValue(_kind) is { } kind ? (CellKind)Array.IndexOf(CellKindName.All, kind) : null,
                CapacityNanoampHours = parsed.GetValue(_capacity) is { } capacity ? CellNumbers.Capacity(capacity) : null,
                SourceCapacityNanoampHours = parsed.GetValue(_ratesOf) is { } source ? (long)Math.Round(source * 1e6) : null,
            });
        }
        catch (ProtocolException problem)
        {
            throw new UserErrorException(
                $"{request.Origin} cannot be read as {ProtocolExchange.Name(format)}:{Environment.NewLine}{problem.Message}", problem);
        }
    }

    /// <summary>The protocol is called as its file.</summary>
    private static string NameOf(FileInfo target)
    {
        string name = Path.GetFileNameWithoutExtension(target.Name);
        return name.Length > 0 ? name : "imported";
    }
}
