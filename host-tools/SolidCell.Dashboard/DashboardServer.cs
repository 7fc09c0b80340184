using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SolidCell.Dashboard.Alerts;
using SolidCell.Dashboard.Assets;
using SolidCell.Dashboard.CellTests;
using SolidCell.Dashboard.Commands;
using SolidCell.Dashboard.Fixtures;
using SolidCell.Dashboard.Health;
using SolidCell.Dashboard.Metrics;
using SolidCell.Dashboard.Monitoring;
using SolidCell.Dashboard.Notifying;
using SolidCell.Dashboard.Protocols;
using SolidCell.Dashboard.Security;
using SolidCell.Dashboard.Streaming;
using SolidCell.Dashboard.Webhooks;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;

namespace SolidCell.Dashboard;

/// <summary>The dashboard: a web page and a JSON API over live fixtures and the store, until disposed of.</summary>
public sealed class DashboardServer : IAsyncDisposable
{
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(5);

    /// <summary>Kestrel's own 10 s are too short where the host is a small computer that has other work.</summary>
    private static readonly TimeSpan LongestHandshake = TimeSpan.FromSeconds(30);

    private DashboardServer(WebApplication app) => App = app;

    /// <summary>The web application, for tests that put themselves before or behind it.</summary>
    public WebApplication App { get; }

    /// <summary>Where browsers find it; empty until it listens.</summary>
    public string Url => App.Services.GetRequiredService<DashboardAddress>().Url;

