using System.CommandLine;
using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Broker;
using SolidCell.Mqtt.Connecting;

namespace SolidCell.Host.Tests.CommandLine.Broker;

/// <summary>A broker on the network that is named without TLS.</summary>
public sealed class BrokerOptionsTests : IDisposable
{
    private readonly TemporaryStore _store = new();
    private readonly StringWriter _error = new();

    public void Dispose()
    {
        _error.Dispose();
        _store.Dispose();
    }

    [Theory]
    [InlineData("127.0.0.1:1883", false)]
    [InlineData("localhost", false)]
    [InlineData("mqtts://lab.local", false)]
    [InlineData("lab.local:1883", true)]
    [InlineData("mqtt://192.168.1.10", true)]
    public void What_is_said_to_it_can_be_read_on_the_network(string address, bool isReadable)
    {
        Assert.Equal(isReadable, BrokerAddress.IsReadable(BrokerAddress.ToSettings(address, usesTls: false)));
        Assert.False(BrokerAddress.IsReadable(BrokerAddress.ToSettings(address, usesTls: true)));
    }

    [Fact]
    public void A_command_that_uses_it_warns_and_one_by_tls_or_on_this_computer_does_not()
    {
        Read("lab.local:1883");
        string warning = _error.ToString();
        Assert.StartsWith("solidcell: The broker lab.local:1883 is on the network and named without TLS", warning, StringComparison.Ordinal);
        _error.GetStringBuilder().Clear();
        Read("mqtts://lab.local");
        Read("127.0.0.1:1883");
        Assert.Empty(_error.ToString());
    }

    private BrokerSettings Read(string address)
    {
        var command = new Command("watch");
        var options = new BrokerOptions();
        options.AddTo(command);
        ParseResult parsed = command.Parse(["--broker", address]);
        parsed.InvocationConfiguration.Error = _error;
        return options.Read(parsed, HostConfiguration.Read(new DirectoryInfo(_store.Directory)));
    }
}
