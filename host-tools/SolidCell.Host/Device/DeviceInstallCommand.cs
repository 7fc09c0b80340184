using System.CommandLine;
using SolidCell.Host.CommandLine;

namespace SolidCell.Host.Device;

/// <summary>solidcell device install.</summary>
internal sealed class DeviceInstallCommand : Command
{
    private readonly Machine _machine;
    private readonly DeviceOptions _device;
    private readonly Option<FileInfo?> _image = new("--image")
    {
        Description = "The firmware, SolidCell.Device.bin as the build leaves it.",
        HelpName = "FILE",
    };
    private readonly Option<FileInfo?> _configuration = new("--configuration")
    {
        Description = "A configuration file that 'solidcell device provision --output' wrote.",
        HelpName = "FILE",
    };
    private readonly Option<string> _module = new("--module")
    {
        Description = "Module on the board: " + string.Join(" or ", BoardModules.Names) + ".",
        DefaultValueFactory = _ => BoardModules.Reference.Name,
        HelpName = "NAME",
    };
    private readonly Option<string?> _target = new("--target")
    {
        Description = "Another nanoFramework target than the module's ('nanoff --listtargets').",
        HelpName = "NAME",
    };
    private readonly Option<string?> _version = new("--runtime-version")
    {
        Description = "This version of the runtime instead of the newest.",
        HelpName = "N.N.N.N",
    };
    private readonly Option<bool> _keepRuntime = new("--keep-runtime")
    {
        Description = "Leave the runtime as it is and write the firmware only.",
    };
    private readonly Option<bool> _erase = new("--mass-erase")
    {
        Description = "Erase the whole flash first, settings and records that no host has yet included.",
    };

    public DeviceInstallCommand(Machine machine)
        : base("install", "Write nanoFramework's runtime, the firmware and, if given, a configuration to a board, with nanoff.")
    {
        _machine = machine;
        _device = new DeviceOptions(machine);
        _device.AddTo(this);
        foreach (Option option in new Option[] { _image, _configuration, _module, _target, _version, _keepRuntime, _erase })
        {
            Options.Add(option);
        }

        this.WithExamples(
            "solidcell device install --port /dev/ttyACM0 --image SolidCell.Device.bin",
            "solidcell device install --port COM7 --image SolidCell.Device.bin --module ESP32-WROVER-4M --dry-run");
        this.Refuse(given => given.Has(_keepRuntime) && given.Has(_erase), "--mass-erase takes the runtime too; leave out --keep-runtime.");
        this.Refuse(given => given.Has(_keepRuntime) && given.Has(_version),
            "--keep-runtime writes no runtime, so leave out --runtime-version.");
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        BoardModule module = BoardModules.Named(parsed.GetRequiredValue(_module));
        string port = _device.Port(parsed);
        FileInfo image = parsed.GetValue(_image)
            ?? throw new UserErrorException(
                "Name the firmware with --image FILE: the SolidCell.Device.bin that a build of firmware/SolidCell.Device leaves (docs/firmware.md).");
        DeploymentImage.Check(image, module);
        FileInfo? configuration = parsed.GetValue(_configuration);
        if (configuration is not null)
        {
            ConfigurationText.Check(configuration);
        }

        TextWriter output = parsed.InvocationConfiguration.Output;
        Flasher flasher = await Flasher.OpenAsync(_machine, _device.IsDryRun(parsed), output, cancellation).ConfigureAwait(false);
        if (configuration is not null)
        {
            flasher.Grammar.CheckFiles();
        }

        await flasher.RunAsync(Programs(parsed, flasher.Grammar, module, port, image), cancellation).ConfigureAwait(false);
        if (configuration is not null)
        {
            await ProvisionFiles.InPrivateAsync(folder => flasher.RunAsync(
                [flasher.Grammar.WriteFiles(port, ProvisionFiles.WriteList(folder, configuration, port).FullName)],
                cancellation)).ConfigureAwait(false);
        }

        output.WriteLine(Ending(parsed, configuration));
        return ExitCode.Done;
    }

    private IEnumerable<NanoffCall> Programs(ParseResult parsed, NanoffGrammar grammar, BoardModule module, string port, FileInfo image)
    {
        string target = parsed.GetValue(_target) ?? module.RuntimeTarget;
        if (!parsed.GetValue(_keepRuntime))
        {
            yield return grammar.WriteRuntime(target, port, parsed.GetValue(_version), parsed.GetValue(_erase));
        }

        yield return grammar.WriteApplication(target, port, image.FullName);
    }

    private string Ending(ParseResult parsed, FileInfo? configuration) =>
        _device.IsDryRun(parsed) ? "Nothing was written (--dry-run)."
        : configuration is null
        ? "Installed. Next, unless it has its settings already: solidcell device provision NAME --port PORT --broker HOST"
        : "Installed. The fixture reads its settings at the next start: press its reset button.";
}
