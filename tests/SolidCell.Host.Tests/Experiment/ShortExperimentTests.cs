using System.Text.RegularExpressions;
using SolidCell.Host.Tests.CommandLine;

namespace SolidCell.Host.Tests.Experiment;

/// <summary>
/// Minutes of experiments, from the command to the figure, in Whole/commands.txt: what is said, grouped, drawn and refused. Numbers that
/// hang on the clock are left out.
/// </summary>
public sealed partial class ShortExperimentTests : IDisposable
{
    private readonly TemporaryStore _store = TemporaryStore.WithoutDatabase();

    public void Dispose() => _store.Dispose();

    [Fact]
    public void What_an_experiment_says_is_what_it_was()
    {
        var outcomes = new CommandOutcomes(_store.Directory) { ShowsSpaces = true };
        GoldenCases.Check((head, line) => outcomes.Of(head, line).Where(one => !Progress().IsMatch(one))
                .Select(one => OfARun.Numbers(Version().Replace(one, "V"))), "tests", "SolidCell.Host.Tests", "Experiment", "Whole", "commands.txt");
    }

    [GeneratedRegex(@"(?<=""detector_version"": "")[^""]+")]
    private static partial Regex Version();

    /// <summary>A line that comes every five seconds.</summary>
    [GeneratedRegex(@" h \(\d+ %\) ")]
    private static partial Regex Progress();
}
