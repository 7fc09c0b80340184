using System.Globalization;
using System.Text.Json.Nodes;
using SolidCell.Analysis.Comparison;
using SolidCell.Analysis.CriticalCurrent;
using SolidCell.Analysis.Cycles;
using SolidCell.Analysis.Results;
using SolidCell.Analysis.Shorts;
using SolidCell.Analysis.Survival;
using SolidCell.Core.Measurement;
using SolidCell.Protocols.Results;
using TestResult = SolidCell.Analysis.Results.TestResult;

namespace SolidCell.Analysis.Tests.Comparison;

/// <summary>What cells are compared by, of cells in round numbers.</summary>
public sealed class QuantityTests
{
    /// <summary>
    /// Four half-cycles of 1 mAh/cm2 at 0.5 mA/cm2 with 40, 40, 50 and 50 mV, and 0.1, 0.1, 0.3, 0.3 MPa; fails between 0.2 and 0.4 mA/cm2,
    /// softly at 2.5 h, hard at 3.5 h after 3.25 mAh/cm2.
    /// </summary>
    [Fact]
    public void A_symmetric_cell_has_densities_hours_overpotentials_and_pressures() => Assert.Equal(
        [
            "ccd_soft_ma_cm2 0.4 (0.3)", "ccd_hard_ma_cm2 > 0.4 (0.4)", "soft_short_h 2.5", "hard_short_h 3.5", "hard_short_mah_cm2 3.25",
            "overpotential_first_mv 40", "overpotential_last_mv 50", "overpotential_growth_percent 25", "asr_first_ohm_cm2 80", "pressure_mpa_per_mah_cm2 0.2",
            "pressure_drift_mpa 0.2",
        ],
        Values(Symmetric));

    [Fact]
    public void A_cell_that_lived_has_how_far_it_came() => Assert.Equal(
        ["soft_short_h > 4", "hard_short_h > 4", "hard_short_mah_cm2 > 4"],
        Values(Symmetric with { Result = Result() }).Where(value => value.Contains("short", StringComparison.Ordinal)));

    /// <summary>Charges of 2, discharges of 1.8 and 1.35 mAh, of 10 mg.</summary>
    [Fact]
    public void A_full_cell_has_capacities_and_efficiencies()
    {
        HalfCycle Of(long number, double density, double charge) =>
            Made.Half(number, density) with
            {
                MilliampHours = charge,
                MilliampHoursPerSquareCentimetre = charge / 2,
                MilliampHoursPerGram = charge * 100
            };
        var full = new TestMeasures(Made.Test(CellKind.Full), Result(), [Of(1, 1, 2), Of(2, -1, 1.8), Of(3, 1, 2), Of(4, -1, 1.35)]);
        Assert.Equal(
            [
                "soft_short_h > 4", "hard_short_h > 4", "hard_short_mah_cm2 > 3.575", "discharge_first_mah_cm2 0.9", "discharge_first_mah_g 180", "efficiency_first_percent 90",
                "discharge_last_mah_g 135", "retention_percent 75",
            ],
            Values(full));
    }

    [Fact]
    public void Each_is_read_with_its_decimals_and_only_what_cells_fail_at_may_be_censored()
    {
        Assert.Equal([2, 2, 1, 1, 2, 2, 2, 1, 2, 3, 1, 2, 1, 1, 4, 3], Quantity.All.Select(quantity => quantity.Decimals));
        Assert.Equal(5, Quantity.All.TakeWhile(quantity => quantity.IsFailure).Count());
        Assert.Equal(5, Quantity.All.Count(quantity => quantity.IsFailure));
    }

    /// <summary>Means of 2 +-1 and 6 +-1 of three each differ by -4: after Welch +-2.27, p 0.008.</summary>
    [Fact]
    public void What_cells_do_not_fail_at_is_compared_by_means()
    {
        ComparedQuantity compared = Compared((1, 2, 3), (5, 6, 7));
        Assert.Null(compared.LogRank);
        Assert.Equal((-4.0, -6.267, -1.733), (compared.Difference!.Value, Math.Round(compared.Difference.Low, 3),
            Math.Round(compared.Difference.High, 3)));
        string[][] rows = [.. ComparisonTable.Rows([compared]).Select(row => row.ToArray())];
        Assert.Equal(["overpotential, first half-cycles", "mV", "a", "3", "", "2.00", "1.00", "1.00 to 3.00", "", "-4.00 (-6.27 to -1.73), p = 0.008"], rows[0]);
        Assert.Equal(["", "", "b", "3", "", "6.00", "1.00", "5.00 to 7.00", "", ""], rows[1]);
        JsonNode json = ComparisonJson.Of([compared])[0]!;
        Assert.Equal((-4, true, true), ((double)json["difference"]!["mean"]!, json["log_rank"] is null, json["groups"]![0]!["survival"] is null));
        Assert.Equal((3, 0, false), ((int)json["groups"]![0]!["n"]!, (int)json["groups"]![0]!["censored"]!, (bool)json["groups"]![0]!["mean_is_lower_bound"]!));
    }

