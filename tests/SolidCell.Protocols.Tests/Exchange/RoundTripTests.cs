using CsCheck;
using SolidCell.Protocols.Builtin;
using SolidCell.Protocols.Compiling;
using SolidCell.Protocols.Exchange;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Reading;
using SolidCell.Protocols.Tests.Compiling;

namespace SolidCell.Protocols.Tests.Exchange;

public sealed class RoundTripTests
{
    public static TheoryData<string, ExchangeFormat> Builtins => [.. BuiltinProtocols.Names.SelectMany(
        name => Enum.GetValues<ExchangeFormat>().Select(format => new TheoryDataRow<string, ExchangeFormat>(name, format)))];

    [Fact]
    public void What_aurora_can_carry_comes_back_as_the_same_program() =>
        CarriedProtocol.OfAurora.Sample(yaml => AssertSame(yaml, ExchangeFormat.Aurora), iter: 300);

    [Fact]
    public void What_PyBaMM_can_carry_comes_back_as_the_same_program() =>
        CarriedProtocol.OfPyBamm.Sample(yaml => AssertSame(yaml, ExchangeFormat.PyBamm), iter: 300);

    /// <summary>Nothing may be lost without being listed: a program that comes back changed has a loss that says so.</summary>
    [Theory]
    [InlineData(ExchangeFormat.Aurora)]
    [InlineData(ExchangeFormat.PyBamm)]
    public void Any_protocol_comes_back_as_the_same_program_or_says_what_was_lost(ExchangeFormat format) =>
        RandomProtocol.Yaml.Sample(yaml =>
        {
            if (ProtocolReader.Read(yaml, "random.yaml").Protocol is { } protocol
                && !ProtocolExchange.Export(protocol, format).Losses.Any(IsOfSteps))
            {
                AssertSame(yaml, format);
            }
        });

    [Theory]
    [MemberData(nameof(Builtins))]
    public void Every_builtin_protocol_is_exported_and_imported_again(string name, ExchangeFormat format)
    {
        Protocol protocol = BuiltinProtocols.Load(name);
        ExportedProtocol exported = ProtocolExchange.Export(protocol, format);
        Assert.Contains(exported.Losses, loss => loss.Kind == LossKind.Treatment);
        Assert.Equal(format, ProtocolExchange.Recognise(exported.Text));
        if (name is not "ccd" and not "ccd-guarded" and not "stripping-limit" and not "ccd-capacity")
        {
            Assert.NotEmpty(ProtocolExchange.Import(exported.Text, format, Request(protocol)).Protocol.Steps);
        }
    }

    /// <summary>The answer to shorts is the same before and after, as `hard-short: stop` is what an import assumes.</summary>
    private static bool IsOfSteps(Loss loss) => loss.Where != "on";

    private static ImportRequest Request(Protocol protocol) =>
        new(protocol.Name, "test") { Kind = protocol.Cell.Kind, CapacityNanoampHours = protocol.Cell.CapacityNanoampHours };

    private static void AssertSame(string yaml, ExchangeFormat format)
    {
        ProtocolCheck check = ProtocolReader.Read(yaml, "carried.yaml");
        Assert.True(check.Protocol is not null, string.Join('\n', check.Problems) + yaml);
        ExportedProtocol exported = ProtocolExchange.Export(check.Protocol!, format);
        Assert.DoesNotContain(exported.Losses, loss => IsOfSteps(loss) && loss.Kind != LossKind.Notation);
        ImportedProtocol imported = ProtocolExchange.Import(exported.Text, format, Request(check.Protocol!));
        Assert.DoesNotContain(imported.Losses, loss => loss.Kind is not (LossKind.Assumed or LossKind.Notation));
        Assert.Equal(ProgramCompiler.Compile(check.Protocol!).Bytes, ProgramCompiler.Compile(imported.Protocol).Bytes);
    }
}
