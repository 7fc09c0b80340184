namespace SolidCell.Mqtt.Access;

/// <summary>Who a client is. <c>Name</c> is the account, which for a fixture is the fixture; empty without an account.</summary>
public sealed record BrokerIdentity(BrokerRole Role, string Name)
{
    /// <summary>A program on the broker's own computer, without an account.</summary>
    public static readonly BrokerIdentity LocalProgram = new(BrokerRole.Local, "");

    public override string ToString() => Role switch
    {
        BrokerRole.Host => "the host",
        BrokerRole.Fixture => $"fixture '{Name}'",
        _ => "a program of this computer without an account",
    };
}
