using SolidCell.Host.CommandLine;

namespace SolidCell.Host.Tests.Impedance;

/// <summary>Runs of <c>solidcell impedance</c> over files in a folder of their own, which goes with it.</summary>
internal sealed class ImpedanceRun : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("solidcell-impedance-").FullName;

    public void Dispose() => Directory.Delete(Folder, true);

    /// <summary>Writes a file into the folder and returns its path.</summary>
    public string File(string name, string text)
    {
        string path = Path.Combine(Folder, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    public static async Task<(int Code, string Output, string Error)> RunAsync(params string[] words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int code =
            await CommandRunner.RunAsync(AllCommands.Root(), ["impedance", .. words], output, error, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }
}
