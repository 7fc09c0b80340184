using SolidCell.Core.Measurement;
using SolidCell.Protocols.Exchange;
using SolidCell.Protocols.Model;

namespace SolidCell.Protocols.Tests.Exchange.PyBamm;

public sealed class PyBammImportTests
{
    /// <summary>The forms that PyBaMM's own error message lists (base_step.py: _examples), with values that a fixture can drive.</summary>
    [Theory]
    [InlineData("Discharge at 1C for 0.5 hours", "- discharge: 1 C|for: 30 min")]
    [InlineData("Discharge at C/20 for 0.5 hours", "- discharge: 0.05 C|for: 30 min")]
    [InlineData("Charge at 0.5 C for 45 minutes", "- charge: 0.5 C|for: 45 min")]
    [InlineData("Discharge at 1e-3 A for 0.5 hours", "- discharge: 1 mA|for: 30 min")]
    [InlineData("Charge at 200 mA for 45 minutes", "- charge: 200 mA|for: 45 min")]
    [InlineData("Discharge at 1W for 0.5 hours", "- discharge: 1000 mW|at-most: 10 mA|for: 30 min")]
    [InlineData("Charge at 200mW for 45 minutes", "- charge: 200 mW|at-most: 10 mA|for: 45 min")]
    [InlineData("Rest for 10 minutes", "- rest: 10 min")]
    [InlineData("Hold at 1V for 20 seconds", "- hold: 1 V|at-most: 10 mA|for: 20 s")]
    [InlineData("Charge at 1 C until 4.1V", "- charge: 1 C|until:|- voltage-above: 4.1 V")]
    [InlineData("Hold at 4.1 V until 50mA", "- hold: 4.1 V|at-most: 10 mA|until:|- current-below: 50 mA")]
    [InlineData("Hold at 3V until C/50", "- hold: 3 V|at-most: 10 mA|until:|- current-below: 0.02 C")]
    [InlineData("Discharge at C/3 for 2 hours or until 2.5 V", "- discharge: 0.333333 C|until:|- voltage-below: 2.5 V|for: 2 h")]
    [InlineData("Charge at -1 mA for 1 s", "- discharge: 1 mA|for: 1 s")]
    [InlineData("Rest for 1 hour or until < 3 V", "- rest: 1 h|until:|- voltage-below: 3 V")]
    [InlineData("Discharge at 0.5 mA for 10 minutes (5 second period)", "- discharge: 0.5 mA|for: 10 min|record:|every: 5 s")]
    public void A_sentence_means_what_it_means_to_PyBaMM(string sentence, string expected) =>
        Assert.Equal(expected, string.Join('|', Steps(Import(sentence))));

    [Fact]
    public void A_list_that_is_multiplied_is_a_loop_and_a_tuple_is_a_cycle()
    {
        const string Script = """
            import pybamm
            rate = "C/10"  # not used
            rest = "Rest for 1 hour"
            experiment = pybamm.Experiment(
                [rest]
                + [("Charge at C/10 until 4.2 V", 'Hold at 4.2 V until C/50', "Discharge at C/10 "
                    "until 3 V")] * (2 * 5)
                + [("Charge at 1C for 60 s", rest), ("Discharge at 1C for 60 s",)],
                period="30 seconds",
            )
            """;
        Assert.Equal(
            [
                "- rest: 1 h", "- loop: 10", "steps:", "- charge: 0.1 C", "until:", "- voltage-above: 4.2 V", "- hold: 4.2 V", "at-most: 0.1 C",
                "until:", "- current-below: 0.02 C", "- discharge: 0.1 C", "until:", "- voltage-below: 3 V", "- charge: 1 C",
                "begins-cycle: true", "for: 1 min", "- rest: 1 h", "- discharge: 1 C", "begins-cycle: true", "for: 1 min",
            ], Steps(Import(Script)));
        Assert.Equal(30_000, Import(Script).Protocol.Record.EveryMilliseconds);
    }

