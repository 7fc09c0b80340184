using SolidCell.Host.Tests.Demo;

namespace SolidCell.Host.Tests.CommandLine;

/// <summary>The README's commands, run from a checkout by somebody whose files are elsewhere.</summary>
public sealed class WorkingFolderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("solidcell-folder-");

    public void Dispose() => _folder.Delete(true);

    [Fact]
    public async Task Dotnet_run_reads_and_writes_relative_paths_in_the_folder_of_the_user()
    {
        string file = Path.Combine(_folder.FullName, "my-ccd.yaml");
        (int made, _, string error) = await RunAsync("protocol", "new", "my-ccd.yaml", "--from", "ccd");
        Assert.Equal((0, ""), (made, error));
        Assert.True(File.Exists(file), "the protocol was written elsewhere");
        (int found, string output, _) = await RunAsync("protocol", "check", "my-ccd.yaml");
        Assert.Equal(0, found);
        Assert.Contains("my-ccd.yaml", output, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using HostProcess host = HostProcess.FromCheckout(_folder.FullName, arguments);
        return await host.EndAsync();
    }
}
