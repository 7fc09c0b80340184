namespace SolidCell.Mqtt.Access;

/// <summary>The accounts of a broker.</summary>
public interface IBrokerAccounts
{
    /// <summary>Who has this account and this password; null when nobody has, or no longer.</summary>
    BrokerIdentity? Identify(string user, string password);

    /// <summary>True for a fixture that has an account, also one that was revoked: nobody else stands for it.</summary>
    bool IsFixture(string name);
}
