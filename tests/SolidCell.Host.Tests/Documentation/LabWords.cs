using System.CommandLine;

namespace SolidCell.Host.Tests.Documentation;

/// <summary>Changes a documented command line so that it works in a directory of a test and takes seconds.</summary>
internal static class LabWords
{
    private static readonly string[] FileEndings = [".yaml", ".cbor", ".csv", ".parquet", ".json", ".html", ".bin", ".pem", ".token",
        ".cfg", ".db", ".py", ".mpt", ".DTA", ".svg", ".png", ".pdf"];
    private static readonly string[] Credentials = ["--user", "--password-file", "--tls-ca"];

    /// <summary>True for what goes on until Ctrl-C.</summary>
    public static bool RunsUntilStopped(string[] words) =>
        words[0] is "serve" or "virtual" or "ingest" || (words[0] == "watch" && !words.Contains("--seconds"));

    public static IEnumerable<string> Adapt(string[] words, Command command, string directory, int brokerPort)
    {
        List<string> adapted = [.. words.Select(word => IsFile(word) ? Path.Combine(directory, word) : word)];
        bool Has(string option) => command.Options.Any(known => known.Name == option);
        if (Has("--data"))
        {
            Set(adapted, "--data", Path.Combine(directory, LabFiles.Data));
        }

        if (Has("--broker") && words[0] != "device" && !(words[0] == "serve" && !words.Contains("--broker")))
        {
            SetBroker(adapted, brokerPort);
        }

        if (words[0] == "serve")
        {
            TakeFreePorts(adapted);
        }

        if (words is ["security", "mosquitto", ..])
        {
            adapted[2] = Path.Combine(directory, words[2]);
        }

        if (words is ["fixtures", "add" or "rotate", ..] && !words.Contains("--output"))
        {
            adapted.AddRange(["--output", Path.Combine(directory, "new.json")]);
        }

        if (words is ["users", "add" or "rotate", ..] && !words.Contains("--output"))
        {
            adapted.AddRange(["--output", Path.Combine(directory, "new.token")]);
        }

        if (words is ["security", "export"])
        {
            adapted.Add(Path.Combine(directory, "ca.pem"));
        }

        if (words[0] == "device" && words[1] != "list" && !words.Contains("--output"))
        {
            adapted.Add("--dry-run");
        }

        if (words.Contains("--wifi"))
        {
            adapted.AddRange(["--wifi-password-file", Path.Combine(directory, LabFiles.Password)]);
        }

        if (words is ["device", "provision", ..] && words.Contains("--user") && !words.Contains("--password-file"))
        {
            adapted.AddRange(["--password-file", Path.Combine(directory, LabFiles.Password)]);
        }

        if (words[0] == "run" && words[1] is "start" or "tare" or "calibrate" && !words.Contains("--yes"))
        {
            adapted.Add("--yes");
        }

        if (words[0] == "calibrate" && !words.Contains("--undo") && !words.Contains("--list"))
        {
            CalibrateByOneResistor(adapted);
        }

        Shorten(adapted);
        if (words[0] == "export" && !words.Contains("--output"))
        {
            adapted.AddRange(["--output", Path.Combine(directory, "exported")]);
        }

        return adapted;
    }

    private static bool IsFile(string word) =>
        !word.Contains('/', StringComparison.Ordinal)
        && FileEndings.Any(ending => word.EndsWith(ending, StringComparison.Ordinal) && word != "bdf" + ending
            && word != "impedance.bdf" + ending && word != ending[1..]);

    /// <summary>The test's broker has no users and no certificate.</summary>
    private static void SetBroker(List<string> words, int port)
    {
        foreach (string option in Credentials.Where(words.Contains))
        {
            words.RemoveRange(words.IndexOf(option), 2);
        }

        Set(words, "--broker", $"127.0.0.1:{port}");
    }

    /// <summary>Nobody is there to turn the dummy or to hang weights.</summary>
    private static void CalibrateByOneResistor(List<string> words)
    {
        foreach (string option in new[] { "--resistor", "--resistor", "--weight" }.Where(words.Contains))
        {
            words.RemoveRange(words.IndexOf(option), 2);
        }

        words.AddRange(["--resistor", "1000", "--hold", "5"]);
        if (!words.Contains("--yes"))
        {
            words.Add("--yes");
        }
    }

    private static void TakeFreePorts(List<string> words)
    {
        Set(words, "--port", "0");
        Set(words, "--mqtt-port", "0");
        if (words.Contains("--lan") || words.Contains("--insecure-lan"))
        {
            Set(words, "--lan-port", "0");
        }
    }

    private static void Shorten(List<string> words)
    {
        if (words[0] == "demo" && !words.Contains("--cells"))
        {
            words.AddRange(["--cells", "bare-li"]);
        }

        if (words[0] == "experiment")
        {
            Set(words, "--hours", "0.2");
        }

        if (words.Contains("--seconds"))
        {
            Set(words, "--seconds", "0.5");
        }
    }

    private static void Set(List<string> words, string option, string value)
    {
        int at = words.IndexOf(option);
        if (at >= 0)
        {
            words[at + 1] = value;
        }
        else
        {
            words.AddRange([option, value]);
        }
    }
}
