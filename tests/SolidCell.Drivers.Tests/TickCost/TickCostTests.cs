using System.Globalization;

namespace SolidCell.Drivers.Tests.TickCost;

/// <summary>
/// A tick of the instrument with the real drivers on simulated registers, counted in the IL instructions that the device would interpret
/// and weighted by what its interpreter needs for each. No clock is looked at: the same code costs the same on any machine.
/// </summary>
public sealed class TickCostTests
{
    /// <summary>Turns of a simple loop; the registers' own cost is not in it.</summary>
    private const double MostTurns = 178;

    /// <summary>Of a fixture that averages the mains out, by four conversions more.</summary>
    private const double MostTurnsAveraging = 267;

    /// <summary>A limit that is far above the cost allows anything: when a tick has become cheaper, the limit is lowered.</summary>
    private const double LargestSlack = 15;

    /// <summary>One method of each part of a tick: a part that is no longer counted would make the tick look cheap.</summary>
    private static readonly string[] Parts =
    [
        "Ads1115Converter.Convert", "MeasuringChain.Measure", "FixtureInstrument.Advance", "FaultSupervisor.Check",
        "ShortDetector.Observe", "TestRun.Tick", "CurrentSource.Apply",
    ];

    [Theory]
    [InlineData(nameof(CountedTicks.Run), MostTurns)]
    [InlineData(nameof(CountedTicks.RunAveraging), MostTurnsAveraging)]
    public void A_tick_costs_no_more_turns_of_a_loop_than_the_device_can_afford(string how, double most)
    {
        var counted = new CountedAssemblies();
        var run = counted.Tests().GetType(typeof(CountedTicks).FullName!)!.GetMethod(how)!;
        var (costs, instructions) = ((long[], long[]))run.Invoke(null, null)!;
        counted.Unload();
        double turns = costs.Sum() / (double)CountedTicks.Ticks / InterpreterCosts.LoopTurn;
        string report = Report(turns, most, costs, instructions, counted.Methods);
        TestContext.Current.TestOutputHelper!.WriteLine(report);
        Assert.Equal([], Parts.Where(part => !counted.Methods.Where((method, i) => method == part && instructions[i] > 0).Any()));
        Assert.True(turns <= most, report);
        Assert.True(turns > most - LargestSlack, "Lower the limit: " + report);
    }

    private static string Report(double turns, double most, long[] costs, long[] instructions, List<string> methods)
    {
        var culture = CultureInfo.InvariantCulture;
        string head =
            string.Create(
                culture, $"{turns:F1} turns a tick, {instructions.Sum() / (double)CountedTicks.Ticks:F0} instructions; at most {most}. By method, in turns:");
        var rows = Enumerable.Range(0, methods.Count).OrderByDescending(i => costs[i]).Take(40)
            .Select(i => string.Create(culture, $"{costs[i] / (double)CountedTicks.Ticks / InterpreterCosts.LoopTurn,7:F2} {methods[i]}"));
        return string.Join(Environment.NewLine, [head, .. rows]);
    }
}
