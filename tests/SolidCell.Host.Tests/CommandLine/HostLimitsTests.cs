using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Broker;

namespace SolidCell.Host.Tests.CommandLine;

/// <summary>Every limit of the broker and the dashboard is a setting.</summary>
public sealed class HostLimitsTests : IDisposable
{
    private readonly TemporaryStore _data = TemporaryStore.WithoutDatabase();

    public void Dispose() => _data.Dispose();

    [Fact]
    public void Limits_are_read_from_the_configuration_and_what_is_not_there_is_as_usual()
    {
        HostLimits limits =
            Read("""{ "limits": { "connections": 50, "idle_seconds": 60, "hello_seconds": 5, "message_bytes": 65536, "retained_bytes": 100000, "fixtures": 20 } }""");
        Assert.Equal((50, 60, 5, 65_536, 100_000, 20), (limits.Broker.Connections, limits.Broker.Idle.TotalSeconds,
            limits.Broker.LongestHello.TotalSeconds, limits.Broker.MessageBytes, limits.Broker.RetainedBytes, limits.Fixtures));
        Assert.Equal(new HostLimits(), Read("{}"));
    }

    [Theory]
    [InlineData("""{ "limits": { "connections": 5 } }""",
        "The limit 'connections' under 'limits' in config.json is '5'; it must be a whole number from 10 to 100000.")]
    [InlineData("""{ "limits": { "message_bytes": "1 MB" } }""", "must be a whole number from 32768")]
    [InlineData("""{ "limits": { "conections": 50 } }""",
        "There is no limit 'conections'; under 'limits' in config.json there may be connections, idle_seconds")]
    public void A_limit_that_is_none_is_refused_in_words(string json, string words) =>
        Assert.Contains(words, Assert.Throws<UserErrorException>(() => Read(json)).Message, StringComparison.Ordinal);

    private HostLimits Read(string json)
    {
        File.WriteAllText(Path.Combine(_data.Directory, HostConfiguration.FileName), json);
        return HostConfiguration.Read(new DirectoryInfo(_data.Directory)).Limits;
    }
}
