using CsCheck;
using SolidCell.Core.Schedule;
using SolidCell.Protocols.Builtin;
using SolidCell.Protocols.Compiling;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Reading;

namespace SolidCell.Protocols.Tests.Compiling;

public sealed class FixtureAcceptanceTests
{
    public static TheoryData<string> Names => [.. BuiltinProtocols.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_fixture_accepts_every_ready_protocol(string name) => AssertAccepted(BuiltinProtocols.Load(name));

    [Fact]
    public void Every_protocol_that_checks_clean_compiles_to_a_program_the_fixture_accepts()
    {
        RandomProtocol.Yaml.Sample(yaml =>
        {
            ProtocolCheck check = ProtocolReader.Read(yaml, "random.yaml");
            if (check.Protocol is { } protocol)
            {
                AssertAccepted(protocol);
            }
        });
    }

    [Fact]
    public void Most_random_protocols_check_clean_so_that_the_property_says_something()
    {
        int clean = 0;
        RandomProtocol.Yaml.Sample(yaml => clean += ProtocolReader.Read(yaml, "random.yaml").Protocol is null ? 0 : 1, iter: 200,
            threads: 1);
        Assert.InRange(clean, 100, 200);
    }

    [Fact]
    public void No_text_makes_the_reader_throw()
    {
        Gen<string> line =
            Gen.Select(Gen.Int[0, 6],
                Gen.OneOf(Gen.Const("steps:"), Gen.Const("- loop: 3"), Gen.Const("- deposit: 1 mA"), Gen.Const("for: 1 h"),
                    Gen.Const("cell:"), Gen.Const("kind: full"), Gen.Const("solidcell: 1"), Gen.Const("{"), Gen.Const("["),
                    Gen.Const("- -"), Gen.Const(": :"), Gen.Const("until:"), Gen.Const("\""), Gen.Const("? x"), Gen.Const("&a b"),
                    Gen.Const("!!int 3")), (indent, text) => new string(' ', indent) + text);
        line.Array[0, 12].Sample(lines => ProtocolReader.Read(string.Join('\n', lines), "noise.yaml") is not null);
        Gen.String.Sample(text => ProtocolReader.Read(text, "noise.yaml") is not null);
    }

    private static void AssertAccepted(Protocol protocol)
    {
        CompiledProgram compiled = ProgramCompiler.Compile(protocol);
        var reader = new ProgramReader();
        Assert.True(reader.TryRead(compiled.Bytes, compiled.Bytes.Length, new Program()), reader.Refusal);
    }
}
