using SolidCell.Core.Measurement;
using SolidCell.Host.Fixtures.Start;
using SolidCell.Operations;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Reading;
using SolidCell.Store.Registry;

namespace SolidCell.Host.Tests.Fixtures;

/// <summary>What somebody reads before he says yes to a start, in Whole/limits.txt: each number of the protocol is another.</summary>
public sealed class LimitSheetTests
{
    private const string Bounded = """
        solidcell: 1
        name: both-ways
        title: Both ways
        cell: { kind: symmetric, card: { pellet: 600 um } }
        on: { soft-short: note, hard-short: stop, power-cut: wait }
        safety: { voltage: -1.5 V to 2.5 V, current: 9 mA, pressure: 1.1 MPa to 19 MPa, temperature: 21 degC to 39 degC }
        steps:
          - rest: 10 min
          - loop: 3
            steps:
              - deposit: 0.4 mA/cm2
                until: 0.2 mAh/cm2
              - strip: 0.4 mA/cm2
                until: 0.2 mAh/cm2
        """;

    private const string Open = """
        solidcell: 1
        name: rates
        title: By the capacity
        cell: { kind: full, capacity: 3 mAh }
        on: { soft-short: stop, hard-short: stop, power-cut: continue }
        steps:
          - charge: 0.5C
            until: { voltage-above: 4.2 V }
        """;

    [Fact]
    public void The_limits_of_a_start_are_what_they_were()
    {
        var symmetric = new NewCell("Li-1", CellKind.Symmetric, 50_000_000);
        var full = new NewCell("NCM-1", CellKind.Full, 100_000_000) { CapacityNanoampHours = 2_000_000 };
        IEnumerable<string> lines =
        [
            .. Lines(Bounded, symmetric),
            .. Lines(Bounded, symmetric with { AreaSquareMicrometres = 200_000_000, Card = """{"pellet_um":500}""" }),
            .. Lines(Open, full),
        ];
        GoldenText.Check(string.Join('\n', lines) + "\n", "tests", "SolidCell.Host.Tests", "Fixtures", "Whole", "limits.txt");
    }

    private static IEnumerable<string> Lines(string yaml, NewCell cell)
    {
        ProtocolCheck check = ProtocolReader.Read(yaml, "test");
        Protocol protocol = check.Protocol ?? throw new InvalidOperationException(string.Join('\n', check.Problems.Select(check.Describe)));
        return LimitSheet.Lines(new StartPlan("press-1", HeldProgram.Of(FlashPlan.Of(protocol, yaml)), cell));
    }
}