    /// <summary>Makes a dashboard that does not listen yet.</summary>
    /// <exception cref="ArgumentException">It would be open to other machines without a token.</exception>
    public static DashboardServer Create(DashboardOptions options, DashboardParts parts, Action<WebApplicationBuilder>? configure = null)
    {
        if (options.Token is null && !IPAddress.IsLoopback(options.Address))
        {
            throw new ArgumentException("Anything but loopback needs a token.", nameof(options));
        }

        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 1 << 20;
            kestrel.Listen(options.Address, options.Port, port => Secure(port, options));
        });
        AccessControl? access = options.Token is { } token
            ? new AccessControl(token, options.SessionFile, parts.Clock, options.Users) : null;
        AddServices(builder.Services, options, parts);
        builder.Services.AddDashboardAccess(access);
        configure?.Invoke(builder);
        WebApplication app = builder.Build();
        AddPipeline(app, options, access);
        Follow(app, access, parts.Clock);
        AddEndpoints(app, options, access);
        return new DashboardServer(app);
    }

    /// <exception cref="IOException">Another program listens on the port.</exception>
    public async Task StartAsync(CancellationToken cancellation)
    {
        await App.StartAsync(cancellation).ConfigureAwait(false);
        IServerAddressesFeature? addresses = App.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
        App.Services.GetRequiredService<DashboardAddress>().Url = addresses?.Addresses.FirstOrDefault()?.TrimEnd('/') ?? "";
    }

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(StopPatience);
        await App.StopAsync(patience.Token).ConfigureAwait(false);
        await App.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Somebody who was taken away has nothing open a second later.</summary>
    private static void Follow(WebApplication app, AccessControl? access, TimeProvider clock)
    {
        if (access is not null)
        {
            ITimer looks = clock.CreateTimer(_ => access.Sessions.Review(), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
            app.Lifetime.ApplicationStopped.Register(looks.Dispose);
        }
    }

    /// <summary>It logs a start that failed besides throwing it; who starts the server tells it in better words.</summary>
    private const string HostCategory = "Microsoft.Extensions.Hosting.Internal.Host";

    private static void Secure(ListenOptions port, DashboardOptions options)
    {
        if (options.Certificate is { } certificate)
        {
            port.UseHttps(https =>
            {
                https.ServerCertificateSelector = (_, _) => certificate();
                https.HandshakeTimeout = LongestHandshake;
            });
        }
    }

    private static void AddServices(IServiceCollection services, DashboardOptions options, DashboardParts parts)
    {
        services.AddRoutingCore().AddProblemDetails(problems => problems.CustomizeProblemDetails = BadRequests.Describe)
            .AddOpenApi(ApiDescription.Configure).AddResponseCompression();
        services.AddLogging(options.Logging ?? (logging => logging.AddSimpleConsole(console => console.SingleLine = true)
            .SetMinimumLevel(LogLevel.Warning).AddFilter(HostCategory, LogLevel.Critical)));
        services.ConfigureHttpJsonOptions(json => DashboardJson.Configure(json.SerializerOptions));
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddSingleton(options).AddSingleton(parts).AddSingleton(parts.Store).AddSingleton(parts.Live).AddSingleton(parts.Commander)
            .AddSingleton(parts.Clock);
        services.AddSingleton(new ProtocolRegistry(parts.Store, parts.Clock)).AddSingleton(new CellRegistry(parts.Store, parts.Clock))
            .AddSingleton(new TestRegistry(parts.Store, parts.Clock));
        services.AddCommands(parts);
        services.AddSingleton(new AlertRegistry(parts.Store)).AddSingleton(new AuditReader(parts.Store));
        services.AddSingleton(_ => new FixtureDirectory(options, parts.Store, parts.Clock, parts.Presses))
            .AddSingleton<DiskMonitor>().AddSingleton<HealthCheck>();
        // A loop that fails is reported by /healthz and an alert; the rest of the host goes on.
        services.Configure<HostOptions>(host => host.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.Ignore);
        services.AddSingleton(provider => new WebhookSender(options, provider.GetService<HttpMessageHandler>(), parts.Clock));
        services.AddSingleton<DashboardAddress>().AddSingleton<AlertBook>().AddSingleton<EventHub>().AddSingleton<MonitoringLoop>();
        services.AddHostMetrics();
        services.AddSingleton<AlertDispatcher>().AddHostedService(provider => provider.GetRequiredService<AlertDispatcher>());
        services.AddSingleton<ProtocolLibrary>().AddSingleton<TestFinder>();
        services.AddHostedService(provider => provider.GetRequiredService<WebhookSender>())
            .AddHostedService(provider => provider.GetRequiredService<MonitoringLoop>())
            .AddHostedService(provider => provider.GetRequiredService<DiskMonitor>()).AddHostedService<ClockKeeper>();
    }

    private static void AddPipeline(WebApplication app, DashboardOptions options, AccessControl? access)
    {
        if (options.Proxy is { } proxy)
        {
            app.UseForwardedHeaders(Forwarded(proxy));
        }

        app.Use(async (context, next) =>
        {
            SecurityHeaders.Set(context.Response.Headers);
            if (RequestChecks.Refusal(context.Request, access is not null) is { } refusal)
            {
                await Results.Problem(refusal, statusCode: 403, title: "Not from here").ExecuteAsync(context).ConfigureAwait(false);
            }
            else
            {
                await next(context).ConfigureAwait(false);
            }
        });
        app.UseResponseCompression();
        app.UseExceptionHandler(BadRequests.Handling);
        app.UseStatusCodePages();
        app.UseRouting();
        app.UseDashboardAccess();
        app.UseHostMetrics();
    }

    /// <summary>The last address that it names is the one that the proxy itself has seen.</summary>
    private static ForwardedHeadersOptions Forwarded(IPAddress proxy)
    {
        var forwarded = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
        };
        forwarded.KnownIPNetworks.Clear();
        forwarded.KnownProxies.Clear();
        forwarded.KnownProxies.Add(proxy);
        return forwarded;
    }

    private static void AddEndpoints(WebApplication app, DashboardOptions options, AccessControl? access)
    {
        app.MapAssets();
        app.MapLogin(access);
        app.MapHealth();
        app.MapOpenApi();
        app.MapApi(options, access);
    }
}
