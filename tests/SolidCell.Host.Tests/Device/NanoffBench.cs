using System.CommandLine;
using SolidCell.Host.CommandLine;
using SolidCell.Host.Device;
using SolidCell.Host.Tests.Demo;

namespace SolidCell.Host.Tests.Device;

/// <summary>Runs 'solidcell device' on a computer whose PATH holds a nanoff that writes down its arguments, or none.</summary>
internal sealed class NanoffBench : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("solidcell-nanoff-").FullName;

    /// <summary>Secrets and the like in the environment.</summary>
    public Dictionary<string, string> Variables { get; } = [];

    /// <summary>What nanoff was told, a line a run.</summary>
    public string[] Calls => File.Exists(PathTo("calls")) ? File.ReadAllLines(PathTo("calls")) : [];

    public string PathTo(string name) => Path.Combine(_folder, name);

    /// <summary>Puts nanoff there; it says this and ends with this code.</summary>
    public void Install(string says = "", int code = 0, string version = "nanoff 2.5.162+0b6ae4f1c2")
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The nanoff of this test is a shell script.");
        // A link, as a program that was written in this moment cannot be started while any other process begins.
        File.CreateSymbolicLink(PathTo("nanoff"), Path.Combine(AppContext.BaseDirectory, "Device", "nanoff.sh"));
        File.WriteAllText(PathTo("version"), version + "\n");
        File.WriteAllText(PathTo("says"), says);
        File.WriteAllText(PathTo("code"), code.ToString());
    }

    /// <summary>Writes what a build would leave.</summary>
    public string Image(string content = "NFMRK1\0 assemblies")
    {
        File.WriteAllText(PathTo("SolidCell.Device.bin"), content);
        return PathTo("SolidCell.Device.bin");
    }

    /// <summary>Answers where a person is asked for a secret; null where there is nobody.</summary>
    public Func<string, string>? Ask { get; set; }

    /// <summary>A command in this process, on a computer with six serial ports.</summary>
    public async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        SerialPortInfo[] ports =
        [
            new("/dev/ttyACM0", "303a:1001", null), new("/dev/ttyUSB0", "10c4:ea60", "CP2102N"), new("/dev/ttyUSB1", null, null),
            new("COM5", "1a86:7523", null), new("COM6", "0403:6001", null), new("COM7", "1234:0001", null),
        ];
        var machine = new Machine(Variable, PathTo("home"), Ask, () => ports);
        using var output = new StringWriter();
        using var error = new StringWriter();
        int code = await CommandRunner.RunAsync(new RootCommand { new DeviceCommand(machine) }, ["device", .. arguments], output, error,
            TestContext.Current.CancellationToken);
        return (code, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }

    /// <summary>The same as a process with this folder as its PATH.</summary>
    public async Task<(int Code, string Output, string Error)> RunProcessAsync(params string[] arguments)
    {
        var variables = new Dictionary<string, string> { ["PATH"] = _folder, ["HOME"] = _folder };
        using HostProcess host = HostProcess.With(variables, ["device", .. arguments]);
        (int code, string output, string error) = await host.EndAsync();
        return (code, output.ReplaceLineEndings("\n"), error.ReplaceLineEndings("\n"));
    }

    private string? Variable(string name) => name == "PATH" ? _folder + Path.PathSeparator + "/nowhere" : Variables.GetValueOrDefault(name);

    /// <summary>The same in this process, for what is refused before nanoff or a terminal would matter.</summary>
    public static async Task<(int Code, string Error)> RefuseAsync(params string[] arguments)
    {
        using var error = new StringWriter();
        int code =
            await CommandRunner.RunAsync(AllCommands.Root(), ["device", .. arguments], TextWriter.Null, error,
                TestContext.Current.CancellationToken);
        return (code, error.ToString().ReplaceLineEndings("\n"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
