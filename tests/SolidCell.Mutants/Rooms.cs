namespace SolidCell.Mutants;

/// <summary>A project whose tests are tested, and the test projects that are to notice.</summary>
/// <param name="Name">Without "SolidCell.".</param>
/// <param name="Folder">firmware or host-tools.</param>
/// <param name="Tests">Test projects without "SolidCell.", its own first; after a slash which of their folders.</param>
/// <param name="Slow">Likewise, those that are run only for what the others do not notice.</param>
internal sealed record Room(string Name, string Folder, string[] Tests, params string[] Slow)
{
    public string ProjectFile => Repository.PathTo(Folder, $"SolidCell.{Name}", $"SolidCell.{Name}.csproj");
}

/// <summary>The projects that mutants are made of.</summary>
internal static class Rooms
{
    public static IReadOnlyList<Room> All { get; } =
    [
        new("Core", "firmware", ["Core.Tests", "Detection.Tests/Parts|Golden|Courses|Waveforms|Resuming", "Drivers.Tests", "Device.Tests"],
            "Detection.Tests", "Replay.Tests", "Simulation.Tests", "Device.Boot.Tests"),
        new("Drivers", "firmware", ["Drivers.Tests", "Device.Tests", "Core.Tests/Spectrum"], "Simulation.Tests", "Device.Boot.Tests"),
        .. Hosts("Protocols", "Mqtt", "Operations", "Files", "Impedance", "Import", "Plotting", "Reports", "Security", "Witnesses"),
        Host("Store", "Import.Tests", "Ingest.Tests", "Analysis.Tests"),
        // Of the larger test projects the folders that start no process, browser or whole test.
        new("Simulation", "host-tools",
            [
                "Simulation.Tests/.Bench.|.Cells.|.Chips.|.Fleet.|.Link.|.Randomness.|.NamedCells|.RunLength|.MountingTarget|.VirtualFixture",
                "Drivers.Tests/.Ad5941.",
            ],
            "Simulation.Tests", "Drivers.Tests"),
        new("Dashboard", "host-tools",
            ["Dashboard.Tests/.Alerts.|.Audit.|.Calibration.|.Cells.|.CellTests.|.Commands.|.Fixtures.|.Health.|.Metrics.|.Notifying.|.Protocols."
                + "|.Security.|.Streaming.|.Webhooks.|.Words.|.Api."],
            "Dashboard.Tests"),
        new("Host", "host-tools",
            [
                "Host.Tests/.Alerts.|.Calibrate.|.Cells.|.CommandLine.|.Completion.|.Demo.HtmlReport|.Demo.JsonResults|.Demo.Whole|.Device.|.Doctor."
                    + "|.Experiment.Whole|.Experiment.Short|.Experiment.FullCell"
                    + "|.Export.|.Fixtures.|.Impedance.|.Imports.|.Operating.Calibrate|.Operating.ReadOnly|.Operating.Tare|.Plot."
                    + "|.Protocols.Protocol|.Protocols.Simulation|.Protocols.SpectrumTime|.Protocols.Whole|.Replay.PlotTick|.Report.Chromium"
                    + "|.Security.SecurityCommand|.Security.Paired|.Security.Whole|.Serve.|Host.Tests.Tests.|.Users.|.VirtualRuns.|.Watch.",
            ],
            "Host.Tests/.Operating.|.Experiment.|.Demo.|.Report.|.Protocols.Builtin|.Replay.|.Security."),
        Host("Ingest", "Operations.Tests"),
        Host("Analysis", "Import.Tests"),
        Host("Replay", "Import.Tests"),
        Host("Testing"),
    ];

    private static IEnumerable<Room> Hosts(params string[] names) => names.Select(name => Host(name));

    private static Room Host(string name, params string[] others) => new(name, "host-tools", [$"{name}.Tests", .. others]);
}
