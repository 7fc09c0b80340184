using System.Globalization;
using SolidCell.Benchmarks.Hours;
using SolidCell.Benchmarks.Storage;

const string Usage = """
    usage: SolidCell.Benchmarks hours|store [HOURS]

    hours   runs HOURS (1000) of cycle-0.5 through register-level chips at 20 samples/s and prints simulated hours per
            second, what the time goes into, bytes a sample of the log and flash wear
    store   writes HOURS (1000) of a test with a sample a second into a database, the way the host does, and opens and
            zooms it in the dashboard: over HTTP, and in Chromium where that is installed
    """;

if (args is ["--help"] or ["-h"])
{
    Console.WriteLine(Usage);
    return 0;
}

double hours = 1000;
bool isKnown = args is ["hours" or "store"] || (args is ["hours" or "store", string text]
    && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out hours) && hours is >= 1 and <= 1000);
if (!isKnown)
{
    Console.Error.WriteLine("Nothing measured: the benchmarks are named `hours` and `store`, and HOURS is a number from 1 to 1000.\n\n" + Usage);
    return 2;
}

if (args[0] == "hours")
    HoursBenchmark.Run(hours, Console.Out);
else
    await StoreBenchmark.RunAsync((int)hours, Console.Out);
return 0;
