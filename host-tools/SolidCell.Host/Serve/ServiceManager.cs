using Microsoft.Extensions.Hosting.Systemd;
using Microsoft.Extensions.Hosting.WindowsServices;

namespace SolidCell.Host.Serve;

/// <summary>The service manager that started this process, if one did: systemd, or that of Windows.</summary>
internal static class ServiceManager
{
    /// <summary>True when what is printed goes to a journal or nowhere: no secret may be among it.</summary>
    public static bool IsPresent => WindowsServiceHelpers.IsWindowsService() || Notifier.IsEnabled;

    private static SystemdNotifier Notifier { get; } = new();

    /// <summary>Runs until the work ends, or the service manager or the caller ends it.</summary>
    public static async Task RunAsync(Func<CancellationToken, Task> work, CancellationToken cancellation)
    {
        if (!WindowsServiceHelpers.IsWindowsService())
        {
            await work(cancellation).ConfigureAwait(false);
            return;
        }

        HostApplicationBuilder builder =
            Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddWindowsService(service => service.ServiceName = "SolidCell");
        builder.Services.AddHostedService(_ => new WorkService(work));
        using IHost host = builder.Build();
        await host.RunAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Tells systemd that everything runs (Type=notify).</summary>
    public static void TellReady() => Notifier.Notify(ServiceState.Ready);

    private sealed class WorkService(Func<CancellationToken, Task> work) : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken) => work(stoppingToken);
    }
}
