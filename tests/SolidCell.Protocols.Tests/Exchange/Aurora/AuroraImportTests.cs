using SolidCell.Core.Measurement;
using SolidCell.Protocols.Exchange;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Timeline;

namespace SolidCell.Protocols.Tests.Exchange.Aurora;

public sealed class AuroraImportTests
{
    private const string Cycle = """
        {"step": "constant_current", "rate_C": "C/2", "until_voltage_V": "4.2", "until_time_s": "10800.0"},
        {"step": "constant_voltage", "voltage_V": 4.2, "until_rate_C": 0.05, "until_time_s": ""},
        {"step": "constant_current", "rate_C": "D/2", "current_mA": null, "until_voltage_V": 3}
        """;

    [Fact]
    public void Texts_for_numbers_fractions_and_empty_texts_are_read_as_aurora_reads_them()
    {
        ImportedProtocol imported = Import(Cycle);
        string steps = imported.Yaml.Split("steps:\n")[1];
        Assert.Equal(
            """
              - charge: 0.5 C
                until:
                  - voltage-above: 4.2 V
                for: 3 h
              - hold: 4.2 V
                at-most: 0.5 C
                until:
                  - current-below: 0.05 C
              - discharge: 0.5 C
                until:
                  - voltage-below: 3 V

            """, steps);
    }

    [Fact]
    public void A_loop_counts_all_of_its_turns_and_a_number_counts_tags_too()
    {
        ImportedProtocol byTag = Import("{\"step\": \"tag\", \"tag\": \"a\"}," + Cycle + ",{\"step\": \"loop\", \"loop_to\": \"a\", \"cycle_count\": 3}");
        ImportedProtocol byNumber = Import("{\"step\": \"tag\", \"tag\": \"b\"}," + Cycle + ",{\"step\": \"loop\", \"loop_to\": 2, \"cycle_count\": \"3\"}");
        Assert.Equal("a", Assert.IsType<LoopStep>(Assert.Single(byTag.Protocol.Steps)).Name);
        Assert.Equal(3, Assert.IsType<LoopStep>(Assert.Single(byNumber.Protocol.Steps)).Turns);
        Assert.Contains(byNumber.Losses, loss => loss is { Kind: LossKind.Notation, Where: "step 1 tag" });
    }

    /// <summary>Loops at steps 7, 11 and 15 back to 4, 8 and 8: the last one goes round the one before it.</summary>
    [Fact]
    public void Loops_that_go_back_to_the_same_step_stand_within_each_other()
    {
        const string Rest = "{\"step\": \"open_circuit_voltage\", \"until_time_s\": 1}";
        string[] method = [Rest, Rest, Rest, Rest, Rest, Rest, Loop(4, 3), Rest, Rest, Rest, Loop(8, 24), Rest, Rest, Rest, Loop(8, 20)];
        ProtocolTimeline timeline = ProtocolTimeline.Of(Import(string.Join(',', method)).Protocol);
        Assert.Equal(1000 * (3 + (3 * 3) + (20 * ((3 * 24) + 3))), timeline.TotalMilliseconds);
    }

    [Theory]
    [InlineData("""{"step": "constant_current", "current_mA": 1, "until_voltage_V": 0, "until_time_s": 60}""", "Notation", "until_voltage_V is 0")]
    [InlineData("""{"step": "constant_current", "current_mA": 1, "rate_C": 1, "until_time_s": 60}""", "Notation", "rate_C is taken")]
    [InlineData("""{"step": "constant_voltage", "voltage_V": 4, "until_time_s": 60}""", "Assumed", "at-most: 10 mA")]
    [InlineData("""{"step": "impedance_spectroscopy", "amplitude_mA": 1, "start_frequency_Hz": 1000, "end_frequency_Hz": 1}""", "Treatment", "excites by voltage")]
    [InlineData("""{"step": "impedance_spectroscopy", "amplitude_V": 0.01, "start_frequency_Hz": 1000000, "end_frequency_Hz": 1}""", "Treatment", "cut at 200000 Hz")]
    [InlineData("""{"step": "impedance_spectroscopy", "amplitude_V": 0.01, "start_frequency_Hz": 1000, "end_frequency_Hz": 1}""", "Notation", "7.071 mV root mean square")]
    [InlineData("""{"step": "open_circuit_voltage", "until_time_s": 1.00049}""", "Treatment", "is rounded to 1")]
    public void What_is_not_carried_as_it_is_stands_in_the_list(string step, string kind, string what) =>
        Assert.Contains(Import(step).Losses,
            loss => loss.Kind == Enum.Parse<LossKind>(kind) && loss.Where.StartsWith("step 1 ", StringComparison.Ordinal) && loss.What.Contains(what, StringComparison.Ordinal));

