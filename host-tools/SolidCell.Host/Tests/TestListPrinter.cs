using System.Globalization;
using System.Text.Json.Nodes;
using SolidCell.Analysis.Results;
using SolidCell.Host.CommandLine;
using SolidCell.Store.Reading;

namespace SolidCell.Host.Tests;

/// <summary>A list of tests for people and for programs.</summary>
internal sealed class TestListPrinter(TextWriter output, DateTimeOffset now)
{
    private const int ShownIdLength = 8;

    public void Text(IReadOnlyList<ListedTest> tests)
    {
        if (tests.Count == 0)
        {
            output.WriteLine(
                "There is no such test; 'solidcell demo' runs four, and 'solidcell tests --archived' lists archived ones too.");
            return;
        }

        PlainTable.Write(
            output,
            ["TEST", "STARTED (UTC)", "FIXTURE", "CELL", "GROUP", "AREA cm2", "PROTOCOL", "HOURS", "LAST RECORD (UTC)", "STATE", "END",
                "RESULT", "TAGS", "MISSING RECORDS"],
            tests.Select(Row));
        if (tests.Count == TestReader.MaximumListed)
        {
            output.WriteLine($"These are {TestReader.MaximumListed} of more; --cell, --group, --tag, --protocol and --search list fewer.");
        }
    }

    public void Json(IReadOnlyList<ListedTest> tests) =>
        output.WriteLine(new JsonArray([.. tests.Select(ToJson)]).ToJsonString(JsonText.Line));

    private string[] Row(ListedTest listed)
    {
        StoredTest test = listed.Test;
        return
        [
            test.Id[..ShownIdLength],
            Time(test.Started),
            test.Fixture,
            test.CellName,
            test.Group.Length == 0 ? "-" : test.Group,
            test.AreaSquareCentimetres.ToString("F4", CultureInfo.InvariantCulture),
            test.ProtocolName ?? "?",
            listed.Result.TestHours.ToString("F1", CultureInfo.InvariantCulture),
            test.LastRecord is { } last ? Time(last) : "-",
            (test.StateAt(now) == test.State ? test.State : $"{test.StateAt(now)} (was {test.State})")
                + (test.IsArchived ? ", archived" : ""),
            TestEndName.Of(test.EndReason) ?? "-",
            ResultLine.Of(listed.Result),
            string.Join(' ', test.Tags),
            listed.MissingRecords == 0 ? "" : listed.MissingRecords.ToString(CultureInfo.InvariantCulture),
        ];
    }

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private JsonObject ToJson(ListedTest listed) => new()
    {
        ["test_id"] = listed.Test.Id,
        ["started"] = listed.Test.Started.UtcDateTime,
        ["fixture"] = listed.Test.Fixture,
        ["cell"] = listed.Test.CellName,
        ["group"] = listed.Test.Group,
        ["tags"] = new JsonArray([.. listed.Test.Tags.Select(tag => (JsonNode)tag)]),
        ["archived"] = listed.Test.IsArchived,
        ["area_cm2"] = listed.Test.AreaSquareCentimetres,
        ["protocol"] = listed.Test.ProtocolName,
        ["state"] = listed.Test.StateAt(now),
        ["end"] = TestEndName.Of(listed.Test.EndReason),
        ["hours"] = listed.Result.TestHours,
        ["last_record"] = listed.Test.LastRecord?.UtcDateTime,
        ["result"] = ResultJson.Of(listed.Result),
        ["missing_records"] = listed.MissingRecords,
    };
}
