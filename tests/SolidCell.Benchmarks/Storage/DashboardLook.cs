using System.Globalization;
using System.Net;
using SolidCell.Dashboard;
using SolidCell.Ingest.Live;
using SolidCell.Mqtt;
using SolidCell.Operations.Commanding;
using SolidCell.Store;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;

namespace SolidCell.Benchmarks.Storage;

/// <summary>
/// The requests of the page of one test, over HTTP and then in Chromium: cold right after the server's start with the database thrown out
/// of the system's file cache, and warm.
/// </summary>
internal static class DashboardLook
{
    private const int Points = 900;
    private const int WarmRounds = 20;

    public static async Task RunAsync(StoreDatabase store, TextWriter output)
    {
        using var reader = new TestReader(store);
        StoredTest test = reader.List()[0];
        await using EmbeddedBroker broker = await EmbeddedBroker.StartAsync(0).ConfigureAwait(false);
        await using LiveFeed live = await LiveFeed.StartAsync(EmbeddedBroker.Host, broker.Port, TimeProvider.System, CancellationToken.None)
            .ConfigureAwait(false);
        await using FixtureCommander commander =
            await FixtureCommander.ConnectAsync(new CommandAudit(store, TimeProvider.System), EmbeddedBroker.Host, broker.Port,
                CancellationToken.None).ConfigureAwait(false);
        var options = new DashboardOptions { Address = IPAddress.Loopback, Port = 0 };
        await using DashboardServer server =
            DashboardServer.Create(options, new DashboardParts(store, live, commander, TimeProvider.System));
        await server.StartAsync(CancellationToken.None).ConfigureAwait(false);
        using var page = new PageRequests(server.Url, test.Id);
        await OpenAsync(page, store, output).ConfigureAwait(false);
        await ZoomAsync(page, store, output).ConfigureAwait(false);
        await BrowserLook.RunAsync($"{server.Url}/tests/{test.Id}", store, output).ConfigureAwait(false);
    }

    private static async Task OpenAsync(PageRequests page, StoreDatabase store, TextWriter output)
    {
        FileCache.Forget(store.Path);
        double cold = await page.OpenAsync(Points).ConfigureAwait(false);
        (double warm, double cpu) = await WorstAsync(() => page.OpenAsync(Points)).ConfigureAwait(false);
        output.WriteLine(
            $"open over HTTP: {cold:F0} ms cold, {warm:F0} ms warm (worst of {WarmRounds}; goal: under 1000 ms); {cpu:F0} ms of processor, server and client");
        foreach ((string what, double milliseconds, long bytes) in page.Parts)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what}: {milliseconds:F1} ms, {bytes / 1e3:F0} kB"));
        }
    }

    /// <summary>Windows from the whole test down to a minute, each at its own place.</summary>
    private static async Task ZoomAsync(PageRequests page, StoreDatabase store, TextWriter output)
    {
        (string Name, double Seconds)[] windows = [("500 h", 1.8e6), ("100 h", 360_000), ("40 h", 144_000), ("10 h", 36_000), ("7 h",
            25_200), ("1 h", 3600), ("1 min", 60)];
        foreach ((string name, double width) in windows.Where(window => window.Seconds < page.TestSeconds))
        {
            double from = (page.TestSeconds - width) * 0.37;
            FileCache.Forget(store.Path);
            double cold = await page.TraceAsync(from, from + width, Points).ConfigureAwait(false);
            int step = 0;
            (double warm, double cpu) =
                await WorstAsync(() => page.TraceAsync(from + (++step * width / 100), from + width + (step * width / 100), Points))
                .ConfigureAwait(false);
            output.WriteLine(
                $"zoom to {name}: {cold:F0} ms cold, {warm:F0} ms warm (worst of {WarmRounds}; goal: under 200 ms); {cpu:F0} ms of processor");
        }
    }

    /// <summary>The longest time, and the mean time of the processor, which other programs on the machine do not change.</summary>
    private static async Task<(double Worst, double Processor)> WorstAsync(Func<Task<double>> measure)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        double worst = 0;
        for (int i = 0; i < WarmRounds; i++)
        {
            worst = Math.Max(worst, await measure().ConfigureAwait(false));
        }

        return (worst, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / WarmRounds);
    }
}
