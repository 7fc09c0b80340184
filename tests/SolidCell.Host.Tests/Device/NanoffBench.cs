using System.Diagnostics;
using System.Runtime.InteropServices;
using SolidCell.Host.CommandLine;

namespace SolidCell.Host.Tests.Device;

/// <summary>Runs 'solidcell device' as a process whose PATH holds a nanoff that writes down its arguments, or none.</summary>
internal sealed class NanoffBench : IDisposable
{
    private const string Script = """
        #!/bin/sh
        PATH=/usr/bin:/bin
        cd "$(dirname "$0")"
        if [ "$1" = --version ]; then echo "nanoff 2.5.162+0b6ae4f1c2"; exit 0; fi
        echo "$*" >> calls
        if [ "$3" = --filedeployment ]; then
          cp "$4" list.json
          cp "$(sed -n 's/.*"SourceFilePath": "\(.*\)".*/\1/p' "$4")" deployed.cfg
        fi
        [ -f says ] && cat says
        [ -f code ] && exit "$(cat code)"
        exit 0
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("solidcell-nanoff-").FullName;

    /// <summary>Secrets and the like for the process.</summary>
    public Dictionary<string, string> Variables { get; } = [];

    /// <summary>What nanoff was told, a line a run.</summary>
    public string[] Calls => File.Exists(PathTo("calls")) ? File.ReadAllLines(PathTo("calls")) : [];

    public string PathTo(string name) => Path.Combine(_folder, name);

    /// <summary>Puts nanoff there; it says this and ends with this code.</summary>
    public void Install(string says = "", int code = 0)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The nanoff of this test is a shell script.");
        File.WriteAllText(PathTo("nanoff"), Script);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(PathTo("nanoff"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        File.WriteAllText(PathTo("says"), says);
        File.WriteAllText(PathTo("code"), code.ToString());
    }

    /// <summary>Writes what a build would leave.</summary>
    public string Image(string content = "NFMRK1\0 assemblies")
    {
        File.WriteAllText(PathTo("SolidCell.Device.bin"), content);
        return PathTo("SolidCell.Device.bin");
    }

    public async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        string dotnet =
            Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        var start = new ProcessStartInfo(dotnet, [Path.Combine(AppContext.BaseDirectory, "solidcell.dll"), "device", .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        (start.Environment["PATH"], start.Environment["HOME"]) = (_folder, _folder);
        foreach ((string name, string value) in Variables)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, (await output).ReplaceLineEndings("\n"), (await error).ReplaceLineEndings("\n"));
    }

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
