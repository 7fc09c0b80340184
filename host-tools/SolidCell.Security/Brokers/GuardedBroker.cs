using SolidCell.Mqtt;
using SolidCell.Mqtt.Connecting;
using SolidCell.Security.Accounts;
using SolidCell.Security.Certificates;

namespace SolidCell.Security.Brokers;

/// <summary>
/// The embedded broker with the accounts and the certificate of a data directory, which it follows: what a command changes there takes
/// effect within seconds.
/// </summary>
public sealed class GuardedBroker : IAsyncDisposable
{
    /// <summary>Two minutes: a host on a computer that was just switched on does not end because its own broker is slow.</summary>
    private const int FirstAttempts = 12;

    private readonly BrokerAccounts _accounts;
    private readonly BrokerSetup _setup;
    private readonly SecurityFolder _folder;
    private readonly CancellationTokenSource _stopping = new();
    private readonly LimitNotices _notices;
    private Task _following = Task.CompletedTask;

    private GuardedBroker(
        SecurityFolder folder, BrokerAccounts accounts, ServerCertificate certificate, BrokerSetup setup, EmbeddedBroker broker)
    {
        (_folder, _accounts, Certificate, _setup, Broker) = (folder, accounts, certificate, setup, broker);
        _notices = new LimitNotices(setup.Tell, setup.Clock);
    }

    public EmbeddedBroker Broker { get; }

    /// <summary>What is shown to those who connect by TLS, here and at the dashboard.</summary>
    public ServerCertificate Certificate { get; }

    /// <summary>How this host itself connects: over the loopback interface, with its own account.</summary>
    public BrokerSettings HostSettings => new()
    {
        Host = EmbeddedBroker.Host,
        Port = Broker.Port,
        User = AccountFile.Host,
        Password = SecurityFolder.Read(_folder.HostPassword).Trim(),
        FirstAttempts = FirstAttempts,
    };

    /// <summary>Makes what is missing of certificates and accounts, and starts the broker.</summary>
    /// <param name="folder">Certificates and accounts.</param>
    /// <param name="port">Port on the loopback interface; 0 takes a free one.</param>
    /// <param name="lan">Where other computers reach it; null for nowhere. Its certificate is replaced by this host's, unless it is to be
    /// without TLS.</param>
    /// <param name="setup">Limits, clock and who is told.</param>
    /// <exception cref="PortBusyException">Somebody else listens on one of its ports.</exception>
    /// <exception cref="SecurityException">Certificates or accounts cannot be read or written.</exception>
    public static async Task<GuardedBroker> StartAsync(SecurityFolder folder, int port, LanAddress? lan, BrokerSetup setup)
    {
        ServerCertificate certificate = LabSecurity.Open(folder, () => ServerNames.Of(folder), setup.Clock);
        BrokerAccounts accounts = BrokerAccounts.Open(folder);
        BrokerSetup guarded = setup with
        {
            Accounts = accounts,
            Lan = lan is null ? null : new LanPort(lan.Address, lan.Port, lan.UsesTls ? certificate.ToTls : null),
        };
        EmbeddedBroker started = await EmbeddedBroker.StartAsync(port, guarded).ConfigureAwait(false);
        var broker = new GuardedBroker(folder, accounts, certificate, guarded, started);
        broker._following = broker.FollowAsync();
        return broker;
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _following.ConfigureAwait(false);
        await Broker.DisposeAsync().ConfigureAwait(false);
        _stopping.Dispose();
    }

    private async Task FollowAsync()
    {
        try
        {
            var keeper = new CertificateKeeper(Certificate, _setup.Tell, _setup.Clock);
            await Task.WhenAll(FollowAccountsAsync(), keeper.RunAsync(_stopping.Token)).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Disposed of.
        }
    }

    private async Task FollowAccountsAsync()
    {
        using var looks = new PeriodicTimer(BrokerAccounts.BetweenLooks, _setup.Clock);
        while (await looks.WaitForNextTickAsync(_stopping.Token).ConfigureAwait(false))
        {
            await ReloadAsync().ConfigureAwait(false);
        }
    }

    private async Task ReloadAsync()
    {
        try
        {
            foreach (string account in _accounts.Reload())
            {
                await Broker.DisconnectAsync(account).ConfigureAwait(false);
            }
        }
        catch (SecurityException problem)
        {
            _notices.Happened("accounts", $"{problem.Message} Until then the accounts are those read before.");
        }
    }
}
