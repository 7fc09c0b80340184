using SolidCell.Protocols.Builtin;
using SolidCell.Protocols.Compiling;

namespace SolidCell.Protocols.Tests.Compiling;

public sealed class ProgramCompilerTests
{
    /// <summary>Decoded by hand: version 1, go on after a power cut, note soft shorts, stop on hard ones, +-5 V, 10 mA, ...</summary>
    private const string GoldenCcd =
        "87010100031a000927c0873a004c4b3f1a004c4b401a00989680001a000186a0194e20199c40838b01011a000186a01a"
        + "000186a000000000f58184001a0036ee800000841927101907d000008b01013a0001869f3a0001869f00000000f48184"
        + "001a0036ee800000841927101907d000008b040000000000001820f4808400000000";

    [Fact]
    public void The_ccd_protocol_compiles_to_its_golden_bytes()
    {
        CompiledProgram program = ProgramCompiler.Compile(BuiltinProtocols.Load("ccd"));
        Assert.Equal(GoldenCcd, Convert.ToHexStringLower(program.Bytes));
        Assert.Equal(["1 deposit", "2 strip", "staircase"], program.StepNames);
    }
}
