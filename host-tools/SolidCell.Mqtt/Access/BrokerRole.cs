namespace SolidCell.Mqtt.Access;

/// <summary>What a client of a broker stands for.</summary>
public enum BrokerRole
{
    /// <summary>A host: the only one that commands fixtures.</summary>
    Host,

    /// <summary>One fixture, which is named.</summary>
    Fixture,

    /// <summary>A program on the broker's own computer that gave no account: it reads, and it may be a fixture that has none.</summary>
    Local,
}
