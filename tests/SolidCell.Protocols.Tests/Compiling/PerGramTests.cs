using CsCheck;
using SolidCell.Protocols.Compiling;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Reading;
using SolidCell.Protocols.Timeline;

namespace SolidCell.Protocols.Tests.Compiling;

public sealed class PerGramTests
{
    private const string Rates = """
        - charge: 100 mA/g
          until: 150 mAh/g
        - hold: 4.3 V
          at-most: 50 mA/g
          until:
            - current-below: 5 mA/g
            - total-capacity: 160 mAh/g
          for: 2 h
        - loop: 3
          steps:
            - discharge: 20 mA/g
              per-turn: 40 mA/g
              for: 1 h
        """;

    /// <summary>12.5 mg, by hand.</summary>
    private const string Total = """
        - charge: 1.25 mA
          until: 1.875 mAh
        - hold: 4.3 V
          at-most: 0.625 mA
          until:
            - current-below: 0.0625 mA
            - total-capacity: 2 mAh
          for: 2 h
        - loop: 3
          steps:
            - discharge: 0.25 mA
              per-turn: 0.5 mA
              for: 1 h
        """;

    [Fact]
    public void What_is_per_gram_compiles_to_the_same_bytes_as_what_it_is_for_that_mass() =>
        Assert.Equal(Bytes(Protocol(Total)), Bytes(Protocol(Rates)));

    [Fact]
    public void The_mass_of_a_registered_cell_goes_before_the_protocols()
    {
        Protocol heavier = Protocol(Rates.Replace("100 mA/g", "200 mA/g", StringComparison.Ordinal), "  active-mass: 6.25 mg");
        Protocol meant = Protocol("- charge: 2.5 mA\n  for: 1 h");
        Assert.Equal(Bytes(meant), Convert.ToHexStringLower(ProgramCompiler.Compile(
            Protocol("- charge: 200 mA/g\n  for: 1 h", "  active-mass: 6.25 mg"), activeMassMicrograms: 12_500).Bytes));
        Assert.True(PerGram.IsUsedBy(heavier));
        Assert.False(PerGram.IsUsedBy(meant));
    }

    [Fact]
    public void A_program_is_proportional_to_the_mass_for_any_mass_and_current() =>
        Gen.Select(Gen.Int[1, 500], Gen.Int[1, 20_000]).Sample((milliampsPerGram, micrograms) =>
        {
            Protocol perGram = Protocol(
                $"- charge: {milliampsPerGram} mA/g\n  for: 1 h", FormattableString.Invariant($"  active-mass: {micrograms / 1000m} mg"));
            Protocol total = Protocol($"- charge: {milliampsPerGram * micrograms} nA\n  for: 1 h");
            return Bytes(perGram) == Bytes(total);
        });

    [Fact]
    public void A_timeline_says_what_was_written_and_takes_the_mass_for_times_and_charges()
    {
        TimelineRow row = ProtocolTimeline.Of(Protocol(Rates)).Rows[0];
        Assert.Equal(("charge 100 mA/g", "150 mAh/g", 5_400_000L), (row.Action, row.Ends, row.Milliseconds));
        Assert.Equal(2.5m, row.ArealChargeMilliampHours);
    }

    private static Protocol Protocol(string steps, string mass = "  active-mass: 12.5 mg")
    {
        string indented = string.Join('\n', steps.Split('\n').Select(line => "  " + line));
        string cell = $"cell:\n  kind: full\n  area: 0.75 cm2\n{mass}";
        ProtocolCheck check = ProtocolReader.Read(
            $"solidcell: 1\nname: rates\n{cell}\non:\n  hard-short: stop\nsteps:\n{indented}\n", "rates.yaml");
        Assert.Empty(check.Problems.Where(problem => problem.Severity == Problems.Severity.Error).Select(check.Describe));
        return check.Protocol!;
    }

    private static string Bytes(Protocol protocol) => Convert.ToHexStringLower(ProgramCompiler.Compile(protocol).Bytes);
}
