using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.Time.Testing;
using SolidCell.Mqtt;
using SolidCell.Mqtt.Access;
using SolidCell.Mqtt.Connecting;
using SolidCell.Security.Brokers;
using SolidCell.Security.Certificates;

namespace SolidCell.Security.Tests.Brokers;

/// <summary>A broker that follows what a command changes in its folder, on a clock that the test moves.</summary>
public sealed class GuardedBrokerTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);
    private readonly ConcurrentQueue<string> _told = new();
    private readonly TemporaryLab _lab = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _lab.Dispose();

    [Fact]
    public async Task The_host_comes_in_by_the_loopback_with_the_account_of_the_folder()
    {
        await using GuardedBroker guarded = await StartAsync(null);
        BrokerSettings settings = guarded.HostSettings;
        Assert.Equal(("127.0.0.1", guarded.Broker.Port, "host", _lab.Host), (settings.Host, settings.Port, settings.User, settings.Password));
        Assert.False(settings.UsesTls);
        Assert.Null(guarded.Broker.LanPort);
        using Client host = await Client.EnterAsync(settings, "host-1");
        Assert.True(host.IsConnected);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_network_port_shows_the_certificate_unless_it_is_to_be_without_tls(bool usesTls)
    {
        await using GuardedBroker guarded = await StartAsync(new LanAddress(IPAddress.Loopback, 0, usesTls));
        BrokerSettings settings = new()
        {
            Port = guarded.Broker.LanPort!.Value,
            User = "bench-1",
            Password = _lab.BenchOne,
            UsesTls = usesTls,
            CaFile = usesTls ? _lab.Folder.AuthorityCertificate : null,
        };
        using Client fixture = await Client.EnterAsync(settings, "bench-1");
        Assert.True(fixture.IsConnected);
        await Assert.ThrowsAnyAsync<Exception>(() => Client.EnterAsync(settings with { User = null, Password = null }, "stranger"));
    }

    [Fact]
    public async Task A_revoked_account_is_disconnected_within_a_second_and_the_others_are_not()
    {
        await using GuardedBroker guarded = await StartAsync(null);
        BrokerSettings settings = guarded.HostSettings;
        using Client gone = await Client.EnterAsync(settings with { User = "bench-1", Password = _lab.BenchOne }, "bench-1");
        using Client stays = await Client.EnterAsync(settings with { User = "bench-2", Password = _lab.BenchTwo }, "bench-2");
        _lab.Accounts.Revoke("bench-1");
        await PassAsync(() => !gone.IsConnected);
        Assert.True(stays.IsConnected);
        Assert.Empty(_told);
    }

    [Fact]
    public async Task Accounts_that_cannot_be_read_are_told_and_those_read_before_hold()
    {
        await using GuardedBroker guarded = await StartAsync(null);
        File.AppendAllText(_lab.Folder.Accounts, "no account\n");
        await PassAsync(() => !_told.IsEmpty);
        string told = _told.First();
        Assert.Contains("line 4, is no account", told, StringComparison.Ordinal);
        Assert.EndsWith("Until then the accounts are those read before.", told, StringComparison.Ordinal);
        BrokerSettings settings = guarded.HostSettings with { User = "bench-1", Password = _lab.BenchOne };
        using Client fixture = await Client.EnterAsync(settings, "bench-1");
        Assert.True(fixture.IsConnected);
    }

    [Fact]
    public async Task The_certificate_is_looked_at_every_hour_and_its_renewal_is_told_with_the_date()
    {
        await using GuardedBroker guarded = await StartAsync(null);
        string before = guarded.Certificate.Current.Thumbprint;
        Skip(TimeSpan.FromDays(CertificateAuthority.ServerDays) - ServerCertificate.RenewalMargin + TimeSpan.FromMinutes(1));
        await PassAsync(() => !_told.IsEmpty, 60);
        Assert.NotEqual(before, guarded.Certificate.Current.Thumbprint);
        string until = guarded.Certificate.Current.NotAfter.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal($"The certificate of this host was renewed; it is valid until {until}.", Assert.Single(_told));
    }

    [Fact]
    public async Task A_certificate_that_cannot_be_renewed_is_told_with_the_reason()
    {
        await using GuardedBroker guarded = await StartAsync(null);
        File.Delete(_lab.Folder.AuthorityKey);
        Skip(TimeSpan.FromDays(CertificateAuthority.ServerDays));
        await PassAsync(() => !_told.IsEmpty, 60);
        Assert.StartsWith("The certificate of this host is to be renewed and cannot be: Cannot read ", _told.First(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_in_the_folder_is_made()
    {
        SecurityFolder empty = SecurityFolder.Of(_lab.PathOf("fresh"));
        Assert.False(empty.IsInitialized);
        await using GuardedBroker guarded = await GuardedBroker.StartAsync(empty, 0, null, new BrokerSetup { Clock = _clock });
        Assert.True(empty.IsInitialized);
        using Client host = await Client.EnterAsync(guarded.HostSettings, "host-1");
        Assert.Equal(0, guarded.Broker.Refusals[RefusalKind.Connection]);
    }

    private Task<GuardedBroker> StartAsync(LanAddress? lan)
    {
        var limits = new BrokerLimits { Idle = TimeSpan.FromDays(30) };
        return GuardedBroker.StartAsync(_lab.Folder, 0, lan, new BrokerSetup { Clock = _clock, Tell = _told.Enqueue, Limits = limits });
    }

    /// <summary>The date moves on and no timer with it.</summary>
    private void Skip(TimeSpan time) => _clock.AdjustTime(_clock.GetUtcNow() + time);

    /// <summary>Lets the broker's time pass until it is so.</summary>
    private Task PassAsync(Func<bool> isReached, int seconds = 1) => Eventually.IsAsync(() =>
    {
        Cancellation.ThrowIfCancellationRequested();
        _clock.Advance(TimeSpan.FromSeconds(seconds));
        return isReached();
    });
}
