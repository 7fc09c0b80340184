using System.Text.RegularExpressions;
using SolidCell.Host.Device;
using SolidCell.Host.Tests.Operating;

namespace SolidCell.Host.Tests.Device;

/// <summary>
/// What the commands for boards write, in device.txt: the exit code, lines of the output behind "&gt;" and of the errors behind "!", what
/// nanoff was told behind "nanoff", and the settings that it was given behind "=". The head of a case is the version of the installed
/// nanoff, or "none". DIR is a folder of the test with the files firmware.bin, full.bin, larger.bin, wifi, password, ca.pem and bench-3.json.
/// </summary>
public sealed partial class WholeDeviceTests
{
    private static readonly string Trusted = new Certificates().AuthorityPem;

    [Fact]
    public void Outputs_are_what_they_were() =>
        GoldenCases.Check(Outcome, "tests", "SolidCell.Host.Tests", "Device", "device.txt");

    private static IEnumerable<string> Outcome(string nanoff, string line)
    {
        using NanoffBench bench = BenchOf(nanoff);
        string folder = Path.GetDirectoryName(bench.PathTo("x"))!;
        string[] words = [.. ShellWords.Split(line).Select(word => word.Replace("DIR", folder, StringComparison.Ordinal))];
        (int code, string output, string error) = bench.RunAsync(words).GetAwaiter().GetResult();
        string[] settings = File.Exists(bench.PathTo("deployed.cfg")) ? File.ReadAllLines(bench.PathTo("deployed.cfg")) : [];
        string[] all = [$"code {code}", .. Lines(output, "> "), .. Lines(error, "! "), .. bench.Calls.Select(call => "nanoff " + call),
            .. Shown(settings)];
        return all.Select(one => Passing().Replace(one.Replace(folder, "DIR", StringComparison.Ordinal), "TEMP"));
    }

    private static NanoffBench BenchOf(string nanoff)
    {
        var bench = new NanoffBench { Variables = { ["SOLIDCELL_FIXTURE_PASSWORD"] = "of the environment" } };
        if (nanoff != "none")
        {
            bench.Install(version: "nanoff " + nanoff);
        }

        bench.Ask = what => "asked for " + what.ToLowerInvariant();
        File.WriteAllText(bench.PathTo("firmware.bin"), "NFMRK1\0 assemblies");
        File.WriteAllText(bench.PathTo("wifi"), "a passphrase\nsecond line\n");
        File.WriteAllText(bench.PathTo("password"), "battery staple\n");
        string[] phrases = ["", "1234567", "12345678", new('x', 63), new('x', 64), new('a', 64), new('a', 65)];
        string[] names = ["0", "7", "8", "63", "64", "64h", "65h"];
        foreach ((string name, string phrase) in names.Zip(phrases))
        {
            File.WriteAllText(bench.PathTo("wifi-" + name), phrase + "\n");
        }

        // Room of the reference module for an application, and a byte more.
        int room = BoardModules.Reference.DeploymentKilobytes * 1024;
        File.WriteAllText(bench.PathTo("full.bin"), "NFMRK1\0".PadRight(room));
        File.WriteAllText(bench.PathTo("larger.bin"), "NFMRK1\0".PadRight(room + 1));
        File.WriteAllText(bench.PathTo("short.bin"), "NFMRK1");
        File.WriteAllText(bench.PathTo("ca.pem"), Trusted);
        new SolidCell.Security.Pairing.PairingFile
        {
            Version = 1,
            Fixture = "bench-3",
            Password = "abcdefgh23456789",
            Broker = "192.168.1.10",
            Port = 8885,
            Authority = Trusted,
        }.Write(bench.PathTo("bench-3.json"));
        return bench;
    }

    private static IEnumerable<string> Lines(string text, string mark) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => mark + line);

    /// <summary>A certificate is another one each time, and so is the check sum over it.</summary>
    private static IEnumerable<string> Shown(string[] settings)
    {
        bool hasAuthority = settings.Any(line => line.StartsWith("ca=", StringComparison.Ordinal));
        return settings.Where(line => !line.StartsWith("ca=", StringComparison.Ordinal))
            .Select(line => "= " + (hasAuthority && line.StartsWith("crc=", StringComparison.Ordinal) ? "ca=... crc=..." : line));
    }

    [GeneratedRegex(@"\S*[/\\]solidcell-[^/\\\s]*(?=[/\\])")]
    private static partial Regex Passing();
}
