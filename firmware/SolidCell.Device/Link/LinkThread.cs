using System;
using System.Threading;
using SolidCell.Core.Link;
using SolidCell.Device.Provisioning;

namespace SolidCell.Device.Link;

/// <summary>
/// Runs a <see cref="LinkSession"/> on a thread of its own, from Wi-Fi to publishing. The client library may hang in any call: then
/// the thread makes no turn any more, which its <see cref="LinkKeeper"/> sees.
/// </summary>
public sealed class LinkThread
{
    private const int IdleMilliseconds = 20;

    private readonly LinkSession _session;
    private readonly LinkSession? _predecessor;
    private readonly WifiLink _wifi;
    private bool _hasBegun;
    private long _lastTurn;

    /// <param name="settings">Who the fixture is and where its broker is.</param>
    /// <param name="session">What is done, a turn at a time.</param>
    /// <param name="predecessor">What hung before this, if anything did: its connection is closed first, which often ends its
    /// thread.</param>
    /// <param name="nowMilliseconds">The time of birth.</param>
    public LinkThread(LinkSettings settings, LinkSession session, LinkSession? predecessor, long nowMilliseconds)
    {
        _session = session;
        _predecessor = predecessor;
        _wifi = new WifiLink(settings);
        _lastTurn = nowMilliseconds;
    }

    public LinkSession Session => _session;

    /// <summary>How long the last turn has been under way or over.</summary>
    public long SilentMilliseconds(long nowMilliseconds) => nowMilliseconds - _lastTurn;

    public void Start() => new Thread(Run).Start();

    /// <summary>One turn at this time; true when something was moved.</summary>
    public bool Step(long nowMilliseconds)
    {
        _lastTurn = nowMilliseconds;
        if (!_hasBegun && _predecessor != null)
        {
            _predecessor.Close();
        }

        _hasBegun = true;
        return TryTurn(nowMilliseconds);
    }

    /// <summary>
    /// A thread that ended here would leave the fixture mute: what the firmware or the network's library throws is a failed link, tried
    /// again after a pause.
    /// </summary>
    private bool TryTurn(long nowMilliseconds)
    {
        try
        {
            _wifi.Keep(_session.Failures);
            return _session.Turn(nowMilliseconds);
        }
        catch (Exception)
        {
            _session.GiveUp();
            return false;
        }
    }

    private void Run()
    {
        while (!_session.IsAbandoned)
        {
            if (!Step(Environment.TickCount64))
            {
                Thread.Sleep(IdleMilliseconds);
            }
        }

        _session.Close();
    }
}
