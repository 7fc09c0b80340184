using SolidCell.Files.Tests.Writing;

namespace SolidCell.Files.Tests.Clauses;

/// <summary>What the sign of the current means: turned only where another column proves it, and always said.</summary>
public sealed class SignTests
{
    private static readonly SampleRow[] Truth = [.. SampleTrace.Read()];

    [Theory]
    [InlineData("C", "D", "R")]
    [InlineData("CC Chg", "CC DChg", "Rest")]
    [InlineData("CHA", "DCH", "PAU")]
    [InlineData("恒流充电", "恒流放电", "静置")]
    public void A_current_without_a_sign_gets_that_of_the_state(string charge, string discharge, string rest)
    {
        using TemporaryFile file =
            Table(",State",
                row => $"{InstrumentFiles.Number(Math.Abs(row.Amperes))},{(row.Direction > 0 ? charge : row.Direction < 0 ? discharge : rest)}");
        AssertMended(file, "the current carries no sign");
    }

    [Fact]
    public void A_current_without_a_sign_gets_that_of_the_capacity_that_grows()
    {
        using TemporaryFile file =
            Table(",Charge Capacity / Ah,Discharge Capacity / Ah",
                row => $"{InstrumentFiles.Number(Math.Abs(row.Amperes))},{row.ChargedAmpereHours:R},{row.DischargedAmpereHours:R}");
        AssertMended(file, "that of the capacity that grows");
    }

    [Fact]
    public void A_reversed_current_is_turned_where_the_state_proves_it()
    {
        using TemporaryFile file =
            Table(",State", row => $"{InstrumentFiles.Number(-row.Amperes)},{(row.Direction > 0 ? "C" : row.Direction < 0 ? "D" : "R")}");
        AssertMended(file, "discharge is positive in this file");
    }

    [Fact]
    public void A_reversed_current_is_turned_where_the_voltage_of_a_full_cell_proves_it()
    {
        using TemporaryFile file = Table(string.Empty, row => InstrumentFiles.Number(-row.Amperes));
        AssertMended(file, "the voltage falls where the current is positive");
    }

