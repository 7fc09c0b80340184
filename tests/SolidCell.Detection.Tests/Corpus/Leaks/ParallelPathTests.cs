namespace SolidCell.Detection.Tests.Corpus.Leaks;

/// <summary>
/// Electronic paths beside the ions. The map of docs/detection.md is made by `dotnet run -c Release --project tests/SolidCell.Benchmarks --
/// detection-map`; this is its short form.
/// </summary>
public sealed class ParallelPathTests(ITestOutputHelper output)
{
    private const int Cells = 4;
    private const int FirstSeed = 700_000;

    private readonly DetectionMap _map = new(Cells, FirstSeed);

    [Theory]
    [InlineData(100, 0.001)]
    [InlineData(500, 0.01)]
    [InlineData(2000, 0.03)]
    public void A_persistent_path_is_found_that_takes_a_tenth_of_the_current_and_more(double ohms, double growth) =>
        Assert.Equal(Cells, _map.Found(ohms, growth));

    [Fact]
    public void Healthy_cells_that_break_in_and_follow_the_oven_with_a_lag_give_no_alarm()
    {
        output.WriteLine(string.Join("\n", _map.Healthy()));
        Assert.Equal(0, _map.FalseAlarms);
    }
}
