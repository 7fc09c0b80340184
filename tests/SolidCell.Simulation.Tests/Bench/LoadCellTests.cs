using SolidCell.Core.Commands;
using SolidCell.Core.Encoding;
using SolidCell.Core.Measurement;
using SolidCell.Simulation.Tests.Runs;

namespace SolidCell.Simulation.Tests.Bench;

/// <summary>The frame presses with a force; what the fixture shows is the pressure on what is pressed.</summary>
public sealed class LoadCellTests
{
    [Theory]
    [InlineData(false, 25)]
    [InlineData(true, 10)]
    public void A_13_mm_cell_at_5_MPa_is_shown_at_5_MPa_with_either_converter(bool hasConverter, int toleranceKilopascals)
    {
        const long ThirteenMillimetres = 132_732_290;
        var fixture = new VirtualFixture(new VirtualFixtureOptions { HasLoadCellConverter = hasConverter, Seed = 3 });
        fixture.Run(5000);
        Assert.InRange(fixture.Instrument.Sample.StackKilopascals, 5000 - toleranceKilopascals, 5000 + toleranceKilopascals);
        Assert.Equal(CommandOutcome.Done, Start(fixture, ThirteenMillimetres));
        fixture.Run(3000);
        Sample sample = fixture.Instrument.Sample;
        Assert.Equal(SampleQuality.Good, sample.StackPressureQuality);
        Assert.InRange(sample.StackMillinewtons, 655_000, 672_000);
        Assert.InRange(sample.StackKilopascals, 5000 - toleranceKilopascals, 5000 + toleranceKilopascals);
    }

    private static CommandOutcome Start(VirtualFixture fixture, long area)
    {
        byte[] program = TestPrograms.Phases();
        Assert.True(fixture.Commands.AcceptProgram(program, program.Length), fixture.Commands.LastRefusal);
        var start = new Command { Name = CommandName.Start, ArgumentCount = 4 };
        start.Arguments[1] = area;
        Sha256.Of(program, program.Length).CopyTo(start.ProgramHash, 0);
        return fixture.Commands.Execute(start);
    }
}
