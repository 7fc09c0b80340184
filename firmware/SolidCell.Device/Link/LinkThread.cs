using System;
using System.Device.Wifi;
using System.Threading;
using nanoFramework.Networking;

namespace SolidCell.Device.Link;

/// <summary>
/// Runs <see cref="LinkWork"/> on a thread of its own. The client library may hang in any call: a thread that has made no turn for
/// <see cref="HangMilliseconds"/> is given up, and its owner makes a new one with a new client.
/// </summary>
public sealed class LinkThread
{
    public const int HangMilliseconds = 120000;
    private const int IdleMilliseconds = 20;
    private const int FailuresBeforeReconnecting = 3;

    private readonly LinkSettings _settings;
    private readonly LinkWork _work;
    private readonly Thread _thread;
    private int _failuresSeen;
    private long _lastTurn;

    public LinkThread(LinkSettings settings, LinkWork work)
    {
        _settings = settings;
        _work = work;
        _lastTurn = Environment.TickCount64;
        _thread = new Thread(Run);
    }

    public void Start() => _thread.Start();

    public bool IsHung(long nowMilliseconds) => nowMilliseconds - _lastTurn > HangMilliseconds;

    /// <summary>The thread ends at the end of its turn, whenever that is.</summary>
    public void GiveUp() => _work.Abandon();

    private void Run()
    {
        JoinWifi(false);
        while (!_work.IsAbandoned)
        {
            _lastTurn = Environment.TickCount64;
            if (!_work.Turn(_lastTurn)) Thread.Sleep(IdleMilliseconds);
            if (_work.Failures - _failuresSeen < FailuresBeforeReconnecting) continue;
            _failuresSeen = _work.Failures;
            JoinWifi(true);
        }

        _work.Close();
    }

    private void JoinWifi(bool again)
    {
        if (_settings.WifiName.Length == 0) return;
        if (again) WifiNetworkHelper.Disconnect();
        WifiNetworkHelper.ConnectDhcp(_settings.WifiName, _settings.WifiPassword, WifiReconnectionKind.Automatic, _settings.UsesTls, 0, default);
    }
}
