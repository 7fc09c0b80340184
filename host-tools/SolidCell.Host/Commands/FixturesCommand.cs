using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using SolidCell.Host.CommandLine;
using SolidCell.Host.Data;
using SolidCell.Store.Reading;

namespace SolidCell.Host.Commands;

/// <summary>solidcell fixtures: who has sent records, and how many.</summary>
internal sealed class FixturesCommand : Command
{
    private readonly Option<DirectoryInfo> _data = DataDirectory.NewOption();
    private readonly Option<bool> _json = new("--json") { Description = "JSON instead of a table." };

    public FixturesCommand() : base("fixtures", "List the fixtures that have sent records, the last seen first.")
    {
        Options.Add(_data);
        Options.Add(_json);
        SetAction(parsed => Show(parsed.GetRequiredValue(_data), parsed.GetValue(_json), parsed.InvocationConfiguration.Output));
    }

    private static int Show(DirectoryInfo data, bool asJson, TextWriter output)
    {
        using var reader = new TestReader(DataDirectory.Open(data));
        IReadOnlyList<StoredFixture> fixtures = reader.Fixtures();
        if (asJson)
            output.WriteLine(new JsonArray([.. fixtures.Select(ToJson)]).ToJsonString());
        else if (fixtures.Count == 0)
            output.WriteLine("No fixture has sent a record yet.");
        else
            PlainTable.Write(output, ["FIXTURE", "KIND", "LAST SEEN (UTC)", "BOOTS", "RECORDS", "DUPLICATES", "REFUSED BATCHES"], fixtures.Select(Row));
        return ExitCode.Done;
    }

    private static string[] Row(StoredFixture fixture) =>
    [
        fixture.Name,
        fixture.IsVirtual ? "virtual" : "real",
        fixture.LastSeen.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        fixture.Boots.ToString(CultureInfo.InvariantCulture),
        fixture.Stored.ToString(CultureInfo.InvariantCulture),
        fixture.Duplicates.ToString(CultureInfo.InvariantCulture),
        fixture.RefusedBatches.ToString(CultureInfo.InvariantCulture),
    ];

    private static JsonNode ToJson(StoredFixture fixture) => new JsonObject
    {
        ["fixture"] = fixture.Name,
        ["virtual"] = fixture.IsVirtual,
        ["last_seen"] = fixture.LastSeen.UtcDateTime,
        ["boots"] = fixture.Boots,
        ["records"] = fixture.Stored,
        ["duplicates"] = fixture.Duplicates,
        ["refused_batches"] = fixture.RefusedBatches,
    };
}
