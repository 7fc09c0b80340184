using SolidCell.Mqtt.Access;

namespace SolidCell.Mqtt;

/// <summary>How an embedded broker is set up.</summary>
public sealed record BrokerSetup
{
    /// <summary>What it takes at most.</summary>
    public BrokerLimits Limits { get; init; } = new();

    /// <summary>Gets a line when a limit is reached or somebody is refused, from any thread.</summary>
    public Action<string> Tell { get; init; } = _ => { };

    /// <summary>Tells what is idle.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>
    /// Who may do what; null for a broker in which everybody on this computer may do everything, for tests and demonstrations.
    /// </summary>
    public IBrokerAccounts? Accounts { get; init; }

    /// <summary>Where other computers reach it; null for nowhere. Needs <see cref="Accounts"/>.</summary>
    public LanPort? Lan { get; init; }
}
