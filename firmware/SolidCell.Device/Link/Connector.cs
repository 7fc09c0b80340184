using SolidCell.Core.Link;
using SolidCell.Device.Provisioning;

namespace SolidCell.Device.Link;

/// <summary>
/// Makes connections to the broker in a way that a running test outlasts: the address is known before a test begins, a silent TLS server
/// is found out before the library's handshake meets it, and handshakes that fail are rare while a test is on (docs/decisions/0010).
/// </summary>
public sealed class Connector : ILinkConnector
{
    /// <summary>Between two handshakes while a test is on: one that never ends costs a gap in the test.</summary>
    public const int HandshakePauseMilliseconds = 600000;

    private readonly LinkSettings _settings;
    private readonly BrokerAddress _address;
    private readonly Reporter _reporter;
    private bool _isTrying;
    private long _handshakeDue;

    public Connector(LinkSettings settings, BrokerAddress address, Reporter reporter)
    {
        _settings = settings;
        _address = address;
        _reporter = reporter;
    }

    public bool MayConnect(long nowMilliseconds) => !_reporter.IsTestOn || !_settings.UsesTls || nowMilliseconds >= _handshakeDue;

    /// <summary>
    /// A connection to be opened; null when there is no address or when the server accepts and stays silent. Throws what the library throws
    /// when nobody is there.
    /// </summary>
    public ILinkTransport? Make(long nowMilliseconds)
    {
        _isTrying = true;
        string address = _address.Find(_reporter.IsTestOn);
        if (address.Length == 0 || (_settings.UsesTls && !TlsProbe.Answers(address, _settings.BrokerPort)))
        {
            return null;
        }

        _handshakeDue = nowMilliseconds + HandshakePauseMilliseconds;

        // The certificate is for the name in the settings, and the library has one text for both: with TLS it looks the name up once more.
        return new MqttLink(_settings, _settings.UsesTls ? _settings.BrokerHost : address);
    }

    public void Succeeded()
    {
        _isTrying = false;
        _handshakeDue = 0;
        _address.Succeeded();
    }

    public void Failed()
    {
        if (_isTrying)
        {
            _address.Failed();
        }

        _isTrying = false;
    }
}
