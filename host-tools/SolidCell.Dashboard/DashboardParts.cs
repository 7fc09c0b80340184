using SolidCell.Ingest;
using SolidCell.Ingest.Live;
using SolidCell.Operations;
using SolidCell.Operations.Commanding;
using SolidCell.Store;

namespace SolidCell.Dashboard;

/// <summary>What the dashboard looks at and acts through; whoever made them disposes of them after it.</summary>
public sealed record DashboardParts(StoreDatabase Store, LiveFeed Live, FixtureCommander Commander, TimeProvider Clock)
{
    /// <summary>What people ask of fixtures goes through it.</summary>
    public FixtureOperations Operations { get; } = new(Commander, () => Store, Live.Find, Clock);

    /// <summary>What stores the fixtures' records, where that is in this process: /healthz and alerts tell how it gets on.</summary>
    public IngestService? Ingest { get; init; }

    /// <summary>Virtual fixtures in this process, where there are some: their cells can be exchanged.</summary>
    public IVirtualPresses? Presses { get; init; }

    /// <summary>Connections of the broker inside, where there is one.</summary>
    public Func<int>? BrokerSessions { get; init; }

    /// <summary>What the broker has refused; gives null while one elsewhere does not tell.</summary>
    public Func<long?>? BrokerRefusals { get; init; }
}
