using SolidCell.Device.Hardware;
using SolidCell.Device.Provisioning;

namespace SolidCell.Device.Link;

/// <summary>
/// Makes connections to the broker in a way that a running test outlasts: the address is known before a test begins, a silent TLS server
/// is found out before the library's handshake meets it, and handshakes that fail are rare while a test is on (docs/decisions/0010).
/// </summary>
public sealed class Connector
{
    /// <summary>Between two handshakes while a test is on: one that never ends costs a gap in the test.</summary>
    public const int HandshakePauseMilliseconds = 600000;

    private readonly LinkSettings _settings;
    private readonly BrokerAddress _address;
    private readonly Backoff _backoff;
    private readonly IMonotonicClock _clock;
    private bool _isTrying;
    private long _handshakeDue;

    public Connector(LinkSettings settings, BrokerAddress address, Backoff backoff, IMonotonicClock clock)
    {
        _settings = settings;
        _address = address;
        _backoff = backoff;
        _clock = clock;
    }

    /// <summary>True when it is time for an attempt.</summary>
    public bool IsDue(bool isTestOn)
    {
        bool isHarmless = !isTestOn || !_settings.UsesTls || _clock.Milliseconds >= _handshakeDue;
        return isHarmless && _backoff.IsDue();
    }

    /// <summary>
    /// A connection to be opened; null when there is no address or when the server accepts and stays silent. Throws what the library throws
    /// when nobody is there.
    /// </summary>
    public MqttLink? Make(Mailbox mailbox, bool isTestOn)
    {
        _isTrying = true;
        string address = _address.Find(isTestOn);
        if (address.Length == 0 || (_settings.UsesTls && !TlsProbe.Answers(address, _settings.BrokerPort)))
        {
            return null;
        }

        _handshakeDue = _clock.Milliseconds + HandshakePauseMilliseconds;

        // The certificate is for the name in the settings, and the library has one text for both: with TLS it looks the name up once more.
        return new MqttLink(_settings, _settings.UsesTls ? _settings.BrokerHost : address, mailbox);
    }

    public void Succeeded()
    {
        _isTrying = false;
        _handshakeDue = 0;
        _address.Succeeded();
        _backoff.Succeeded();
    }

    /// <summary>An attempt failed, or a connection broke.</summary>
    public void Failed()
    {
        if (_isTrying)
        {
            _address.Failed();
        }

        _isTrying = false;
        _backoff.Failed();
    }
}
