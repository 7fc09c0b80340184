using SolidCell.Protocols.Model;
using SolidCell.Protocols.Reading;

namespace SolidCell.Protocols.Tests.Model;

/// <summary>
/// How long a spectrum takes: four transforms a point, each as long as the meter's window for its frequency; 6 s for the ways; and two
/// periods and a half of the lowest tone.
/// </summary>
public sealed class SpectrumAmountTests
{
    [Theory]
    [InlineData("1 Hz to 10 Hz", 1, 1000 + 6000 + 2000 + 29_200)]
    [InlineData("10 Hz to 1 kHz", 1, 1000 + 6000 + 400 + 400 + 2000)]
    [InlineData("10 Hz to 1 kHz", 2, 1000 + 6000 + 400 + 400 + 400 + 1000 + 2000)]
    [InlineData("100 mHz to 4 Hz", 10, 1000 + 25_000)]
    [InlineData("100 mHz to 10 Hz", 1, 1000 + 6000 + 2000 + 29_200 + 25_000)]
    public void The_time_is_that_of_its_points_and_of_its_lowest_tone(string range, int points, long milliseconds)
    {
        ProtocolCheck check = ProtocolReader.Read(
            "solidcell: 1\nname: t\ncell:\n  kind: symmetric\n  area: 1 cm2\nsteps:\n" +
            $"  - impedance: {range}\n    points-per-decade: {points}\n    rest-before: 1 s\n", "t.yaml");
        var step = (TimedStep)check.Protocol!.Steps[0];
        Assert.Equal(milliseconds, (double)step.Spectrum!.Milliseconds, 2.0);
    }
}
