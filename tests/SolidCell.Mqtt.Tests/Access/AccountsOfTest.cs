using SolidCell.Mqtt.Access;

namespace SolidCell.Mqtt.Tests.Access;

/// <summary>The accounts host and press-1, each with its name as its password.</summary>
internal sealed class AccountsOfTest : IBrokerAccounts
{
    public BrokerIdentity? Identify(string user, string password) => (user, password) switch
    {
        ("host", "host") => new BrokerIdentity(BrokerRole.Host, "host"),
        ("press-1", "press-1") => new BrokerIdentity(BrokerRole.Fixture, "press-1"),
        _ => null,
    };

    public bool IsFixture(string name) => name == "press-1";
}
