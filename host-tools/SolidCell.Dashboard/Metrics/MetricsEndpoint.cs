using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using SolidCell.Ingest;

namespace SolidCell.Dashboard.Metrics;

/// <summary>
/// /metrics, in the text that Prometheus reads. It is behind the token like the API: names of fixtures and cells are nobody else's
/// business.
/// </summary>
internal static class MetricsEndpoint
{
    public const string Path = "/metrics";

    private static readonly double[] CommitSeconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

    public static void AddHostMetrics(this IServiceCollection services)
    {
        string meter = "SolidCell-" + Guid.NewGuid();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<HostMetrics>(provider, meter));
        services.AddOpenTelemetry().WithMetrics(metrics => metrics
            .AddMeter(meter, CommitMeter.Name)
            .AddView(CommitMeter.DurationName, new ExplicitBucketHistogramConfiguration { Boundaries = CommitSeconds })
            .AddPrometheusExporter(exporter => exporter.ScopeInfoEnabled = false));
    }

    public static void UseHostMetrics(this WebApplication app)
    {
        _ = app.Services.GetRequiredService<HostMetrics>();
        app.UseOpenTelemetryPrometheusScrapingEndpoint(Path);
    }
}