    [Theory]
    [InlineData("""{"step": "constant_current", "current_mA": 0, "until_time_s": 60}""", "needs `rate_C` or `current_mA`, not 0")]
    [InlineData("""{"step": "constant_current", "current_mA": 1, "until_voltage_V": 0}""", "nothing ends it")]
    [InlineData("""{"step": "constant_current", "current_mA": 1, "until_time_S": 60}""", "did you mean `until_time_s`")]
    [InlineData("""{"step": "open_circuit_voltage", "until_time_s": -1}""", "must be above 0")]
    [InlineData("""{"step": "open_circuit_voltage", "until_time_s": "soon"}""", "must be a number")]
    [InlineData("""{"step": "constant_current", "rate_C": "CD/2", "until_time_s": 60}""", "must be a rate")]
    [InlineData("""{"step": "loop", "loop_to": 1, "cycle_count": 3}""", "does not stand before it")]
    [InlineData("""{"step": "loop", "loop_to": "a", "cycle_count": 3}""", "no tag \"a\" stands before it")]
    [InlineData("""{"step": "discharge"}""", "is no step of aurora-unicycler")]
    [InlineData("""{"id": "a"}""", "it needs a `step`")]
    public void What_aurora_refuses_is_refused_with_its_place(string step, string what) =>
        Assert.Contains(what, Assert.Throws<ProtocolException>(() => Import(step)).Message, StringComparison.Ordinal);

    [Fact]
    public void Loops_that_cross_are_refused()
    {
        const string Rest = "{\"step\": \"open_circuit_voltage\", \"until_time_s\": 1}";
        ProtocolException refusal =
            Assert.Throws<ProtocolException>(() => Import(string.Join(',', Rest, Rest, Rest, Loop(1, 2), Rest, Loop(3, 2))));
        Assert.Contains("not cross", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{\"method\": []}")]
    [InlineData("{\"method\": [3]}")]
    [InlineData("{\"method\": {}, \"sample\": 3, \"sample\": 4}")]
    public void What_is_no_such_file_is_refused(string text) => Assert.Throws<ProtocolException>(() => ImportText(text));

    [Fact]
    public void A_safety_limit_that_differs_by_direction_becomes_the_larger_and_is_listed()
    {
        ImportedProtocol imported =
            ImportText("""{"record": {"time_s": 1}, "safety": {"max_current_mA": 3, "min_current_mA": -5, "max_capacity_mAh": 9}, "method": [{"step": "open_circuit_voltage", "until_time_s": 1}]}""");
        Assert.Equal(5_000_000, imported.Protocol.Safety.MaximumCellNanoamps);
        Assert.Equal(2, imported.Losses.Count(loss => loss is { Kind: LossKind.Treatment, Where: "`safety`" }));
    }

    [Fact]
    public void The_origin_and_the_list_stand_at_the_head_of_the_protocol()
    {
        string[] lines = Import(Cycle).Yaml.Split('\n');
        Assert.Equal("# Imported by solidcell from cell.json (aurora-unicycler). Not carried as it is there:", lines[0]);
        Assert.StartsWith("# - ", lines[1], StringComparison.Ordinal);
    }

    private static string Loop(int to, int count) => $$"""{"step": "loop", "loop_to": {{to}}, "cycle_count": {{count}}}""";

    private static ImportedProtocol Import(string method) => ImportText($$"""
        {
            "unicycler": {"version": "0.3.2"},
            "sample": {"name": "$NAME", "capacity_mAh": "3"},
            "record": {"current_mA": "", "voltage_V": null, "time_s": "10"},
            "safety": {"max_voltage_V": "5", "min_voltage_V": "-0.1", "max_current_mA": "10", "min_current_mA": "-10", "delay_s": "10"},
            "method": [{{method}}]
        }
        """);

    private static ImportedProtocol ImportText(string text) =>
        ProtocolExchange.Import(text, ExchangeFormat.Aurora, new ImportRequest("cell", "cell.json") { Kind = CellKind.Full });
}
