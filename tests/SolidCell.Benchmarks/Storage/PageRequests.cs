using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace SolidCell.Benchmarks.Storage;

/// <summary>What js/parts/test-panel.js and js/plot/explorer.js ask for, in their order.</summary>
internal sealed class PageRequests(string url, string testId) : IDisposable
{
    private readonly HttpClient _client = new() { BaseAddress = new Uri(url) };
    private readonly List<(string What, double Milliseconds, long Bytes)> _parts = [];

    /// <summary>How long the last opening's requests took, each on its own.</summary>
    public IReadOnlyList<(string What, double Milliseconds, long Bytes)> Parts => _parts;

    public double TestSeconds { get; private set; }

    /// <summary>Milliseconds until everything that the page shows is there.</summary>
    public async Task<double> OpenAsync(int points)
    {
        _parts.Clear();
        var watch = Stopwatch.StartNew();
        byte[] test = await GetAsync("test", "").ConfigureAwait(false);
        TestSeconds = JsonNode.Parse(test)!["to_seconds"]!.GetValue<double>();
        await Task.WhenAll(GetAsync("events", "/events"), GetAsync("steps", "/steps"), GetAsync("half-cycles", "/half-cycles"))
            .ConfigureAwait(false);
        await GetAsync("trace", Trace(0, TestSeconds, points)).ConfigureAwait(false);
        return watch.Elapsed.TotalMilliseconds;
    }

    public async Task<double> TraceAsync(double from, double to, int points)
    {
        var watch = Stopwatch.StartNew();
        await GetAsync("trace", Trace(from, to, points)).ConfigureAwait(false);
        return watch.Elapsed.TotalMilliseconds;
    }

    public void Dispose() => _client.Dispose();

    private async Task<byte[]> GetAsync(string what, string path)
    {
        var watch = Stopwatch.StartNew();
        byte[] body = await _client.GetByteArrayAsync($"/api/tests/{testId}{path}").ConfigureAwait(false);
        lock (_parts)
        {
            _parts.Add((what, watch.Elapsed.TotalMilliseconds, body.Length));
        }

        return body;
    }

    private static string Trace(double from, double to, int points) =>
        string.Create(CultureInfo.InvariantCulture, $"/trace?from={from}&to={to}&points={points}");
}
