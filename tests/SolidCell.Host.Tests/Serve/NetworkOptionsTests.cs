using System.CommandLine;
using System.Net;
using SolidCell.Host.CommandLine;
using SolidCell.Host.Serve;

namespace SolidCell.Host.Tests.Serve;

/// <summary>Who reaches serve by what: nothing on the network is in plain text unless that was asked for by name.</summary>
public class NetworkOptionsTests
{
    [Theory]
    [InlineData("", "127.0.0.1", 8080, false)]
    [InlineData("--lan", "0.0.0.0", 8443, true)]
    [InlineData("--lan --port 9000", "0.0.0.0", 9000, true)]
    [InlineData("--listen 0.0.0.0", "0.0.0.0", 8443, true)]
    [InlineData("--listen 192.168.1.10 --port 80", "192.168.1.10", 80, true)]
    [InlineData("--listen localhost", "127.0.0.1", 8080, false)]
    [InlineData("--insecure-lan", "0.0.0.0", 8080, false)]
    [InlineData("--insecure-lan --listen 192.168.1.10", "192.168.1.10", 8080, false)]
    [InlineData("--broker mqtts://lab.local --listen 0.0.0.0", "0.0.0.0", 8443, true)]
    [InlineData("--broker lab.local:1883 --insecure-lan", "127.0.0.1", 8080, false)]
    [InlineData("--broker 127.0.0.1:1884 --listen 0.0.0.0 --insecure-lan", "0.0.0.0", 8080, false)]
    public void The_dashboard_is_served_over_https_wherever_the_network_reaches_it(string line, string listen, int port, bool usesTls)
    {
        ServeOptions read = Read(line);
        Assert.Equal((IPAddress.Parse(listen), port, usesTls), (read.Listen, read.Port, read.UsesTls));
        Assert.Equal(line.Contains("--insecure-lan", StringComparison.Ordinal), read.IsInsecure);
    }

    [Theory]
    [InlineData("--lan", true)]
    [InlineData("--insecure-lan", false)]
    public void The_broker_inside_is_on_the_network_with_or_without_tls(string line, bool usesTls) =>
        Assert.Equal(usesTls, Read(line).Lan!.UsesTls);

    [Theory]
    [InlineData("")]
    [InlineData("--listen 0.0.0.0")]
    [InlineData("--broker lab.local:1883 --insecure-lan")]
    public void The_broker_inside_is_on_no_network(string line) => Assert.Null(Read(line).Lan);

    [Theory]
    [InlineData("--broker lab.local:1883", "The broker lab.local:1883 is on the network and named without TLS")]
    [InlineData("--broker 192.168.1.10 --listen 0.0.0.0", "The broker 192.168.1.10:1883 is on the network and named without TLS")]
    [InlineData("--listen lab", "--listen 'lab' is no address of this machine")]
    public void What_would_be_readable_is_refused(string line, string words) =>
        Assert.StartsWith(words, Assert.Throws<UserErrorException>(() => Read(line)).Message, StringComparison.Ordinal);

    private static ServeOptions Read(string line)
    {
        var broker = new Option<string?>("--broker");
        var command = new Command("serve") { broker };
        var network = new NetworkOptions();
        network.AddTo(command, broker);
        ParseResult parsed = command.Parse(line);
        Assert.Empty(parsed.Errors);
        return network.Read(parsed, new ServeOptions
        {
            Broker = parsed.GetValue(broker) is { } address ? BrokerAddress.ToSettings(address, usesTls: false) : null,
        });
    }
}
