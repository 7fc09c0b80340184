using System.CommandLine;
using SolidCell.Host.CommandLine;

namespace SolidCell.Host.Tests.CommandLine;

public class CommandRunnerTests
{
    [Theory]
    [InlineData("dmo")]
    [InlineData("work --sed 1")]
    [InlineData("work --count x")]
    [InlineData("work --count")]
    [InlineData("")]
    public async Task A_wrong_command_line_is_one_line_that_names_the_help_and_exit_code_2(string line)
    {
        (int code, string error) = await RunAsync(line, _ => 0);
        Assert.Equal(ExitCode.WrongUsage, code);
        Assert.Single(error.TrimEnd().Split('\n'));
        Assert.Contains("--help", error, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_command_those_that_there_are_are_named()
    {
        (_, string error) = await RunAsync("", _ => 0);
        Assert.StartsWith("solidcell: Which command? There are work. ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_user_error_is_its_message_and_exit_code_1()
    {
        (int code, string error) = await RunAsync("work", _ => throw new UserErrorException("Mend this."));
        Assert.Equal((ExitCode.Failed, "solidcell: Mend this."), (code, error.TrimEnd()));
    }

    [Fact]
    public async Task A_database_that_fails_is_a_line_in_words()
    {
        (int code, string error) =
            await RunAsync(
                "work", _ => throw new Microsoft.Data.Sqlite.SqliteException("SQLite Error 13: 'database or disk is full'.", 13));
        Assert.Equal((ExitCode.Failed, "solidcell: The database cannot be used: the disk is full. See docs/storage.md."),
            (code, error.TrimEnd()));
    }

    [Fact]
    public async Task A_cancelled_command_says_that_data_is_kept()
    {
        (int code, string error) = await RunAsync("work", _ => throw new OperationCanceledException());
        Assert.Equal(ExitCode.Interrupted, code);
        Assert.Contains("kept", error, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Error)> RunAsync(string line, Func<ParseResult, int> action)
    {
        var work = new Command("work", "Works.") { new Option<int>("--count") };
        work.SetAction(action);
        var error = new StringWriter();
        int code =
            await CommandRunner.RunAsync(new RootCommand("Test.") { work }, line.Split(' ', StringSplitOptions.RemoveEmptyEntries),
                TextWriter.Null, error, TestContext.Current.CancellationToken);
        return (code, error.ToString());
    }
}
