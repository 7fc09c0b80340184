using CsCheck;
using SolidCell.Protocols.Builtin;
using SolidCell.Protocols.Compiling;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Reading;
using SolidCell.Protocols.Tests.Compiling;
using SolidCell.Protocols.Writing;

namespace SolidCell.Protocols.Tests.Writing;

public sealed class ProtocolYamlTests
{
    public static TheoryData<string> Names => [.. BuiltinProtocols.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_builtin_protocol_that_is_written_reads_as_the_same_program(string name)
    {
        Protocol protocol = BuiltinProtocols.Load(name);
        Protocol read = ProtocolReader.Read(ProtocolYaml.Write(protocol), "written.yaml").Protocol!;
        Assert.Equal(ProgramCompiler.Compile(InOneOrder(protocol)).Bytes, ProgramCompiler.Compile(InOneOrder(read)).Bytes);
    }

    [Fact]
    public void Every_protocol_that_is_written_reads_as_the_same_program() => RandomProtocol.Yaml.Sample(yaml =>
    {
        if (ProtocolReader.Read(yaml, "random.yaml").Protocol is { } protocol)
        {
            AssertSame(protocol);
        }
    });

    [Fact]
    public void Names_and_titles_are_read_back_whatever_is_in_them() =>
        Gen.String[Gen.Char, 1, 20].Where(text => text.All(letter => !char.IsSurrogate(letter))).Sample(text =>
        {
            Protocol named = BuiltinProtocols.Load("dcir") with { Title = text };
            ProtocolCheck check = ProtocolReader.Read(ProtocolYaml.Write(named, text), "named.yaml");
            return check.Protocol?.Title == text;
        });

    [Theory]
    [InlineData("cell \U0001F50B of \u96ea")]
    [InlineData("-1")]
    [InlineData("null")]
    [InlineData("1e3")]
    [InlineData("a: b # c")]
    public void A_title_is_read_back_with_signs_beyond_16_bits_and_what_looks_like_another_value(string text)
    {
        Protocol named = BuiltinProtocols.Load("dcir") with { Title = text };
        Assert.Equal(text, ProtocolReader.Read(ProtocolYaml.Write(named), "named.yaml").Protocol?.Title);
    }

    [Fact]
    public void A_comment_has_a_line_for_each_of_its_own_without_blanks_at_its_end() => Assert.StartsWith(
        "# a\n#\n# b c\n# last\n", ProtocolYaml.Write(BuiltinProtocols.Load("dcir"), "a\r\n\nb\tc\nlast"), StringComparison.Ordinal);

    /// <summary>The time of a rest is looked at last, where the `until` of a loop around it came after it before.</summary>
    private static Protocol InOneOrder(Protocol protocol) => protocol with { Steps = InOneOrder(protocol.Steps) };

    private static IReadOnlyList<ProtocolStep> InOneOrder(IReadOnlyList<ProtocolStep> steps) => [.. steps.Select(step => step switch
    {
        LoopStep loop => loop with { Body = InOneOrder(loop.Body) },
        TimedStep timed => timed with { Limits = [.. timed.Limits.OrderBy(limit => limit.Quantity).ThenBy(limit => limit.Threshold)] },
        _ => step,
    })];

    private static void AssertSame(Protocol protocol)
    {
        string written = ProtocolYaml.Write(protocol, "a comment\nof two lines");
        ProtocolCheck check = ProtocolReader.Read(written, "written.yaml");
        Assert.True(check.Protocol is not null, string.Join('\n', check.Problems) + written);
        Assert.Equal(ProgramCompiler.Compile(protocol).Bytes, ProgramCompiler.Compile(check.Protocol!).Bytes);
    }
}