    [Fact]
    public void One_group_or_three_have_no_difference_of_means()
    {
        Quantity quantity = Quantity.All[5];
        GroupValue[] groups = [.. Enumerable.Repeat(Group("a", 1, 2), 3)];
        Assert.Null(new ComparedQuantity(quantity, groups[..1]).Difference);
        Assert.Null(new ComparedQuantity(quantity, groups).Difference);
        Assert.NotNull(new ComparedQuantity(quantity, groups[..2]).Difference);
    }

    [Fact]
    public void As_json_a_survival_has_its_steps()
    {
        var summary = GroupSummary.OfLifetimes([new Lifetime(2, false), new Lifetime(4, true)]);
        JsonObject json = [];
        ComparisonJson.Add(json, summary, true);
        Assert.Equal((2, 1, 3, true, 2), ((int)json["n"]!, (int)json["censored"]!, (double)json["mean"]!, (bool)json["mean_is_lower_bound"]!, (double)json["median"]!));
        JsonNode step = json["survival"]![0]!;
        Assert.Equal((2, 2, 1, 0.5), ((double)step["at"]!, (int)step["at_risk"]!, (int)step["failures"]!, (double)step["share"]!));
        ComparisonJson.Add(json, GroupSummary.OfLifetimes([new Lifetime(2, false)]), true);
        Assert.False((bool)json["mean_is_lower_bound"]!);
    }

    private static ComparedQuantity Compared((double, double, double) first, (double, double, double) second) =>
        new(Quantity.All[5], [Group("a", first.Item1, first.Item2, first.Item3), Group("b", second.Item1, second.Item2, second.Item3)]);

    private static GroupValue Group(string name, params double[] values)
    {
        Lifetime[] cells = [.. values.Select(value => new Lifetime(value, false))];
        return new GroupValue(name, cells, GroupSummary.OfLifetimes(cells));
    }

    private static IEnumerable<string> Values(TestMeasures test) => ComparedQuantity.Of(TestGroup.Of([test])).Select(compared =>
    {
        Lifetime cell = Assert.Single(compared.Groups[0].Cells);
        double mean = Math.Round(compared.Groups[0].Summary.Values!.Mean, 6);
        string middle = compared.Quantity.Middle is null ? "" : string.Create(CultureInfo.InvariantCulture, $" ({mean})");
        return string.Create(CultureInfo.InvariantCulture, $"{compared.Quantity.Name} {(cell.IsCensored ? "> " : "")}{Math.Round(cell.Value, 6)}{middle}");
    });

    private static TestMeasures Symmetric { get; } = new(
        Made.Test(),
        Result() with
        {
            CriticalCurrent = new CriticalCurrentDensity(new CriticalInterval(0.2, 0.4, 0.1, 0.1, 1, null),
                new CriticalInterval(0.4, null, 0.1, 0.1, 0, null)),
            Onset = new ShortOnset(ShortName.Soft, 2.5, 0.5, 0.25, 2.25),
            FirstHardShort = new ShortOnset(ShortName.Hard, 3.5, 0.5, 0.25, 3.25),
        },
        [.. new[] { (0.5, 0.04, 0.1), (-0.5, -0.04, 0.1), (0.5, 0.05, 0.3), (-0.5, -0.05, 0.3) }
            .Select((one, at) => Made.Half(at + 1, one.Item1, one.Item2) with { PressureAmplitudeMegapascals = one.Item3 })]);

    private static TestResult Result() => new()
    {
        Kind = ResultKind.FirstShort,
        TestHours = 4,
        HalfStepMilliampHoursPerSquareCentimetre = 0,
        CumulativeMilliampHoursPerSquareCentimetre = 0,
    };
}
