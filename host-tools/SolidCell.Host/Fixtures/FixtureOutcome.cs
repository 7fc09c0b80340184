using System.Text.Json.Nodes;

namespace SolidCell.Host.Fixtures;

/// <summary>What came of asking one fixture: its answer in words, and the test where one was started.</summary>
public sealed record FixtureOutcome(string Fixture, bool IsDone, string Message, string? TestId = null)
{
    public JsonObject ToJson() => new() { ["fixture"] = Fixture, ["done"] = IsDone, ["message"] = Message, ["test_id"] = TestId };
}
