using System.Text.Json;
using SolidCell.Protocols.Exchange;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Reading;

namespace SolidCell.Protocols.Tests.Exchange;

/// <summary>
/// The two files as they are written. aurora-unicycler 0.4.6 and the sentences of PyBaMM (7c9f5bd81) have read both of these by their own
/// code; a change here has to be read by them again.
/// </summary>
public sealed class GoldenExportTests
{
    private const string Yaml = """
        solidcell: 1
        name: golden
        cell:
          kind: full
          area: 0.785 cm2
          capacity: 2.4 mAh
        on:
          hard-short: note
        record:
          every: 10 s
        steps:
          - rest: 90 s
            name: settle
          - loop: 2
            name: formation
            steps:
              - charge: 0.1 C
                until:
                  voltage-above: 4.3 V
                for: 20 h
              - hold: 4.3 V
                at-most: 0.1 C
                until:
                  current-below: 0.05 C
              - discharge: 0.5 mA/cm2
                until: 0.5 mAh/cm2
          - loop: 2
            steps:
              - charge: 0.1 mA
                per-turn: 0.1 mA
                for: 1 h
              - loop: 3
                steps:
                  - rest: 1500 ms
        """;

    private const string Aurora = """
        {"step":"open_circuit_voltage","id":"settle","until_time_s":90}
        {"step":"tag","tag":"formation"}
        {"step":"constant_current","rate_C":0.1,"until_time_s":72000,"until_voltage_V":4.3}
        {"step":"constant_voltage","voltage_V":4.3,"until_rate_C":0.05}
        {"step":"constant_current","current_mA":-0.3925,"until_time_s":3600}
        {"step":"loop","loop_to":"formation","cycle_count":2}
        {"step":"constant_current","current_mA":0.1,"until_time_s":3600}
        {"step":"tag","tag":"loop 1"}
        {"step":"open_circuit_voltage","until_time_s":1.5}
        {"step":"loop","loop_to":"loop 1","cycle_count":3}
        {"step":"constant_current","current_mA":0.2,"until_time_s":3600}
        {"step":"tag","tag":"loop 2"}
        {"step":"open_circuit_voltage","until_time_s":1.5}
        {"step":"loop","loop_to":"loop 2","cycle_count":3}
        """;

    private const string Python = """
        # Protocol golden, exported by solidcell.
        import pybamm

        experiment = pybamm.Experiment(
            ["Rest for 90 seconds"]
            + [("Charge at 0.1 C for 20 hours or until 4.3 V", "Hold at 4.3 V until 0.05 C", "Discharge at 0.3925 mA for 1 hour",)] * 2
            + ["Charge at 0.1 mA for 1 hour"]
            + [("Rest for 1.5 seconds",)] * 3
            + ["Charge at 0.2 mA for 1 hour"]
            + [("Rest for 1.5 seconds",)] * 3,
            period="10 second",
        )

        """;

    [Fact]
    public void The_file_for_aurora_is_the_golden_one()
    {
        using JsonDocument written = JsonDocument.Parse(Export(ExchangeFormat.Aurora).Text);
        Assert.Equal(Aurora.Split('\n'),
            written.RootElement.GetProperty("method").EnumerateArray().Select(step => JsonSerializer.Serialize(step)));
        Assert.Equal("""{"current_mA":null,"voltage_V":null,"time_s":10}""", JsonSerializer.Serialize(written.RootElement.GetProperty("record")));
        Assert.Equal("""{"name":"$NAME","capacity_mAh":2.4}""", JsonSerializer.Serialize(written.RootElement.GetProperty("sample")));
        Assert.Equal(
            """{"max_voltage_V":5,"min_voltage_V":-1,"max_current_mA":11,"min_current_mA":-11,"max_capacity_mAh":null,"delay_s":null}""",
            JsonSerializer.Serialize(written.RootElement.GetProperty("safety")));
    }

    [Fact]
    public void The_file_for_PyBaMM_is_the_golden_one() => Assert.Equal(Python, Export(ExchangeFormat.PyBamm).Text);

    [Theory]
    [InlineData(ExchangeFormat.Aurora)]
    [InlineData(ExchangeFormat.PyBamm)]
    public void Areas_capacities_and_turns_that_are_written_out_are_listed_and_change_nothing(ExchangeFormat format)
    {
        IReadOnlyList<Loss> losses = Export(format).Losses;
        Assert.All(losses, loss => Assert.Equal(LossKind.Notation, loss.Kind));
        Assert.Contains(losses, loss => loss.What.Contains("written for 0.785 cm2", StringComparison.Ordinal));
        Assert.Contains(losses, loss => loss.What.Contains("the time that the current takes for it, 1 h", StringComparison.Ordinal));
        Assert.Contains(losses, loss => loss.What.Contains("its 2 turns are written out", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("- charge: 1 mA\n    for: 1 h\n    until:\n      pressure-above: 20 MPa", "cannot end a step by `pressure-above: 20 MPa`")]
    [InlineData("- charge: 1 mA\n    for: 1 h\n    until:\n      short: soft", "cannot end a step by `short: soft`")]
    [InlineData("- charge: 1 mA\n    for: 1 h\n    until:\n      voltage-above: 4 V\n      then: stop", "has a `then` of its own (Stop)")]
    [InlineData("- charge: 1 mA\n    until:\n      abs-voltage-above: 1 V", "only its positive side is written")]
    [InlineData("- hold: 4 V\n    at-most: 1 mA\n    for: 1 h", "`at-most: 1 mA`")]
    [InlineData("- pulse: 1 mA\n    for: 10 s", "its resistances are not reported")]
    [InlineData("- charge: 1 mA/cm2\n    for: 1 h", "the protocol names no area")]
    public void What_neither_format_can_say_is_listed(string step, string what)
    {
        Protocol protocol = ProtocolReader.Read(
            $"solidcell: 1\nname: x\ncell:\n  kind: full\non:\n  hard-short: note\nsteps:\n  {step}\n", "x.yaml").Protocol!;
        foreach (ExchangeFormat format in Enum.GetValues<ExchangeFormat>())
        {
            Assert.Contains(ProtocolExchange.Export(protocol, format).Losses, loss => loss.What.Contains(what, StringComparison.Ordinal));
        }
    }

    private static ExportedProtocol Export(ExchangeFormat format) =>
        ProtocolExchange.Export(ProtocolReader.Read(Yaml, "golden.yaml").Protocol!, format);
}
