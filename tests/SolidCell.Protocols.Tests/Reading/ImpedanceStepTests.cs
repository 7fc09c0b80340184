using SolidCell.Core.Schedule;
using SolidCell.Protocols.Compiling;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Reading;
using SolidCell.Protocols.Timeline;
using Program = SolidCell.Core.Schedule.Program;

namespace SolidCell.Protocols.Tests.Reading;

/// <summary>The impedance step, from the file to what the fixture reads.</summary>
public sealed class ImpedanceStepTests
{
    private const string Head = "solidcell: 1\nname: t\ncell:\n  kind: symmetric\n  area: 0.7854 cm2\nsteps:\n";

    [Fact]
    public void All_of_it_comes_to_the_fixture()
    {
        Protocol protocol =
            Read("  - impedance: 10 mHz to 100 kHz\n    points-per-decade: 5\n    amplitude: 5 mV\n    tone: 30 uA\n    rest-before: 2 min\n  - rest: 1 h\n");
        byte[] bytes = ProgramCompiler.Compile(protocol).Bytes;
        Program program = new();
        ProgramReader reader = new();
        Assert.True(reader.TryRead(bytes, bytes.Length, program), reader.Refusal);
        SpectrumSettings spectrum = program.Steps[0].Spectrum!;
        Assert.Equal((10, 100_000_000, 5, 5000, 30_000, 120_000), (spectrum.LowestMillihertz, spectrum.HighestMillihertz,
            spectrum.PointsPerDecade, spectrum.AmplitudeMicrovolts, spectrum.ToneNanoamps, spectrum.RestMilliseconds));
        Assert.Null(program.Steps[1].Spectrum);
    }

    [Fact]
    public void The_timeline_says_what_it_is_and_how_long_it_takes()
    {
        TimelineRow row = ProtocolTimeline.Of(Read("  - impedance: 1 Hz to 200 kHz\n")).Rows[0];
        Assert.Equal("impedance 1 Hz to 200 kHz, 10 per decade", row.Action);
        Assert.InRange(row.Milliseconds!.Value, 136_700, 140_000);
        Assert.Equal(0, row.ArealChargeMilliampHours);
    }

    [Theory]
    [InlineData("1 Hz", "from one frequency to another")]
    [InlineData("1 mHz to 1 kHz", "0.01 Hz to 200 kHz")]
    [InlineData("1 Hz to 1 MHz", "MHz")]
    [InlineData("1 Hz to 10 kHz\n    amplitude: 60 mV", "1 to 50 mV")]
    [InlineData("1 Hz to 10 kHz\n    for: 1 h", "does not go with")]
    public void What_is_wrong_is_said(string step, string complaint)
    {
        ProtocolCheck check = ProtocolReader.Read(Head + $"  - impedance: {step}\n", "t.yaml");
        Assert.Contains(check.Problems, problem => check.Describe(problem).Contains(complaint, StringComparison.Ordinal));
    }

    private static Protocol Read(string steps) => ProtocolReader.Read(Head + steps, "t.yaml").Protocol!;
}
