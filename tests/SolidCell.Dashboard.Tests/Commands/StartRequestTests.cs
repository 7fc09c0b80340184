using SolidCell.Core.Measurement;
using SolidCell.Dashboard.Commands;
using SolidCell.Dashboard.Tests.Bench;
using SolidCell.Operations;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Reading;
using SolidCell.Store.Registry;

namespace SolidCell.Dashboard.Tests.Commands;

/// <summary>
/// What is planned of an order, in Whole/plans.txt: NCM-1 is registered with 1 cm2, 2.4567 mAh, 12.5 mg and a card. The program that was
/// sent charges with 0.5 mA; no fixture is asked anything.
/// </summary>
public sealed class StartRequestTests : IDisposable
{
    private const string Yaml = """
        solidcell: 1
        name: charge
        title: Charge
        cell: { kind: full }
        on: { soft-short: stop, hard-short: stop, power-cut: continue }
        steps:
          - charge: 0.5 mA
            until: { voltage-above: 4.2 V }
            for: 10 h
        """;

    private readonly TemporaryStore _store = new();
    private readonly FlashPlan _plan;

    public StartRequestTests()
    {
        Protocol protocol = ProtocolReader.Read(Yaml, "test").Protocol!;
        _plan = FlashPlan.Of(protocol, Yaml);
        new ProtocolRegistry(_store.Database, TimeProvider.System).Add(_plan.Program.Sha256, protocol.Name, _plan.Program.Bytes, Yaml);
        new CellRegistry(_store.Database, TimeProvider.System).Add(new NewCell("NCM-1", CellKind.Full, 100_000_000)
        {
            CapacityNanoampHours = 2_456_700,
            ActiveMassMicrograms = 12_500,
            Chemistry = "Li | LPSCl | NCM",
            WorkingElectrode = "NCM",
            Notes = "pressed twice",
            Card = """{"pellet_um":600}""",
        });
    }

    public void Dispose() => _store.Dispose();

    [Fact]
    public void What_is_planned_of_an_order_is_what_it_was()
    {
        var known = new StartOrder("NCM-1", IsConfirmed: true, ProgramSha256: _plan.Sha256Text);
        string[] parts =
        [
            Planned("as registered", known), Planned("blanks around the name", known with { Cell = " NCM-1 " }),
            Planned("the same numbers", known with { AreaSquareCentimetres = 1, CapacityMilliampHours = 2.4567, ActiveMassMilligrams = 12.5 }),
            Planned("another area", known with { AreaSquareCentimetres = 1.5 }),
            Planned("another capacity and chemistry", known with { CapacityMilliampHours = 3, Chemistry = "In | NCM" }),
            Planned("another mass", known with { ActiveMassMilligrams = 11 }), Planned("no mass", known with { ActiveMassMilligrams = 0 }),
            Planned("a new name", known with { Cell = "NCM-2", AreaSquareCentimetres = 0.5, Chemistry = "x", ActiveMassMilligrams = 1.5 }),
            Planned("a new name without an area", known with { Cell = "NCM-2" }), Planned("no name", known with { Cell = null }),
            Planned("two lines", known with { Cell = "a\nb" }), Planned("not confirmed", known with { IsConfirmed = false }),
            Planned("a mass that none has", known with { ActiveMassMilligrams = -1 }),
            Planned("another program", known with { ProgramSha256 = new string('0', 64) }),
            Planned("a virtual fixture", known, "press-2"),
        ];
        WholeText.Check("Commands", "plans.txt", parts);
    }

    private string Planned(string heading, StartOrder order, string fixture = "press-1")
    {
        var operations = new FixtureOperations(null!, () => _store.Database, _ => null, TimeProvider.System);
        var options = new DashboardOptions { VirtualFixtures = ["press-2"], RunId = 5 };
        var request = new StartRequest(operations, new CellRegistry(_store.Database, TimeProvider.System), options);
        try
        {
            StartPlan plan = request.Plan(fixture, order);
            Assert.Equal(_plan.Sha256Text, plan.Program.Sha256Text);
            return WholeText.Of(heading, new { plan.Fixture, plan.IsVirtual, plan.RunId, plan.Cell });
        }
        catch (OperationException refusal)
        {
            return $"== {heading}\n{refusal.Message}\n";
        }
    }
}
