using System.Globalization;
using SolidCell.Benchmarks.Hours;

const string Usage = """
    usage: SolidCell.Benchmarks hours [HOURS]

    hours   runs HOURS (1000) of cycle-0.5 through register-level chips at 20 samples/s and prints simulated hours per
            second, what the time goes into, bytes a sample of the log and flash wear
    """;

if (args is ["--help"] or ["-h"])
{
    Console.WriteLine(Usage);
    return 0;
}

double hours = 1000;
bool isKnown = args is ["hours"] || (args is ["hours", string text]
    && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out hours) && hours is >= 1 and <= 1000);
if (!isKnown)
{
    Console.Error.WriteLine("Nothing measured: the benchmark is named `hours`, and HOURS is a number from 1 to 1000.\n\n" + Usage);
    return 2;
}

HoursBenchmark.Run(hours, Console.Out);
return 0;
