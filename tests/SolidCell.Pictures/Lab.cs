namespace SolidCell.Pictures;

/// <summary>
/// A host with five virtual fixtures: four symmetric cells to test for their critical current density, and a full cell that cycles.
/// </summary>
internal sealed class Lab : IDisposable
{
    public const string BareLithium = "press-bare-li";
    public const string FullCell = "press-ncm-ndl";

    private static readonly string[] Others = ["press-n-li", "press-dl-li", "press-ndl-li"];

    private static readonly string[] Cells = ["Li-0816", "Li-0817", "Li-0818"];

    private readonly Product _host;
    private readonly Product _fixtures;
    private readonly string _folder;
    private readonly string[] _broker;

    private Lab(Product host, Product fixtures, string url, string folder, string[] broker)
    {
        _folder = folder;
        _host = host;
        _fixtures = fixtures;
        _broker = broker;
        Url = url;
    }

    /// <summary>Where the dashboard is, with a slash at its end.</summary>
    public string Url { get; }

    public static async Task<Lab> StartAsync(string folder, CancellationToken cancellation)
    {
        Product host = Product.Start("serve", "--port", "0", "--mqtt-port", "0", "--data", folder);
        string url = await host.SaysAsync("Dashboard", cancellation);
        string[] broker = ["--data", folder, "--broker", await host.SaysAsync("MQTT", cancellation)];
        host.Ignore();
        Product fixtures =
            Product.Start(["virtual", "--name", "press", "--cells", "bare-li,n-li,dl-li,ndl-li,ncm-ndl", "--speed", "0", .. broker]);
        await fixtures.SaysAsync("On", cancellation);
        fixtures.Ignore();
        return new Lab(host, fixtures, url, folder, broker);
    }

    /// <summary>Registers the cells and flashes every fixture; nothing runs yet.</summary>
    public async Task PrepareAsync(CancellationToken cancellation)
    {
        foreach (string cell in Cells)
        {
            await Product.RunAsync(cancellation, "cells", "add", cell, "--diameter", "10", "--chemistry", "Li | Li6PS5Cl | Li", "--data",
                _folder);
        }

        await Product.RunAsync(cancellation, "cells", "add", "NCM-17", "--diameter", "10", "--kind", "full", "--capacity", "2.4",
            "--chemistry", "Li | Li6PS5Cl | NCM", "--data", _folder);
        await Product.RunAsync(cancellation, ["flash", "press-*", "ccd", .. _broker]);
        await Product.RunAsync(cancellation, ["flash", FullCell, "ncm", .. _broker]);
    }

    /// <summary>Starts all fixtures but <see cref="BareLithium"/>, which is started in the dashboard.</summary>
    public async Task StartOthersAsync(CancellationToken cancellation)
    {
        await Product.RunAsync(cancellation, ["run", "start", FullCell, "--cell", "NCM-17", "--yes", .. _broker]);
        await Product.RunAsync(
            cancellation, ["run", "start", .. Others, .. Cells.SelectMany(cell => new[] { "--cell", cell }), "--yes", .. _broker]);
    }

    public void Dispose()
    {
        _fixtures.Dispose();
        _host.Dispose();
    }
}
