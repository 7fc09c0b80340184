using SolidCell.Core.Measurement;
using SolidCell.Protocols.Reading;
using SolidCell.Store.Registry;

namespace SolidCell.Operations.Tests;

public class StartCheckTests
{
    private const long TenMillimetres = 78_539_816;

    [Theory]
    [InlineData("ccd", CellKind.Symmetric, TenMillimetres, 0)]
    [InlineData("ncm", CellKind.Full, TenMillimetres, 2_400_000)]
    public void A_protocol_that_suits_the_cell_is_not_refused(string protocol, CellKind kind, long area, long capacity) =>
        StartCheck.Check(Plan(Programs.Held(protocol), kind, area, capacity));

    [Theory]
    [InlineData("ccd", CellKind.Full, TenMillimetres, 2_400_000, "ccd is for a symmetric cell, but C12 in press-1 is a full one.")]
    [InlineData("ncm", CellKind.Symmetric, TenMillimetres, 2_400_000, "ncm is for a full cell")]
    [InlineData("ncm", CellKind.Full, TenMillimetres, 0, "needs a capacity")]
    [InlineData("ncm", CellKind.Full, TenMillimetres, 200_000_000,
        "would drive 60 mA through 0.7854 cm2, beyond 10 mA (the fixture's range)")]
    [InlineData("ccd", CellKind.Symmetric, 2_001_000_000, 0, "C12 has 20.01 cm2 and 0 mAh; a fixture takes at most 20 cm2 and 2000 mAh.")]
    [InlineData("ncm", CellKind.Full, TenMillimetres, 2_000_000_001, "a fixture takes at most 20 cm2 and 2000 mAh.")]
    [InlineData("ccd", CellKind.Symmetric, 900_000_000, 0, "would drive 28.8 mA through 9 cm2, beyond 10 mA (the fixture's range)")]
    public void What_does_not_suit_is_refused_with_both_numbers(string protocol, CellKind kind, long area, long capacity, string words) =>
        Assert.Contains(words,
            Assert.Throws<OperationException>(() => StartCheck.Check(Plan(Programs.Held(protocol), kind, area, capacity))).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData(3, null)]
    [InlineData(3.001, "would drive 3.001 mA through 0.7854 cm2, beyond 3 mA (the protocol's safety envelope)")]
    public void The_largest_current_is_that_of_the_protocols_own_envelope(double milliamps, string? words)
    {
        string yaml =
            FormattableString.Invariant(
                $"solidcell: 1\nname: narrow\ncell:\n  kind: symmetric\nsafety:\n  current: 3 mA\non:\n  hard-short: stop\nsteps:\n  - deposit: {milliamps} mA\n    for: 1 h\n");
        HeldProgram program = HeldProgram.Of(FlashPlan.Of(ProtocolReader.Read(yaml, "narrow.yaml").Protocol!, yaml));
        OperationException? refusal =
            Record.Exception(() => StartCheck.Check(Plan(program, CellKind.Symmetric, TenMillimetres, 0))) as OperationException;
        Assert.Equal(words is null, refusal is null);
        Assert.Contains(words ?? "", refusal?.Message ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, 12_500L, true)]
    [InlineData(null, null, true)]
    [InlineData(null, 13_200L, false)]
    [InlineData(13_200L, 13_200L, true)]
    [InlineData(13_200L, null, false)]
    public void A_program_with_currents_per_gram_is_started_on_cells_of_its_own_mass_only(long? flashedFor, long? weighed, bool isGood)
    {
        const string Yaml = """
            solidcell: 1
            name: rates
            cell: {kind: full, active-mass: 12.5 mg}
            on: {hard-short: stop}
            steps:
              - charge: 100 mA/g
                for: 1 h
            """;
        FlashPlan flashed = FlashPlan.Of(ProtocolReader.Read(Yaml, "rates.yaml").Protocol!, Yaml, activeMassMicrograms: flashedFor);
        StartPlan plan = Plan(HeldProgram.Of(flashed), CellKind.Full, TenMillimetres, 0);
        plan = plan with { Cell = plan.Cell with { ActiveMassMicrograms = weighed } };
        OperationException? refusal = Record.Exception(() => StartCheck.Check(plan)) as OperationException;
        Assert.Equal(isGood, refusal is null);
        Assert.Contains(isGood ? "" : "flash it again with --mass", refusal?.Message ?? "", StringComparison.Ordinal);
    }

    private static StartPlan Plan(HeldProgram program, CellKind kind, long area, long capacity) =>
        new("press-1", program, new NewCell("C12", kind, area) { CapacityNanoampHours = capacity });
}
