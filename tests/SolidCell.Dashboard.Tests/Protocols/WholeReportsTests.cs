using SolidCell.Dashboard.Protocols;
using SolidCell.Dashboard.Tests.Bench;
using SolidCell.Store.Registry;

namespace SolidCell.Dashboard.Tests.Protocols;

/// <summary>What is said of protocols before they are sent, for cells of several sizes, in Whole/reports.txt.</summary>
public sealed class WholeReportsTests
{
    /// <summary>Everything that a person confirms, each number another.</summary>
    private const string Symmetric = """
        solidcell: 1
        name: both-ways
        title: Both ways
        cell: { kind: symmetric, area: 0.5 cm2, card: { pellet: 600 um } }
        on: { soft-short: note, hard-short: stop, power-cut: wait }
        safety: { voltage: -1.5 V to 2.5 V, current: 9 mA, pressure: 1.1 MPa to 19 MPa, temperature: 21 degC to 39 degC }
        steps:
          - rest: 10 min
          - loop: 3
            steps:
              - deposit: 0.4 mA/cm2
                until: 0.2 mAh/cm2
              - strip: 0.4 mA/cm2
                until: [ { capacity: 0.2 mAh/cm2 }, { voltage-below: -1 V, then: stop } ]
                for: 2 h
        """;

    private const string Rates = """
        solidcell: 1
        name: rates
        title: By the capacity
        cell: { kind: full, capacity: 3 mAh }
        on: { soft-short: stop, hard-short: stop, power-cut: continue }
        steps:
          - charge: 0.5C
            until: { voltage-above: 4.2 V }
            for: 3 h
          - rest: 1 h
        """;

    private const string PerGram = """
        solidcell: 1
        name: per-gram
        title: By the mass
        cell: { kind: half, active-mass: 10 mg }
        on: { soft-short: note, hard-short: stop, power-cut: wait }
        steps:
          - charge: 20 mA/g
            until: { voltage-above: 2.5 V }
            for: 30 h
        """;

    [Fact]
    public void What_is_said_of_a_protocol_is_what_it_was()
    {
        string loop = "  - loop: 84\n    steps:\n"
            + string.Concat(new[] { "deposit", "strip" }.Select(verb => $"      - {verb}: 10 uA/cm2\n        per-turn: 10 uA/cm2\n        for: 1 h\n"));
        string many = Symmetric[..Symmetric.IndexOf("  - rest", StringComparison.Ordinal)] + string.Concat(Enumerable.Repeat(loop, 3));
        string[] parts =
        [
            Said("symmetric", Symmetric, new()), Said("symmetric, 2 cm2", Symmetric, new(AreaSquareCentimetres: 2)),
            Said("symmetric, no area", Symmetric, new(AreaSquareCentimetres: 0)),
            Said("symmetric, another card", Symmetric, new(), """{"pellet_um":500}"""),
            Said("rates", Rates, new()), Said("rates, 2 mAh on 1 cm2", Rates, new(AreaSquareCentimetres: 1, CapacityMilliampHours: 2)),
            Said("rates, no capacity", Rates, new(CapacityMilliampHours: 0)), Said("per gram", PerGram, new()), Said("per gram, 5 mg", PerGram, new(ActiveMassMilligrams: 5)),
            Said("no protocol", "steps: 3", new()), Said("unknown words", Symmetric.Replace("rest", "wait", StringComparison.Ordinal), new()),
            Said("a warning", Symmetric.Replace("hard-short: stop, ", "", StringComparison.Ordinal), new()),
        ];
        WholeText.Check("Protocols", "reports.txt", parts);
        Assert.Equal(500, ProtocolReports.Of(many, new ProtocolQuestion()).Steps.Count);
    }

    [Fact]
    public void The_library_has_the_built_in_protocols_and_those_that_were_sent_by_their_hash()
    {
        using var store = new TemporaryStore();
        var sent = new ProtocolRegistry(store.Database, TimeProvider.System);
        byte[] hash = [.. Enumerable.Repeat((byte)0xAB, 32)], other = [.. Enumerable.Repeat((byte)0xCD, 32)];
        sent.Add(hash, "both-ways", [1], Symmetric);
        sent.Add(other, "broken", [1], "steps: 3");
        var library = new ProtocolLibrary(sent);
        string id = Convert.ToHexStringLower(hash);
        ProtocolBrief[] found = [.. library.List().Where(one => one.Origin == "sent").OrderBy(one => one.Name)];
        Assert.Equal(("both-ways", "Both ways", "symmetric"), (found[0].Name, found[0].Title, found[0].CellKind));
        Assert.Equal(("broken", "", "unknown"), (found[1].Name, found[1].Title, found[1].CellKind));
        Assert.Equal(new ProtocolText(id, "both-ways", Symmetric), library.Find(id));
        Assert.Equal(("ccd", "ccd"), (library.Find("ccd")!.Id, library.Find("ccd")!.Name));
        Assert.All(["nothing", id[..63], id + "0", id[..63] + "g", new string('1', 64)], none => Assert.Null(library.Find(none)));
        Assert.Contains(library.List(), one => one is { Id: "ccd", Origin: "ready", CellKind: "symmetric", Added: null });
    }

    private static string Said(string heading, string yaml, ProtocolQuestion question, string? card = null) =>
        WholeText.Of(heading, ProtocolReports.Of(yaml, question, card));
}
