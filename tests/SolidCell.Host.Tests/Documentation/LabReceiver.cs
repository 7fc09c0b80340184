using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;

namespace SolidCell.Host.Tests.Documentation;

/// <summary>A web server that takes every message, as the receiver of alerts.</summary>
internal static class LabReceiver
{
    private static readonly Lazy<WebApplication> Server = new(Start);

    public static string Address => Server.Value.Urls.Single() + "/alerts";

    private static WebApplication Start()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        WebApplication app = builder.Build();
        app.Run(_ => Task.CompletedTask);
        ((IHost)app).Start();
        return app;
    }
}
