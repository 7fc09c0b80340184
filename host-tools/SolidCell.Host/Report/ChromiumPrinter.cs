using System.ComponentModel;
using System.Diagnostics;
using SolidCell.Host.CommandLine;

namespace SolidCell.Host.Report;

/// <summary>Prints a page to PDF by Chromium, Chrome or Edge, whichever is installed.</summary>
internal static class ChromiumPrinter
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge",
        "microsoft-edge"];

    private static readonly string[] Places =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe", @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <exception cref="UserErrorException">None is installed, or it fails; nothing is written then.</exception>
    public static Task PrintAsync(string html, FileInfo file, CancellationToken cancellation) =>
        PrintAsync(html, file, Environment.GetEnvironmentVariable("PATH") ?? "", Patience, cancellation);

    /// <summary>The same by the first browser of a PATH, waiting so long.</summary>
    internal static async Task PrintAsync(string html, FileInfo file, string path, TimeSpan patience, CancellationToken cancellation)
    {
        string browser = Find(path) ?? throw new UserErrorException(
            "A PDF needs Chromium, Chrome or Edge, and none is installed here. Write the report as .html and print it from any browser.");
        DirectoryInfo folder = Directory.CreateTempSubdirectory("solidcell-report");
        try
        {
            string page = Path.Combine(folder.FullName, "report.html"), printed = Path.Combine(folder.FullName, "report.pdf");
            await File.WriteAllTextAsync(page, html, cancellation).ConfigureAwait(false);
            await RunAsync(browser, page, printed, patience, cancellation).ConfigureAwait(false);
            File.Move(printed, file.FullName, true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or Win32Exception)
        {
            throw new UserErrorException(
                $"{browser} made no PDF: {problem.Message.TrimEnd('.')}. Write the report as .html and print it from a browser.", problem);
        }
        finally
        {
            folder.Delete(true);
        }
    }

    /// <summary>The first browser in the folders of a PATH, else in the usual places; null for none.</summary>
    internal static string? Find(string path) =>
        path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => Names.SelectMany(name => new[] { Path.Combine(folder, name), Path.Combine(folder, name + ".exe") }))
            .Concat(path.Length == 0 ? [] : Places)
            .FirstOrDefault(File.Exists);

    private static async Task RunAsync(string browser, string page, string printed, TimeSpan patience, CancellationToken cancellation)
    {
        List<string> words = ["--headless", "--disable-gpu", "--no-first-run", "--no-pdf-header-footer",
            "--user-data-dir=" + Path.Combine(Path.GetDirectoryName(page)!, "profile"), "--print-to-pdf=" + printed];
        if (Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows())
        {
            // Chromium refuses its sandbox to root; the page is our own and fetches nothing.
            words.Add("--no-sandbox");
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(patience);
        using Process process = Process.Start(new ProcessStartInfo(browser, [.. words, new Uri(page).AbsoluteUri])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        Task said = Task.WhenAll(process.StandardError.ReadToEndAsync(limit.Token), process.StandardOutput.ReadToEndAsync(limit.Token));
        try
        {
            await process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
            await said.ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new IOException($"it was not ready after {patience.TotalSeconds:0} s");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(true);
            }
        }

        if (!File.Exists(printed))
        {
            throw new IOException($"it ended with code {process.ExitCode} and wrote nothing");
        }
    }
}
