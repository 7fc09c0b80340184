namespace SolidCell.Detection.Tests.Corpus.Polarising;

/// <summary>Healthy symmetric and anode-free cells, driven and disturbed in ways the first corpus does not know.</summary>
public sealed class PolarisingTests(ITestOutputHelper output)
{
    private const int Hours = 30;
    private static readonly double[] Ohms = [8, 60, 400, 5000];
    private static readonly int[] Rows = [1, 10, 60];

    [Theory]
    [InlineData(PolarisingProgram.RestsAtReversals)]
    [InlineData(PolarisingProgram.Ramps)]
    [InlineData(PolarisingProgram.OneWay)]
    [InlineData(PolarisingProgram.PlateAndStrip)]
    public void A_healthy_cell_gives_no_event(PolarisingProgram program) => Assert.Equal(0, Alarms(program));

    /// <summary>Where a lead is open from the first sample of a step on, nothing tells it from a cell of a high resistance.</summary>
    [Fact]
    public void A_lead_that_opens_every_four_hours_gives_at_most_one_event_in_a_hundred_hours() =>
        Assert.InRange(Alarms(PolarisingProgram.OpenLead), 0, Ohms.Length * Rows.Length * 2 * Hours / 100);

    private int Alarms(PolarisingProgram program)
    {
        int alarms = 0;
        foreach (double ohms in Ohms)
        {
            foreach (int row in Rows)
            {
                for (int seed = 0; seed < 2; seed++)
                {
                    string events = new PolarisingTrace((row * 7) + (int)ohms + seed, program, ohms, row).Run(Hours);
                    alarms += events.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
                    output.WriteLine(events.Length == 0 ? "" : $"{ohms} ohm cm2, rows of {row} s, seed {seed}: {events}");
                }
            }
        }

        return alarms;
    }
}
