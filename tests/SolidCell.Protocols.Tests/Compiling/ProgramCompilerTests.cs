using SolidCell.Protocols.Builtin;
using SolidCell.Protocols.Compiling;
using SolidCell.Protocols.Reading;

namespace SolidCell.Protocols.Tests.Compiling;

public sealed class ProgramCompilerTests
{
    /// <summary>
    /// Decoded by hand: version 1, go on after a power cut, note soft shorts, stop on hard ones, +-1 V, 10 mA, 1 to 10 MPa, ...
    /// </summary>
    private const string GoldenCcd =
        "87010100031a000927c0873a000f423f1a000f42401a009896801903e8192710194e20199c40838b01011a000186a01a"
        + "000186a000000000f58184001a0036ee800000841927101907d000008b01013a0001869f3a0001869f00000000f48184"
        + "001a0036ee800000841927101907d000008b040000000000001820f4808400000000";

    [Fact]
    public void The_ccd_protocol_compiles_to_its_golden_bytes()
    {
        CompiledProgram program = ProgramCompiler.Compile(BuiltinProtocols.Load("ccd"));
        Assert.Equal(GoldenCcd, Convert.ToHexStringLower(program.Bytes));
        Assert.Equal(["1 deposit", "2 strip", "staircase"], program.StepNames);
    }

    /// <summary>
    /// Decoded by hand: version 2; a sweep (kind 6) from 3 V on, bound 1 mA, 12,000 s, 100,000 nV/s; a charge of 5 mW/cm2 (kind 7, unit 4),
    /// bound 2 mA; a deposit of 0.1 mA/cm2 that is multiplied by 1.25, until half of the half-cycle before (quantity 15: 500) or 10 mAh/cm2
    /// in all (quantity 14); the loop.
    /// </summary>
    private const string GoldenSecondFormat =
        "8702010003" + "1a000927c0" + "873a000f423f1a004c4b401a00a7d8c01903e81a000186a01913881 9ea60"
        + "84"
        + "8d0600" + "0000" + "1a002dc6c0" + "1a000f4240" + "0000" + "f5" + "8184001a00b71b000000" + "841927 10000000" + "1a000186a0" + "00"
        + "8d0704" + "1a004c4b40" + "00" + "00" + "1a001e8480" + "0000" + "f4" + "8184001a0036ee800000" + "84192710000000" + "0000"
        + "8d0101" + "1a000186a0" + "00" + "00" + "00" + "0000" + "f5" + "83840f1901f40000" + "840e1a009896800000" + "84001a0036ee800000"
        + "84192710000000" + "00" + "1a001312d0"
        + "8d0400" + "0000" + "00" + "00" + "0203" + "f4" + "80" + "8400000000" + "0000";

    [Fact]
    public void Sweeps_powers_factors_and_shares_compile_to_the_golden_bytes_of_the_second_format()
    {
        const string Yaml = """
            solidcell: 1
            name: second
            cell:
              kind: full
              area: 0.785 cm2
            on:
              hard-short: stop
            steps:
              - sweep: 3 V to 4.2 V
                rate: 0.1 mV/s
                at-most: 1 mA
                begins-cycle: true
              - charge: 5 mW/cm2
                at-most: 2 mA
                for: 1 h
              - loop: 3
                steps:
                  - charge: 0.1 mA/cm2
                    per-turn: x 1.25
                    until:
                      - capacity: 50 % of capacity
                      - total-capacity: 10 mAh/cm2
                    for: 1 h
            """;
        ProtocolCheck check = ProtocolReader.Read(Yaml, "second.yaml");
        Assert.True(check.Protocol is not null, string.Join('\n', check.Problems));
        Assert.Equal(GoldenSecondFormat.Replace(" ", "", StringComparison.Ordinal),
            Convert.ToHexStringLower(ProgramCompiler.Compile(check.Protocol!).Bytes));
    }
}
