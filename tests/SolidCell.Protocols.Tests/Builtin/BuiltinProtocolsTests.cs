using SolidCell.Protocols.Builtin;
using SolidCell.Protocols.Reading;

namespace SolidCell.Protocols.Tests.Builtin;

public sealed class BuiltinProtocolsTests
{
    public static TheoryData<string> Names => [.. BuiltinProtocols.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_ready_protocol_reads_without_a_problem(string name)
    {
        ProtocolCheck check = ProtocolReader.Read(BuiltinProtocols.Read(name), name);
        Assert.Empty(check.Problems.Select(check.Describe));
        Assert.Equal(name, check.Protocol!.Name);
    }

    [Fact]
    public void An_unknown_name_is_answered_with_the_names_there_are()
    {
        ProtocolException exception = Assert.Throws<ProtocolException>(() => BuiltinProtocols.Load("ccx"));
        Assert.Contains("ccd", exception.Message, StringComparison.Ordinal);
    }
}
