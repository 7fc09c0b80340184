using System.Globalization;

namespace SolidCell.Drivers.Tests.TickCost;

/// <summary>
/// A tick of the instrument with the real drivers on simulated registers, counted in the IL instructions that the device would interpret and weighted by what
/// its interpreter needs for each. No clock is looked at: the same code costs the same on any machine.
/// </summary>
public sealed class TickCostTests
{
    /// <summary>Turns of a simple loop; the registers' own cost is not in it.</summary>
    private const double MostTurns = 178;

    [Fact]
    public void A_tick_costs_no_more_turns_of_a_loop_than_the_device_can_afford()
    {
        var counted = new CountedAssemblies();
        var run = counted.Tests().GetType(typeof(CountedTicks).FullName!)!.GetMethod(nameof(CountedTicks.Run))!;
        var (costs, instructions) = ((long[], long[]))run.Invoke(null, null)!;
        counted.Unload();
        double turns = costs.Sum() / (double)CountedTicks.Ticks / InterpreterCosts.LoopTurn;
        string report = Report(turns, costs, instructions, counted.Methods);
        TestContext.Current.TestOutputHelper!.WriteLine(report);
        Assert.True(instructions.Sum() / CountedTicks.Ticks > 500, "Hardly anything was counted: " + report);
        Assert.True(turns <= MostTurns, report);
    }

    private static string Report(double turns, long[] costs, long[] instructions, List<string> methods)
    {
        var culture = CultureInfo.InvariantCulture;
        string head = string.Create(culture, $"{turns:F1} turns a tick, {instructions.Sum() / (double)CountedTicks.Ticks:F0} instructions; at most {MostTurns}. By method, in turns:");
        var rows = Enumerable.Range(0, methods.Count).OrderByDescending(i => costs[i]).Take(40)
            .Select(i => string.Create(culture, $"{costs[i] / (double)CountedTicks.Ticks / InterpreterCosts.LoopTurn,7:F2} {methods[i]}"));
        return string.Join(Environment.NewLine, [head, .. rows]);
    }
}
