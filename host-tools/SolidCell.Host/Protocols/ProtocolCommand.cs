using System.CommandLine;
using SolidCell.Host.CommandLine;
using SolidCell.Host.Protocols.Exchange;
using SolidCell.Protocols.Builtin;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Reading;

namespace SolidCell.Host.Protocols;

/// <summary>solidcell protocol: write, check, look at and compile test protocols.</summary>
internal sealed class ProtocolCommand : Command
{
    public const string Purpose = "Write, check, look at and compile test protocols.";

    public ProtocolCommand() : base("protocol", Purpose)
    {
        Subcommands.Add(List());
        Subcommands.Add(New());
        Subcommands.Add(Check());
        Subcommands.Add(Show());
        Subcommands.Add(Compile());
        Subcommands.Add(new ProtocolImportCommand());
        Subcommands.Add(new ProtocolExportCommand());
        Subcommands.Add(new ProtocolSimulateCommand());
        Subcommands.Add(Schema());
        this.WithExamples("solidcell protocol new my-ccd.yaml --from ccd", "solidcell protocol check my-ccd.yaml");
    }

    private static Argument<string> Source() =>
        new("file-or-name") { Description = "A protocol file, or the name of a built-in protocol.", HelpName = "FILE|NAME" };

    private static Command List()
    {
        Option<bool> json = JsonOption.New();
        var command = new Command("list", "List the built-in protocols.") { json };
        command.WithExamples("solidcell protocol list", "solidcell protocol list --json");
        command.SetAction(parsed =>
        {
            TextWriter output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(json))
            {
                ProtocolJson.List(output);
            }
            else
            {
                ProtocolPrinter.List(output);
            }
        });
        return command;
    }

    private static Command New()
    {
        var file = new Argument<FileInfo>("file") { Description = "The file to write; it must not exist.", HelpName = "FILE" };
        var from = new Option<string>("--from")
        {
            Description = "The built-in protocol to start from.",
            DefaultValueFactory = _ => "ccd",
            HelpName = "NAME",
        };
        Option<bool> json = JsonOption.New();
        var command =
            new Command("new", "Write a protocol file to start from, and the JSON Schema for editors beside it.") { file, from, json };
        command.WithExamples("solidcell protocol new my-ccd.yaml", "solidcell protocol new my-full-cell.yaml --from ncm");
        command.SetAction(parsed => NewProtocolFile.Write(parsed.GetRequiredValue(file), parsed.GetRequiredValue(from),
            parsed.GetValue(json), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static Command Check()
    {
        Argument<string> source = Source();
        Option<bool> json = JsonOption.New();
        var command = new Command("check", "Report every problem of a protocol with its line and column.") { source, json };
        command.WithExamples("solidcell protocol check my-ccd.yaml", "solidcell protocol check my-ccd.yaml --json");
        command.SetAction(parsed =>
        {
            ProtocolCheck check = ProtocolSource.Find(parsed.GetRequiredValue(source)).Check();
            if (parsed.GetValue(json))
            {
                ProtocolJson.Check(check, parsed.InvocationConfiguration.Output);
            }
            else
            {
                ProtocolPrinter.Check(check, parsed.InvocationConfiguration.Output);
            }

            return check.HasErrors ? ExitCode.Failed : ExitCode.Done;
        });
        return command;
    }

    private static Command Show()
    {
        Argument<string> source = Source();
        Option<bool> json = JsonOption.New();
        var command = new Command("show", "Print what a protocol does from begin to end, with durations and totals.") { source, json };
        command.WithExamples("solidcell protocol show cycle-1.0", "solidcell protocol show my-ccd.yaml --json");
        command.SetAction(parsed =>
        {
            Protocol protocol = ProtocolSource.Find(parsed.GetRequiredValue(source)).Protocol();
            if (parsed.GetValue(json))
            {
                ProtocolJson.Show(protocol, parsed.InvocationConfiguration.Output);
            }
            else
            {
                ProtocolPrinter.Show(protocol, parsed.InvocationConfiguration.Output);
            }
        });
        return command;
    }

    private static Command Compile()
    {
        Argument<string> source = Source();
        var output = new Option<FileInfo?>("--output", "-o")
        {
            Description = "Write the program to this file; without it, print it in hexadecimal.",
            HelpName = "FILE",
        };
        Option<bool> json = JsonOption.New();
        var command = new Command("compile", "Compile a protocol to the program that a fixture runs.") { source, output, json };
        command.WithExamples("solidcell protocol compile my-ccd.yaml --output my-ccd.cbor", "solidcell protocol compile ccd --json");
        command.SetAction(parsed => ProgramFile.Write(ProtocolSource.Find(parsed.GetRequiredValue(source)).Protocol(),
            parsed.GetValue(output), parsed.GetValue(json), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static Command Schema()
    {
        var command =
            new Command("schema",
                $"Print the JSON Schema of protocol files, version {ProtocolReader.FormatVersion}, which editors complete and check with.");
        command.WithExamples($"solidcell protocol schema > {ProtocolSchema.FileName}");
        command.SetAction(parsed => parsed.InvocationConfiguration.Output.Write(ProtocolSchema.Text()));
        return command;
    }
}
