using SolidCell.Host.CommandLine;
using SolidCell.Store.Schema;

namespace SolidCell.Host.Tests.CommandLine;

public sealed class VersionTests
{
    [Fact]
    public async Task The_version_comes_with_the_commit_and_the_schema_of_databases()
    {
        using var output = new StringWriter();
        Assert.Equal(ExitCode.Done,
            await CommandRunner.RunAsync(AllCommands.Root(), ["--version"], output, TextWriter.Null,
                TestContext.Current.CancellationToken));
        Assert.Matches($@"^solidcell \d+\.\d+\.\d+\S*, commit ([0-9a-f]{{12}}|unknown), database schema {Migrations.LatestVersion}\s*$",
            output.ToString());
    }
}
