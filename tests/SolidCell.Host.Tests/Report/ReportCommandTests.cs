using System.Text;
using System.Text.Json.Nodes;
using SolidCell.Host.CommandLine;
using SolidCell.Host.Report;
using SolidCell.Host.Tests.Documentation;
using SolidCell.Host.Tests.Export;

namespace SolidCell.Host.Tests.Report;

/// <summary>solidcell report, on tests that were written by hand.</summary>
public sealed class ReportCommandTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    public ReportCommandTests()
    {
        ExportedTest.Write(_store);
        LabFullCell.Write(_store.Database, "ncm", [.. Enumerable.Repeat((byte)9, 16)]);
    }

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task A_report_of_two_tests_has_both_and_their_comparison()
    {
        (int code, string output, string error) = await RunAsync("Li/0815", "ncm", "-o", Out("r.html"), "--title", "Both", "--json");
        Assert.True(code == ExitCode.Done, error);
        Assert.Equal(2, JsonNode.Parse(output)!["test_ids"]!.AsArray().Count);
        string html = await File.ReadAllTextAsync(Out("r.html"), TestContext.Current.CancellationToken);
        Assert.All(["<h1>Both</h1>", "Cells compared", "Coulombic efficiency (%)", "soft short", "Shorts"],
            words => Assert.Contains(words, html, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("nobody -o r.html", "There is no test 'nobody'")]
    [InlineData("ncm -o r.txt", "--output must end in .html or .pdf")]
    [InlineData("ncm -o nowhere/r.html", "There is no folder")]
    public async Task What_cannot_be_written_is_refused_and_nothing_is_there(string line, string words)
    {
        (int code, _, string error) =
            await RunAsync([.. line.Split(' ').Select(word => word.StartsWith("r.", StringComparison.Ordinal) ? Out(word) : word)]);
        Assert.NotEqual(ExitCode.Done, code);
        Assert.Contains(words, error, StringComparison.Ordinal);
        Assert.False(File.Exists(Out("r.html")));
    }

    [Fact]
    public async Task A_file_that_is_there_is_kept_unless_forced()
    {
        await File.WriteAllTextAsync(Out("r.html"), "mine", TestContext.Current.CancellationToken);
        Assert.Contains("is there already", (await RunAsync("ncm", "-o", Out("r.html"))).Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, (await RunAsync("ncm", "-o", Out("r.html"), "--force")).Code);
    }

    [Fact]
    public async Task A_pdf_is_printed_where_a_browser_is_installed_and_refused_in_words_where_none_is()
    {
        (int code, _, string error) = await RunAsync("ncm", "-o", Out("r.pdf"));
        if (ChromiumPrinter.Find(Environment.GetEnvironmentVariable("PATH") ?? "") is null)
        {
            Assert.Contains("A PDF needs Chromium", error, StringComparison.Ordinal);
            Assert.False(File.Exists(Out("r.pdf")));
            return;
        }

        Assert.True(code == ExitCode.Done, error);
        Assert.StartsWith("%PDF-",
            Encoding.Latin1.GetString(await File.ReadAllBytesAsync(Out("r.pdf"), TestContext.Current.CancellationToken)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_a_browser_has_none() => Assert.Null(ChromiumPrinter.Find(_store.Directory));

    private string Out(string name) => Path.Combine(_store.Directory, name);

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int code =
            await CommandRunner.RunAsync(AllCommands.Root(), ["report", .. words, "--data", _store.Directory], output, error,
                TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }
}
