using System.CommandLine;
using System.Text.Json.Nodes;
using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Broker;
using SolidCell.Host.CommandLine.Data;
using SolidCell.Host.Fixtures;
using SolidCell.Ingest.Live;
using SolidCell.Mqtt.Connecting;

namespace SolidCell.Host.Doctor;

/// <summary>solidcell doctor: looks at everything that a host needs and says what is not well.</summary>
internal sealed class DoctorCommand : Command
{
    public const string Purpose =
        "Look at ports, certificates, clock, disk, database, broker and fixtures, and say what is not well and how to mend it. Changes nothing. Exit code 1 when something fails.";

    private readonly FixtureOptions _options = new();

    public DoctorCommand() : base("doctor", Purpose)
    {
        _options.AddTo(this);
        this.WithExamples("solidcell doctor", "solidcell doctor --json", "solidcell doctor --data /var/lib/solidcell");
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        DirectoryInfo data = _options.Data(parsed);
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        List<DoctorFinding> findings = [DoctorFinding.Ok("version", VersionText.Line), .. StorageChecks.Run(data, now)];
        findings.AddRange(SecurityChecks.Run(data, HostConfiguration.Read(data), now));
        findings.Add(PortChecks.Run(IsServing(data)));
        findings.AddRange(await AtBrokerAsync(parsed, cancellation).ConfigureAwait(false));
        Show(findings, _options.AsJson(parsed), parsed.InvocationConfiguration.Output);
        return findings.Any(finding => finding.Level == FindingLevel.Failure) ? ExitCode.Failed : ExitCode.Done;
    }

    private static bool IsServing(DirectoryInfo data)
    {
        if (!data.Exists)
        {
            return false;
        }

        try
        {
            using DataDirectoryLock held = DataDirectoryLock.Take(data);
            return false;
        }
        catch (UserErrorException)
        {
            return true;
        }
    }

    private async Task<IReadOnlyList<DoctorFinding>> AtBrokerAsync(ParseResult parsed, CancellationToken cancellation)
    {
        try
        {
            FixtureTargets targets = await _options.FindAsync(parsed, cancellation, listens: true).ConfigureAwait(false);
            FixtureReading[] fixtures = [.. targets.All];
            return [DoctorFinding.Ok("broker", $"{targets.Broker.Address} lets this host in."), .. FixtureChecks.Run(fixtures)];
        }
        catch (BrokerUnreachableException problem)
        {
            return [DoctorFinding.Warn("broker", problem.Message)];
        }
    }

    private static void Show(IReadOnlyList<DoctorFinding> findings, bool asJson, TextWriter output)
    {
        if (asJson)
        {
            output.WriteLine(new JsonArray([.. findings.Select(ToJson)]).ToJsonString(JsonText.Line));
        }
        else
        {
            PlainTable.Write(output, ["", "CHECK", "FOUND"],
                findings.Select(finding => new[] { finding.Word, finding.Check, finding.Text }));
        }
    }

    private static JsonObject ToJson(DoctorFinding finding) =>
        new() { ["check"] = finding.Check, ["level"] = finding.Level.ToString().ToLowerInvariant(), ["text"] = finding.Text };
}
