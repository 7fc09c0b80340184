using System.Globalization;
using SolidCell.Benchmarks.Detection;
using SolidCell.Benchmarks.Hours;
using SolidCell.Benchmarks.Spectra;
using SolidCell.Benchmarks.Storage;
using SolidCell.Benchmarks.Year;

const string Usage = """
    usage: SolidCell.Benchmarks hours|realistic|store|result|detector|replay|import|spectra [HOURS]

    realistic the same on a cell that scatters and leaks (real-ndl-li-2).
    hours     runs HOURS (1000) of cycle-0.5 through register-level chips at 20 samples/s and prints simulated hours per
            second, what the time goes into, bytes a sample of the log and flash wear
    detection-map  gives the detector CELLS (20) cells of each kind with electronic paths beside the ions, and prints how many it finds
    detector  gives the short-circuit detector HOURS (1000) of samples at 20 a second and prints its time for one
    replay    writes a CSV trace of HOURS (139: ten million rows) at 20 samples/s and replays it
    import    writes the same trace, reads it, and imports it into a new database
    spectra   checks and fits COUNT (1000) spectra of 57 points and prints the processor time of each part
    store     writes HOURS (1000) of a test with a sample a second into a database, the way the host does, and opens and
            zooms it in the dashboard: over HTTP, and in Chromium where that is installed
    year [--months N | --days N] [--seed N]   12 months of a host in simulated time: upgrade, kills, clock jumps, brokers, certificates,
              backups, retention; fails when a record is lost or memory grows
    result    writes the same test and reads its result, its half-cycles and its figures
    """;

if (args is ["--help"] or ["-h"])
{
    Console.WriteLine(Usage);
    return 0;
}

if (args is ["year-host", .. var place])
{
    return await YearHost.RunAsync(place);
}

if (args is ["year", .. var words] && await YearBenchmark.RunAsync(words, Console.Out) is var code)
{
    if (code != 0)
    {
        Console.Error.WriteLine("usage: SolidCell.Benchmarks " + YearBenchmark.Usage);
    }

    return code;
}

if (args is ["detection-map"] or ["detection-map", _])
{
    int cells = args.Length > 1 && int.TryParse(args[1], NumberStyles.None, CultureInfo.InvariantCulture, out int given)
        && given is >= 1 and <= 1000 ? given : 20;
    DetectionMapBenchmark.Run(cells, Console.Out);
    return 0;
}

if (args is ["spectra"] or ["spectra", _])
{
    int count = args.Length > 1 && int.TryParse(args[1], NumberStyles.None, CultureInfo.InvariantCulture, out int asked)
        && asked is >= 1 and <= 100_000 ? asked : 1000;
    SpectraBenchmark.Run(count, Console.Out);
    return 0;
}

string[] names = ["hours", "realistic", "store", "result", "detector", "replay", "import"];
double hours = args is ["replay"] or ["import"] ? 139 : 1000;
bool isKnown = args.Length is 1 or 2 && names.Contains(args[0])
    && (args.Length == 1
        || (double.TryParse(args[1], NumberStyles.Float, CultureInfo.InvariantCulture, out hours) && hours is >= 1 and <= 1000));
if (!isKnown)
{
    Console.Error.WriteLine(
        "Nothing measured: the benchmarks are named `hours`, `realistic`, `store`, `result`, `detector`, `replay` and `import`, and HOURS is a number from 1 to 1000.\n\n" + Usage);
    return 2;
}

switch (args[0])
{
    case "hours": HoursBenchmark.Run(hours, Console.Out); break;
    case "realistic": HoursBenchmark.Run(hours, Console.Out, "real-ndl-li-2"); break;
    case "detector": DetectorBenchmark.Run(hours, Console.Out); break;
    case "result": await ResultBenchmark.RunAsync((int)hours, Console.Out); break;
    case "import": ImportBenchmark.Run(hours, Console.Out); break;
    case "replay": ReplayBenchmark.Run(hours, Console.Out); break;
    default: await StoreBenchmark.RunAsync((int)hours, Console.Out); break;
}

return 0;
