using System.Device.Wifi;
using System.Threading;
using nanoFramework.Networking;
using SolidCell.Device.Provisioning;

namespace SolidCell.Device.Link;

/// <summary>
/// Keeps the fixture on its Wi-Fi network. The platform comes back by itself after a loss; joining anew, which writes the
/// network's name to flash each time, is for when it does not. Every wait has an end: without one the library waits for ever for an
/// address.
/// </summary>
public sealed class WifiLink
{
    private const int PatienceMilliseconds = 30000;
    private const int FailuresBeforeLooking = 3;

    /// <summary>An association can be dead and still have its address.</summary>
    private const int FailuresBeforeJoiningAnew = 12;

    private readonly LinkSettings _settings;
    private bool _hasJoined;
    private int _failuresSeen;
    private int _failuresAtJoin;

    public WifiLink(LinkSettings settings) => _settings = settings;

    /// <summary>
    /// Called before each turn of the link with its failures so far; blocks for half a minute at most while there is no network.
    /// </summary>
    public void Keep(int failures)
    {
        if (_settings.WifiName.Length == 0)
        {
            return;
        }

        bool isDead = failures - _failuresAtJoin >= FailuresBeforeJoiningAnew;
        if (!_hasJoined || isDead)
        {
            Join(failures);
        }
        else if (failures - _failuresSeen >= FailuresBeforeLooking)
        {
            _failuresSeen = failures;
            if (!IsBack())
            {
                Join(failures);
            }
        }
    }

    private void Join(int failures)
    {
        _failuresSeen = failures;
        _failuresAtJoin = failures;
        if (_hasJoined)
        {
            WifiNetworkHelper.Disconnect();
        }

        _hasJoined = true;
        SetTimeServer();
        using CancellationTokenSource patience = new CancellationTokenSource(PatienceMilliseconds);
        WifiNetworkHelper.ConnectDhcp(
            _settings.WifiName, _settings.WifiPassword, WifiReconnectionKind.Automatic, _settings.UsesTls, 0, patience.Token);
    }

    private bool IsBack()
    {
        using CancellationTokenSource patience = new CancellationTokenSource(PatienceMilliseconds);
        return WifiNetworkHelper.Reconnect(_settings.UsesTls, 0, patience.Token);
    }

    /// <summary>
    /// A broker's certificate can only be checked by the date: a laboratory without the internet names its own time server.
    /// </summary>
    private void SetTimeServer()
    {
        if (_settings.TimeServer.Length == 0)
        {
            return;
        }

        Sntp.Server1 = _settings.TimeServer;
        if (!Sntp.IsStarted)
        {
            Sntp.Start();
        }
    }
}
