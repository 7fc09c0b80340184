using SolidCell.Host.CommandLine;
using SolidCell.Host.Report;

namespace SolidCell.Host.Tests.Report;

/// <summary>What a browser is told and what becomes of its file, with a shell script for the browser.</summary>
public sealed class ChromiumPrinterTests : IDisposable
{
    /// <summary>Writes its words and the page into the file that it is to print to.</summary>
    private const string Prints = """
        for word in "$@"; do
          case "$word" in --print-to-pdf=*) to="${word#--print-to-pdf=}";; file://*) page="${word#file://}";; esac
        done
        printf '%s\n' "$@" > "$to"
        cat "$page" >> "$to"
        """;

    private static readonly TimeSpan Long = TimeSpan.FromMinutes(2);

    private readonly string _folder = Directory.CreateTempSubdirectory("solidcell-chromium-").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    private FileInfo Target => new(Path.Combine(_folder, "report.pdf"));

    [Fact]
    public async Task A_page_is_printed_without_a_window_or_a_head_line_and_the_folder_of_the_run_is_gone()
    {
        Install("chromium", Prints);
        await File.WriteAllTextAsync(Target.FullName, "earlier", TestContext.Current.CancellationToken);
        await ChromiumPrinter.PrintAsync("<p>page</p>", Target, _folder, Long, TestContext.Current.CancellationToken);
        string[] lines = await File.ReadAllLinesAsync(Target.FullName, TestContext.Current.CancellationToken);
        string run = Path.GetDirectoryName(lines[5]["--print-to-pdf=".Length..])!;
        string[] sandbox = Environment.IsPrivilegedProcess ? ["--no-sandbox"] : [];
        Assert.Equal(["--headless", "--disable-gpu", "--no-first-run", "--no-pdf-header-footer", $"--user-data-dir={run}/profile",
            $"--print-to-pdf={run}/report.pdf", .. sandbox, $"file://{run}/report.html", "<p>page</p>"], lines);
        Assert.StartsWith("solidcell-report", Path.GetFileName(run), StringComparison.Ordinal);
        Assert.False(Directory.Exists(run));
    }

    [Theory]
    [InlineData("exit 3", "made no PDF: it ended with code 3 and wrote nothing. Write the report as .html and print it from a browser.")]
    [InlineData("exit 0", "made no PDF: it ended with code 0 and wrote nothing. Write the report as .html and print it from a browser.")]
    public async Task A_browser_that_writes_nothing_is_told_with_its_code(string script, string words)
    {
        string browser = Install("google-chrome", script);
        Assert.Equal($"{browser} {words}", await RefusalAsync(Long, TestContext.Current.CancellationToken));
        Assert.False(Target.Exists);
    }

    [Fact]
    public async Task A_browser_that_never_ends_is_ended_and_told()
    {
        string browser = Install("chrome", "exec tail -f /dev/null");
        Assert.Equal($"{browser} made no PDF: it was not ready after 2 s. Write the report as .html and print it from a browser.",
            await RefusalAsync(TimeSpan.FromSeconds(1.6), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_user_who_interrupts_is_no_failure_of_the_browser()
    {
        Install("chromium", "exec tail -f /dev/null");
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            ChromiumPrinter.PrintAsync("", Target, _folder, Long, stopped.Token));
    }

    [Fact]
    public async Task What_cannot_be_started_is_told()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "chromium"), "", TestContext.Current.CancellationToken);
        string refusal = await RefusalAsync(Long, TestContext.Current.CancellationToken);
        Assert.StartsWith(Path.Combine(_folder, "chromium") + " made no PDF: ", refusal, StringComparison.Ordinal);
        File.Delete(Path.Combine(_folder, "chromium"));
        Assert.Equal("A PDF needs Chromium, Chrome or Edge, and none is installed here. Write the report as .html and print it from any browser.",
            await RefusalAsync(Long, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void The_first_folder_of_the_path_and_in_it_the_first_name_is_taken()
    {
        string[] folders = [.. new[] { "one", "two" }.Select(name => Directory.CreateDirectory(Path.Combine(_folder, name)).FullName)];
        string path = $"{Path.Combine(_folder, "none")}{Path.PathSeparator}{Path.PathSeparator}{string.Join(Path.PathSeparator, folders)}";
        Assert.Null(ChromiumPrinter.Find(path));
        foreach (string name in new[] { "microsoft-edge", "msedge.exe", "chrome", "google-chrome-stable", "google-chrome", "chromium-browser", "chromium" })
        {
            string file = Path.Combine(folders[1], name);
            File.WriteAllText(file, "");
            Assert.Equal(file, ChromiumPrinter.Find(path));
        }

        File.WriteAllText(Path.Combine(folders[0], "microsoft-edge"), "");
        Assert.Equal(Path.Combine(folders[0], "microsoft-edge"), ChromiumPrinter.Find(path));
    }

    private async Task<string> RefusalAsync(TimeSpan patience, CancellationToken cancellation) =>
        (await Assert.ThrowsAsync<UserErrorException>(() => ChromiumPrinter.PrintAsync("<p>page</p>", Target, _folder, patience, cancellation))).Message;

    private string Install(string name, string script)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The browser of this test is a shell script.");
        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, "#!/bin/sh\n" + script + "\n");
        FileModes.Set(path, FileModes.OwnerOnly | UnixFileMode.UserExecute);
        return path;
    }
}
