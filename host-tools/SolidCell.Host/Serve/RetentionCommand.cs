using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using SolidCell.Analysis.Digests;
using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Broker;
using SolidCell.Host.CommandLine.Data;
using SolidCell.Store;
using SolidCell.Store.Retention;

namespace SolidCell.Host.Serve;

/// <summary>solidcell retention: old tests keep their events, waveforms and a thinned trace.</summary>
internal sealed class RetentionCommand : Command
{
    public const string Purpose =
        "Leave samples of old tests out. Events, waveforms, steps, what surrounds them, and the curves of plots stay. Without options as 'retention' in config.json says.";

    private readonly Option<int?> _older = new("--older") { Description = "Tests that have ended so long ago.", HelpName = "DAYS" };
    private readonly Option<int?> _larger = new("--larger")
    {
        Description = "The oldest tests, while the database is larger than that.",
        HelpName = "GB",
    };
    private readonly Option<int?> _every = new("--every") { Description = "Keep a sample of each so long; 60 if nothing is said.", HelpName = "S" };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Say what would be left out, and change nothing." };
    private readonly Option<DirectoryInfo> _data = DataDirectory.NewOption();
    private readonly Option<bool> _json = JsonOption.New();

    public RetentionCommand() : base("retention", Purpose)
    {
        foreach (Option option in new Option[] { _older, _larger, _every, _dryRun, _data, _json })
        {
            Options.Add(option);
        }

        _older.Refuse(days => days is < 1 or > RetentionSettings.MostDays, $"--older must be 1 to {RetentionSettings.MostDays} days");
        _larger.Refuse(size => size is < 1 or > RetentionSettings.MostGigabytes, $"--larger must be 1 to {RetentionSettings.MostGigabytes} GB");
        _every.Refuse(seconds => seconds is < 1 or > RetentionSettings.MostSeconds, $"--every must be 1 to {RetentionSettings.MostSeconds} s");
        this.Refuse(given => given.Has(_every) && !given.Has(_older, _larger), "Which tests? --every needs --older, --larger or both.");
        this.WithExamples("solidcell retention --older 365 --dry-run", "solidcell retention --older 365 --larger 50 --every 60 --json");
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        DirectoryInfo data = parsed.GetRequiredValue(_data);
        RetentionRule rule = parsed.CommandResult.Has(_older, _larger)
            ? RetentionSettings.Rule(parsed.GetValue(_older), parsed.GetValue(_larger), parsed.GetValue(_every))
            : HostConfiguration.Read(data).Retention ?? throw new UserErrorException(
                "Which tests? Give --older DAYS or --larger GB, or write 'retention' into config.json.");
        bool isTrial = parsed.GetValue(_dryRun);
        StoreDatabase database = DataDirectory.Open(data);
        IReadOnlyList<ThinnedTest> thinned = new SampleRetention(
            database, TimeProvider.System, id => SampleDigests.Keep(database, id)).Run(rule, isTrial, CancellationToken.None);
        TextWriter output = parsed.InvocationConfiguration.Output;
        if (parsed.GetValue(_json))
        {
            output.WriteLine(ToJson(thinned, isTrial).ToJsonString(JsonText.Line));
            return ExitCode.Done;
        }

        Write(output, thinned, isTrial);
        return ExitCode.Done;
    }

    private static void Write(TextWriter output, IReadOnlyList<ThinnedTest> thinned, bool isTrial)
    {
        foreach (ThinnedTest test in thinned)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{test.Id[..8]}  {test.Fixture}  ended {test.Ended:yyyy-MM-dd}  {test.Removed} of {test.Samples} samples"));
        }

        string words = isTrial ? "would be left out; nothing was changed" : "were left out. The room is used again; 'solidcell backup' makes a copy without it";
        output.WriteLine($"{thinned.Sum(test => test.Removed)} samples of {thinned.Count} tests {words}.");
    }

    private static JsonObject ToJson(IReadOnlyList<ThinnedTest> thinned, bool isTrial) => new()
    {
        ["dry_run"] = isTrial,
        ["removed_samples"] = thinned.Sum(test => test.Removed),
        ["tests"] = new JsonArray([.. thinned.Select(test => new JsonObject
        {
            ["test_id"] = test.Id,
            ["fixture"] = test.Fixture,
            ["ended"] = test.Ended,
            ["samples"] = test.Samples,
            ["removed_samples"] = test.Removed,
        })]),
    };
}
