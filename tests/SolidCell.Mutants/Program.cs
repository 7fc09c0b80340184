using System.CommandLine;
using System.Text.Json;
using SolidCell.Mutants;

string[] names = [.. Rooms.All.Select(one => one.Name)];
Argument<string> room = new("room") { Description = "Project without \"SolidCell.\": " + string.Join(", ", names) };
Option<int> count = new("--count") { Description = "Mutants tried", DefaultValueFactory = _ => 100 };
Option<int> seed = new("--seed") { Description = "Which mutants: the same seed tries the same ones", DefaultValueFactory = _ => 1 };
Option<string> only = new("--only") { Description = "Only paths with this, such as Schedule/ or Step.cs:12:, or with one of several: Control/|Safety/", DefaultValueFactory = _ => "" };
Option<string[]> tests = new("--tests")
{
    Description = "Only these quick tests, such as Core.Tests/Safety|Control: quicker while tests are written",
    DefaultValueFactory = _ => [],
};
Option<int> thorough = new("--thorough")
{
    Description = "Then runs the slow tests for what the quick ones did not notice, for so many minutes",
    DefaultValueFactory = _ => 0,
};
Option<int> atLeast = new("--at-least") { Description = "Exit code 1 when fewer percent are killed by the quick tests", DefaultValueFactory = _ => 0 };
Option<bool> unentered = new("--unentered") { Description = "First lists the methods that no quick test enters, longest first" };
Option<bool> json = new("--json") { Description = "The score as JSON on standard output" };
room.AcceptOnlyFromAmong(names);
RootCommand command = new("""
    Changes one token of a project at a time and looks whether a test notices. Build the solution first.

    dotnet run --project tests/SolidCell.Mutants -- Core
    dotnet run --project tests/SolidCell.Mutants -- Core --only Schedule/ --count 30 --seed 7
    dotnet run --project tests/SolidCell.Mutants -- Core --count 30 --thorough 60
    """)
{
    room, count, seed, only, tests, thorough, atLeast, unentered, json,
};
command.SetAction(async parsed =>
{
    Room whole = Rooms.All.Single(one => one.Name == parsed.GetValue(room));
    Room chosen = parsed.GetValue(tests) is { Length: > 0 } some ? whole with { Tests = some } : whole;
    try
    {
        var run = new MutantRun(chosen, Console.Error) { ListsUnentered = parsed.GetValue(unentered) };
        var choice = new MutantChoice(parsed.GetValue(count), parsed.GetValue(seed), parsed.GetValue(only)!);
        MutantScore score = await run.RunAsync(choice, parsed.GetValue(thorough)).ConfigureAwait(false);
        Console.WriteLine(parsed.GetValue(json) ? JsonSerializer.Serialize(score, JsonSerializerOptions.Web) : score.Text());
        return score.KilledPercent < parsed.GetValue(atLeast) ? 1 : 0;
    }
    catch (MutantException problem)
    {
        await Console.Error.WriteLineAsync(problem.Message).ConfigureAwait(false);
        return 2;
    }
});
return await command.Parse(args).InvokeAsync().ConfigureAwait(false);
