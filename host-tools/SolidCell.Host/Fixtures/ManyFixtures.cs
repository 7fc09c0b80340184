using System.Text.Json.Nodes;
using SolidCell.Host.CommandLine;
using SolidCell.Ingest.Live;
using SolidCell.Operations;
using SolidCell.Operations.Commanding;

namespace SolidCell.Host.Fixtures;

/// <summary>Asks several fixtures at once; one that refuses does not keep the others waiting.</summary>
internal static class ManyFixtures
{
    public static Task<FixtureOutcome[]> AskAsync(IEnumerable<FixtureReading> fixtures, Func<string, Task<FixtureOutcome>> ask) =>
        Task.WhenAll(fixtures.Select(fixture => AskOneAsync(fixture.Fixture, ask)));

    /// <summary>A line for each, or one JSON array. The exit code tells whether all have done it.</summary>
    public static int Report(IReadOnlyList<FixtureOutcome> outcomes, bool asJson, TextWriter output, TextWriter error)
    {
        if (asJson)
        {
            output.WriteLine(new JsonArray([.. outcomes.Select(outcome => outcome.ToJson())]).ToJsonString(JsonText.Line));
        }
        else
        {
            foreach (FixtureOutcome outcome in outcomes)
            {
                (outcome.IsDone
                    ? output : error).WriteLine(outcome.IsDone ? $"{outcome.Fixture}: {outcome.Message}" : $"solidcell: {outcome.Message}");
            }
        }

        return outcomes.All(outcome => outcome.IsDone) ? ExitCode.Done : ExitCode.Failed;
    }

    private static async Task<FixtureOutcome> AskOneAsync(string fixture, Func<string, Task<FixtureOutcome>> ask)
    {
        try
        {
            return await ask(fixture).ConfigureAwait(false);
        }
        catch (Exception refusal) when (refusal is CommandFailedException or OperationException)
        {
            return new FixtureOutcome(fixture, false, refusal.Message);
        }
    }
}
