namespace SolidCell.Device.Provisioning;

/// <summary>Who the fixture is and where its broker is. Read from the configuration file.</summary>
public sealed class LinkSettings
{
    /// <summary>Letters, digits and hyphens; client id and middle of the topics.</summary>
    public string FixtureId = "fixture-1";
    public string WifiName = "";
    public string WifiPassword = "";
    public string BrokerHost = "";
    public int BrokerPort = 8883;

    /// <summary>Off only where the broker is on the same trusted wire.</summary>
    public bool UsesTls = true;

    /// <summary>The certificate authority of the broker, PEM; needed with TLS.</summary>
    public string CaCertificate = "";
    public string UserName = "";
    public string Password = "";

    /// <summary>Asked for the date instead of the internet's pool; empty for the pool.</summary>
    public string TimeServer = "";
}
