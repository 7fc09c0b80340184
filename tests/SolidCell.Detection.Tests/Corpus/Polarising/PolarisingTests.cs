namespace SolidCell.Detection.Tests.Corpus.Polarising;

/// <summary>Healthy symmetric and anode-free cells, driven and disturbed in ways the first corpus does not know.</summary>
public sealed class PolarisingTests(ITestOutputHelper output)
{
    private const int Hours = 30;
    private static readonly int FirstSeed = int.TryParse(Environment.GetEnvironmentVariable("SOLIDCELL_CYCLER_SEED"), out int seed)
        ? seed : 0;
    private static readonly double[] Ohms = [8, 60, 400, 5000];
    private static readonly int[] Rows = [1, 10, 60];

    [Theory]
    [InlineData(PolarisingProgram.RestsAtReversals)]
    [InlineData(PolarisingProgram.Ramps)]
    [InlineData(PolarisingProgram.OneWay)]
    [InlineData(PolarisingProgram.PlateAndStrip)]
    public void A_healthy_cell_gives_no_event(PolarisingProgram program) => Assert.Equal(0, Alarms(program));

    /// <summary>
    /// A lead that is open from the first sample of a step on is told from a cell of a high resistance by the steps before.
    /// </summary>
    [Fact]
    public void A_lead_that_opens_every_four_hours_gives_at_most_one_event_in_seven_hundred_hours() =>
        Assert.InRange(Alarms(PolarisingProgram.OpenLead), 0, 1);

    [Fact]
    public void Interference_every_four_hours_is_no_short_in_cells_of_60_ohm_cm2_and_more() =>
        Assert.Equal(0, Alarms(PolarisingProgram.Interference, Ohms.Where(ohms => ohms >= 60)));

    /// <summary>There it is as large as the overpotential: two and three rows that go down alike are a dip.</summary>
    [Fact]
    public void In_cells_of_8_ohm_cm2_it_gives_at_most_three_events_in_180_hours() =>
        Assert.InRange(Alarms(PolarisingProgram.Interference, [8]), 0, 3);

    private int Alarms(PolarisingProgram program) => Alarms(program, Ohms);

    private int Alarms(PolarisingProgram program, IEnumerable<double> cells)
    {
        int alarms = 0;
        foreach (double ohms in cells)
        {
            foreach (int row in Rows)
            {
                for (int seed = 0; seed < 2; seed++)
                {
                    string events = new PolarisingTrace(FirstSeed + (row * 7) + (int)ohms + seed, program, ohms, row).Run(Hours);
                    alarms += events.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
                    output.WriteLine(events.Length == 0 ? "" : $"{ohms} ohm cm2, rows of {row} s, seed {seed}: {events}");
                }
            }
        }

        return alarms;
    }
}