    [Fact]
    public void A_list_that_is_written_out_becomes_loops_only_where_a_fixture_needs_it()
    {
        string[] cycle = ["\"Charge at 1 mA for 1 hour\"", "\"Discharge at 1 mA for 1 hour\""];
        string Written(int times) => $"[\"Rest for 1 s\", {string.Join(", ", Enumerable.Repeat(cycle, times).SelectMany(steps => steps))}]";
        Assert.Equal(7, Import(Written(3)).Protocol.Steps.Count);
        LoopStep loop = Assert.IsType<LoopStep>(Import(Written(500)).Protocol.Steps[1]);
        Assert.Equal((500, 2), (loop.Turns, loop.Body.Count));
    }

    [Theory]
    [InlineData("Hold at 4 V for 1 s or until 3 V", LossKind.Notation, "does not look at it")]
    [InlineData("Rest until > 4 V", LossKind.Assumed, "24 h")]
    [InlineData("Hold at 4 V for 1 s or until > 10 mA", LossKind.Treatment, "not by its sign")]
    [InlineData("[\"Rest for 1 s\", \"Discharge at 4 Ohm for 1 s\"]", LossKind.Treatment, "holds no resistance")]
    [InlineData("[step.string(\"Rest for 1 s\", temperature=\"25oC\")]", LossKind.Treatment, "does not set it")]
    [InlineData("Experiment([\"Rest for 1 s\"], termination=\"80% capacity\")", LossKind.Treatment, "80% capacity")]
    [InlineData("Experiment([\"Rest for 1 s\"], temperature=298)", LossKind.Treatment, "temperature 298")]
    public void What_is_not_carried_as_it_is_stands_in_the_list(string text, LossKind kind, string what) => Assert.Contains(
        ProtocolExchange.Import(text, ExchangeFormat.PyBamm, Request).Losses,
        loss => loss.Kind == kind && loss.What.Contains(what, StringComparison.Ordinal));

    [Theory]
    [InlineData("Charge at 4 A", "it needs `for` and a time")]
    [InlineData("Charge at 4 A for 1 day", "is no time")]
    [InlineData("charge at 4 A for 1 s", "it must begin with")]
    [InlineData("Charge at 4 X for 1 s", "is no value")]
    [InlineData("Charge at 1 mA until 4 W", "is no current, C-rate or voltage")]
    [InlineData("Charge at 1 mA for 1 s until 4 V until 3 V", "must stand in it once")]
    [InlineData("Hold at 4 V for 5 hours at 25oC", "a temperature does not stand in a sentence")]
    [InlineData("Run US06 (A)", "needs `for`")]
    [InlineData("Hold at 4 V until C/0", "is no current")]
    [InlineData("[f\"Charge at {rate} for 1 s\"]", "is computed by Python")]
    [InlineData("[cycle for cycle in range(3)]", "is computed by Python")]
    [InlineData("Experiment([\"Rest for 1 s\"])\nExperiment([\"Rest for 1 s\"])", "2 experiments, on lines 1, 2")]
    [InlineData("steps = [\"Rest for 1 s\"]\nsteps.append(\"Rest for 2 s\")\nExperiment(steps)", "`steps` is computed by Python")]
    [InlineData("Experiment([\"Rest for 1 s\"", "a bracket is not closed")]
    [InlineData("Experiment(", "a bracket is not closed")]
    [InlineData("[\"Charge at 5 A for 1 s\"]", "is too large")]
    [InlineData("Charge at 1e14 A for 1 s", "is out of all range")]
    [InlineData("[3]", "is no step")]
    public void What_has_no_meaning_is_refused_with_its_place(string text, string what)
    {
        ProtocolException refusal =
            Assert.Throws<ProtocolException>(() => ProtocolExchange.Import(text, ExchangeFormat.PyBamm, Request));
        Assert.Contains(what, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_capacity_an_end_by_a_rate_says_what_to_give()
    {
        ProtocolException refusal = Assert.Throws<ProtocolException>(() => ProtocolExchange.Import(
            "Hold at 3V until C/50", ExchangeFormat.PyBamm, Request with { CapacityNanoampHours = null }));
        Assert.Contains("--capacity 2.4", refusal.Message, StringComparison.Ordinal);
    }

    private static ImportRequest Request => new("cell", "cell.py") { Kind = CellKind.Full, CapacityNanoampHours = 3_000_000 };

    private static ImportedProtocol Import(string text) => ProtocolExchange.Import(text, ExchangeFormat.PyBamm, Request);

    private static string[] Steps(ImportedProtocol imported) =>
        [.. imported.Yaml.Split("steps:\n", 2)[1].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
