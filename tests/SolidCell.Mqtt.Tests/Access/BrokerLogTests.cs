using SolidCell.Mqtt.Access;

namespace SolidCell.Mqtt.Tests.Access;

/// <summary>Lines that mosquitto 2.0.11 publishes: which of them say that something was refused.</summary>
public sealed class BrokerLogTests
{
    [Theory]
    [InlineData("1796078793: Client <unknown> disconnected, not authorised.", RefusalKind.Connection)]
    [InlineData("1796078793: Client big disconnected due to oversize packet.", RefusalKind.Message)]
    [InlineData("1796078793: Client <unknown> disconnected: Protocol error.", RefusalKind.Handshake)]
    [InlineData("1796078793: Client <unknown> disconnected due to protocol error.", RefusalKind.Handshake)]
    [InlineData("1796078793: Client connection from 127.0.0.1 failed: error:0A00010B:SSL routines::wrong version number.",
        RefusalKind.Handshake)]
    [InlineData("1796078793: New connection from 127.0.0.1:41074 on port 18996.", null)]
    [InlineData("1796078793: New client connected from 127.0.0.1:5 as Client x disconnected, not authorised. (p2, c1, k60, u'f1').", null)]
    [InlineData("1796078793: Client evil disconnected, not authorised. disconnected.", null)]
    [InlineData("1796078793: Client <unknown> closed its connection.", null)]
    [InlineData("", null)]
    public void What_a_line_says_is_refused(string line, RefusalKind? kind) => Assert.Equal(kind, BrokerLog.KindOf(line));
}
