using System.Text.RegularExpressions;
using SolidCell.Core.Commands;
using SolidCell.Host.Tests.Operating;
using SolidCell.Simulation.Fleet;

namespace SolidCell.Host.Tests.Fixtures;

/// <summary>
/// An operator's orders, one after the other, in Whole/orders.txt: two virtual fixtures, one that the broker has lost and that answers all
/// the same, and one that has never been there. T is the id of a test.
/// </summary>
public sealed partial class WholeOrdersTests : IDisposable
{
    private const string PerGram = """
        solidcell: 1
        name: rates
        title: Per gram
        cell: { kind: symmetric, active-mass: 10 mg }
        on: { soft-short: note, hard-short: stop, power-cut: wait }
        steps:
          - deposit: 20 mA/g
            until: 1 h
        """;

    private static readonly string[] Flashing =
    [
        "flash t-ndl-li nothing", "flash t-ndl-li DIR/damaged.yaml", "flash nobody ccd",
        "flash t-ndl-lo ccd", "flash t/1 ccd", "flash x-* ccd", "flash lost-1,t-ndl-li ccd", "flash t-ndl-li ccd --mass -1",
        "flash t-ndl-li DIR/rates.yaml --mass 11.5", "flash t-ndl-li,t-bare-li ccd --json", "groups set room t-bare-li t-ndl-li",
        "flash room cycle-0.5",
    ];

    private static readonly string[] Starting =
    [
        "cells add C12 --diameter 10", "cells add C13 --diameter 10", "cells add M1 --diameter 10 --mass 11.5",
        "cells add M2 --diameter 10 --mass 11.5", "cells add F1 --kind full --area 0.7854 --capacity 2",
        "run start t-ndl-li", "run start t-ndl-li --area 0.7854 --json", "run start t-ndl-li t-bare-li --cell C12 --yes",
        "run start t-ndl-li t-bare-li --cell C12 --cell c12 --yes", "run start t-ndl-li --cell nobody --yes",
        "run start t-ndl-li --area -1 --yes", "run start t-ndl-li --cell F1 --yes", "run start t-ndl-li --area 9 --yes --protocol ccd",
        "run start t-ndl-li --area 0.7854 --yes --kind full --protocol ncm",
        "run start t-ndl-li --area 0.7854 --yes --kind full --capacity 2 --protocol ncm", "run start t-ndl-li --area 0.7854 --yes --protocol x",
        "run start lost-1 --area 0.7854 --yes", "run start room --cell C12 --cell C13 --yes",
        "run start t-ndl-li --area 0.7854 --yes --json",
    ];

    private static readonly string[] Ordering =
    [
        "run resume t-ndl-li", "run pause room --json", "run pause t-ndl-li", "run resume t-*", "run identify room", "run clear t-bare-li",
        "run identify lost-1", "run pause x-*", "run stop x-* press_1 unknown-1 lost-1 t-ndl-li", "run stop t-bare-li --json",
        "run stop t-bare-li", "flash room DIR/rates.yaml --mass 11.5", "run start t-ndl-li --area 0.7854 --yes --json",
        "run stop room", "run start room --cell C13 --cell M1 --yes --protocol DIR/rates.yaml", "run start t-ndl-li --cell C13 --yes",
        "run start room --cell M1 --cell M2 --yes --protocol DIR/rates.yaml --json", "run stop room",
    ];

    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Orders_are_answered_as_they_were()
    {
        File.WriteAllText(Path.Combine(_store.Directory, "rates.yaml"), PerGram);
        File.WriteAllText(Path.Combine(_store.Directory, "damaged.yaml"), PerGram.Replace("20 mA/g", "20 mA/h", StringComparison.Ordinal));
        await using BrokerOfTest broker = await BrokerOfTest.StartAsync("embedded");
        await broker.KeepAsync("lost-1", """{"state":"lost"}""");
        await using SpokenFixture lost = await SpokenFixture.StartAsync(broker.Settings, "lost-1", null);
        await using SpokenFixture unknown =
            await SpokenFixture.StartAsync(broker.Settings, "unknown-1", null, CommandOutcome.Refused, "not now");
        await using VirtualFleet fleet = VirtualFleet.Start(
            new VirtualFleetOptions { Prefix = "t", Cells = ["ndl-li", "bare-li"], Broker = broker.Settings, Speed = 1 });
        foreach (string name in fleet.Names)
        {
            await FixtureWait.UntilAsync(broker.Settings, reading => reading.Fixture == name);
        }

        var session = new CommandLineSession(_store.Directory, "--broker", broker.Settings.Address);
        string text = await session.TextAsync([.. Flashing, .. Starting, .. Ordering]);
        GoldenText.Check(Ids().Replace(text, "T"), "tests", "SolidCell.Host.Tests", "Fixtures", "Whole", "orders.txt");
    }

    [GeneratedRegex("""(?<=, test |"test_id":")[0-9a-f]{8,32}""")]
    private static partial Regex Ids();
}
