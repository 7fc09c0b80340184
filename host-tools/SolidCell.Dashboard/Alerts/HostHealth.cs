using SolidCell.Ingest;

namespace SolidCell.Dashboard.Alerts;

/// <summary>What is wrong with the host itself, null for what is well.</summary>
/// <remarks>
/// <para><c>BrokerAwaySince</c>: Without the broker no fixture can be heard, which is one cause, not many.</para>
/// <para><c>WriteProblem</c>: Why records cannot be stored.</para>
/// </remarks>
internal sealed record HostHealth(DateTimeOffset? BrokerAwaySince, string? WriteProblem)
{
    /// <summary>What failed in looking at the fixtures.</summary>
    public string? WatchProblem { get; init; }

    /// <summary>Why commands cannot be written down, one sentence.</summary>
    public string? AuditProblem { get; init; }

    /// <summary>What the broker has refused, null for nothing.</summary>
    public BrokerRefusals? Refusals { get; init; }

    /// <summary>The last ack that another host sent.</summary>
    public ForeignAck? ForeignAck { get; init; }
}

/// <summary>How much the broker has refused since it started, and when this program saw the last of it.</summary>
internal sealed record BrokerRefusals(long Count, DateTimeOffset Last);
