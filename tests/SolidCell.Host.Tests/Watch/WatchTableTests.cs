using SolidCell.Host.Fixtures;
using SolidCell.Host.Watch;
using SolidCell.Ingest.Live;

namespace SolidCell.Host.Tests.Watch;

/// <summary>The columns of the table on terminals of every width.</summary>
public sealed class WatchTableTests
{
    private static readonly HeardFixture[] Fixtures =
    [
        new(new FixtureReading
        {
            Fixture = "bench-1",
            State = "running",
            TestSeconds = 360_000,
            CellVolts = -0.123456,
            CellMilliamps = -12.5,
            BootId = 3,
            ShortCount = 12,
        }, Freshness.Live),
        new(new FixtureReading
        {
            Fixture = "v231125080000-ndl-li",
            State = "faulted",
            CellVolts = 4.2,
            FaultId = 15,
            BootId = 3,
        }, Freshness.Silent),
    ];

    [Fact]
    public void A_column_is_whole_or_not_there_but_for_states_and_names()
    {
        for (int width = 1; width <= 250; width++)
        {
            WatchTable table = WatchTable.Fitting(Fixtures, width);
            foreach ((HeardFixture fixture, IReadOnlyList<string> row) in Fixtures.Zip(table.Rows))
            {
                string[] all = ReadingText.Row(fixture);
                Assert.Equal(table.Headings.Skip(2).Select(heading => all[Array.IndexOf(ReadingText.Headings, heading)]), row.Skip(2));
            }
        }
    }

    [Theory]
    [InlineData(250, "FIXTURE, STATE, HEARD (UTC), HOLDS, TEST, HOURS, STEP, CYCLE, SET mA, V, mA, MPa, degC, SHORTS, FAULT, LOG")]
    [InlineData(120, "FIXTURE, STATE, HOURS, V, mA, MPa, degC, SHORTS, FAULT")]
    [InlineData(80, "FIXTURE, STATE, V, mA, SHORTS, FAULT")]
    [InlineData(60, "FIXTURE, STATE, V, mA")]
    [InlineData(36, "FIXTURE, STATE")]
    public void Columns_go_in_their_order_until_the_table_fits(int width, string headings) =>
        Assert.Equal(headings, string.Join(", ", WatchTable.Fitting(Fixtures, width).Headings));

    [Fact]
    public void Names_are_cut_short_last()
    {
        WatchTable table = WatchTable.Fitting(Fixtures, 30);
        Assert.Equal(["bench-1", "v231125080000-n…"], table.Rows.Select(row => row[0]));
        Assert.Equal(["running", "unknown"], table.Rows.Select(row => row[1]));
    }
}
