using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using SolidCell.Analysis.Results;
using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Data;
using SolidCell.Store;
using SolidCell.Store.Reading;

namespace SolidCell.Host.Tests;

/// <summary>solidcell tests: what is in the database.</summary>
internal sealed class TestsCommand : Command
{
    private const int ShownIdLength = 8;

    private readonly Option<DirectoryInfo> _data = DataDirectory.NewOption();
    private readonly Option<bool> _json = JsonOption.New();

    public TestsCommand() : base("tests", "List the tests in the database, the newest first.")
    {
        Options.Add(_data);
        Options.Add(_json);
        this.WithExamples("solidcell tests", "solidcell tests --json");
        SetAction(parsed => Show(parsed.GetRequiredValue(_data), parsed.GetValue(_json), parsed.InvocationConfiguration.Output));
    }

    private static int Show(DirectoryInfo data, bool asJson, TextWriter output)
    {
        StoreDatabase store = DataDirectory.Open(data);
        using var reader = new TestReader(store);
        using var logs = new LogTroubleReader(store);
        IReadOnlyList<StoredTest> tests = reader.List();
        IReadOnlyDictionary<string, long> missing = logs.MissingByTest();
        using var results = new ResultList(store);
        DateTimeOffset now = DateTimeOffset.UtcNow;
        if (asJson)
        {
            output.WriteLine(new JsonArray([.. tests.Select(test => ToJson(test, results.Of(test), missing.GetValueOrDefault(test.Id), now))]).ToJsonString());
        }
        else if (tests.Count == 0)
        {
            output.WriteLine("There is no test yet; 'solidcell demo' runs four.");
        }
        else
        {
            PlainTable.Write(output, ["TEST", "STARTED (UTC)", "FIXTURE", "CELL", "AREA cm2", "PROTOCOL", "LAST RECORD (UTC)", "STATE", "RESULT", "MISSING RECORDS"], tests.Select(test => Row(test, results.Of(test), missing.GetValueOrDefault(test.Id), now)));
            if (tests.Count == TestReader.MaximumListed)
            {
                output.WriteLine($"These are the newest {TestReader.MaximumListed}; 'solidcell cells show CELL' lists those of a cell.");
            }
        }

        return ExitCode.Done;
    }

    private static string[] Row(StoredTest test, TestResult result, long missing, DateTimeOffset now) =>
    [
        test.Id[..ShownIdLength],
        Time(test.Started),
        test.Fixture,
        test.CellName,
        test.AreaSquareCentimetres.ToString("F4", CultureInfo.InvariantCulture),
        test.ProtocolName ?? "?",
        test.LastRecord is { } last ? Time(last) : "-",
        test.StateAt(now) == test.State ? test.State : $"{test.StateAt(now)} (was {test.State})",
        ResultLine.Of(result),
        missing == 0 ? "" : missing.ToString(CultureInfo.InvariantCulture),
    ];

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static JsonObject ToJson(StoredTest test, TestResult result, long missing, DateTimeOffset now) => new JsonObject
    {
        ["test_id"] = test.Id,
        ["started"] = test.Started.UtcDateTime,
        ["fixture"] = test.Fixture,
        ["cell"] = test.CellName,
        ["area_cm2"] = test.AreaSquareCentimetres,
        ["protocol"] = test.ProtocolName,
        ["state"] = test.StateAt(now),
        ["last_record"] = test.LastRecord?.UtcDateTime,
        ["result"] = ResultJson.Of(result),
        ["missing_records"] = missing,
    };
}