    [Fact]
    public void A_current_without_a_sign_and_without_proof_is_left_and_remarked_on()
    {
        using TemporaryFile file = Table(string.Empty, row => InstrumentFiles.Number(Math.Abs(row.Amperes)));
        (Trace trace, List<(double, double, double Amperes)> rows) = file.Read();
        Assert.All(rows, row => Assert.True(row.Amperes >= 0));
        Assert.Contains("the current never changes its sign", Assert.Single(trace.Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public void A_signed_current_beside_a_state_is_left_alone()
    {
        using TemporaryFile file =
            Table(",State", row => $"{InstrumentFiles.Number(row.Amperes)},{(row.Direction > 0 ? "C" : row.Direction < 0 ? "D" : "R")}");
        (Trace trace, List<(double, double, double)> rows) = file.Read();
        Instruments.InstrumentTests.AssertIsTheTrace(rows);
        Assert.Empty(trace.Remarks);
    }

    [Fact]
    public void A_symmetric_cell_plated_one_way_is_not_odd()
    {
        using TemporaryFile file =
            new("Test Time / s,Voltage / V,Current / A\n"
                + string.Concat(
                    Enumerable.Range(0, 300).Select(i => FormattableString.Invariant($"{i * 10},{0.05 + (i * 1e-5)},0.0005\n"))));
        Assert.Empty(file.Read().Trace.Remarks);
    }

    /// <summary>As a tester writes it that only discharges: rows of a second, a last digit of 10 mV that flickers.</summary>
    [Fact]
    public void A_discharge_alone_that_is_written_positive_is_turned()
    {
        using TemporaryFile file = new("Test,Time,Voltage,Current\n" + string.Concat(Enumerable.Range(0, 4000).Select(
            i => FormattableString.Invariant($"made,{i},{4.1 - (i * 3e-4) + (i % 3 == 0 ? 0.01 : 0):0.00},{0.25 + (i % 2 * 1e-3)}\n"))));
        (Trace trace, List<(double, double, double Amperes)> rows) = file.Read();
        Assert.All(rows, row => Assert.InRange(row.Amperes, -0.252, -0.249));
        Assert.Contains(trace.Remarks, remark => remark.StartsWith("the voltage falls where the current is positive", StringComparison.Ordinal));
    }

    /// <summary>A contact that flickers takes 30 mV off for a few rows and gives them back, a third of what the cell falls by.</summary>
    [Fact]
    public void A_discharge_alone_through_a_contact_that_flickers_is_turned()
    {
        using TemporaryFile file = new("time;voltage;current\n" + string.Concat(Enumerable.Range(0, 4000).Select(
            i => FormattableString.Invariant($"{i};{3.6 - (i * 2.75e-4) - (i % 350 > 340 ? 0.03 : 0):0.000};1.54\n"))));
        (Trace trace, List<(double, double, double Amperes)> rows) = file.Read();
        Assert.All(rows, row => Assert.Equal(-1.54, row.Amperes));
        Assert.StartsWith("the voltage falls where the current is positive", Assert.Single(trace.Remarks, r => r.Contains("turned", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    /// <summary>Steps between 0.4 and 4 A: the voltage goes up and down as far, and always against the current.</summary>
    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void Steps_of_the_current_show_the_sign_by_the_resistance(int sign)
    {
        using TemporaryFile file = new("time;voltage;current\n" + string.Concat(Enumerable.Range(0, 2000).Select(i =>
        {
            double amperes = 0.4 + (i / 100 * 7 % 10 * 0.4);
            return FormattableString.Invariant($"{i};{3.8 - (i * 1e-4) + (sign * 0.15 * amperes):0.000};{amperes}\n");
        })));
        (Trace trace, List<(double, double, double Amperes)> rows) = file.Read();
        Assert.All(rows, row => Assert.Equal(sign, Math.Sign(row.Amperes)));
        Assert.Equal(sign < 0, trace.Remarks.Any(remark => remark.StartsWith("the voltage falls where the current is raised", StringComparison.Ordinal)));
    }

    /// <summary>
    /// Rows of 30 s: the current falls by a tenth behind the row that stands at <paramref name="at"/> of each charge and discharge, while
    /// the charge drives the voltage on by 80 mV.
    /// </summary>
    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void Slow_rows_in_which_the_current_settles_while_the_cell_is_charged_do_not_turn_the_sign(int at)
    {
        using TemporaryFile file = new("time;voltage;current\n" + string.Concat(Enumerable.Range(0, 400).Select(i =>
        {
            (int half, int row) = (i / 10, i % 10);
            int sign = half % 2 == 0 ? 1 : -1;
            double volts = (sign > 0 ? 3.4 : 4.2) + (sign * 0.08 * row);
            return FormattableString.Invariant($"{i * 30};{volts:0.000};{sign * (row <= at ? 0.5 : 0.45)}\n");
        })));
        (Trace trace, List<(double, double, double Amperes)> rows) = file.Read();
        Assert.All(rows.Take(10), row => Assert.True(row.Amperes > 0));
        Assert.Empty(trace.Remarks);
    }

    [Fact]
    public void A_charge_alone_is_left_as_it_is()
    {
        using TemporaryFile file = new("time,voltage,current\n" + string.Concat(Enumerable.Range(0, 4000).Select(
            i => FormattableString.Invariant($"{i},{3.1 + (i * 3e-4) + (i % 3 == 0 ? 0.01 : 0):0.00},0.25\n"))));
        (Trace trace, List<(double, double, double Amperes)> rows) = file.Read();
        Assert.All(rows, row => Assert.Equal(0.25, row.Amperes));
        Assert.Empty(trace.Remarks);
    }

    private static void AssertMended(TemporaryFile file, string words)
    {
        (Trace trace, List<(double, double, double)> rows) = file.Read();
        Instruments.InstrumentTests.AssertIsTheTrace(rows);
        Assert.Contains(words, Assert.Single(trace.Remarks), StringComparison.Ordinal);
    }

    private static TemporaryFile Table(string more, Func<SampleRow, string> rest) =>
        new($"Test Time / s,Voltage / V,Current / A{more}\n"
            + string.Concat(Truth.Select(row => FormattableString.Invariant($"{row.Seconds},{row.Volts:0.000000},{rest(row)}\n"))));
}
