using SolidCell.Operations.Calibrating;

namespace SolidCell.Operations.Tests.Calibrating;

/// <summary>A fixture's answer to ReadConfiguration.</summary>
public sealed class CalibrationStateTests
{
    private const string Stack =
        "\"stack_millinewtons\":392699,\"stack_kilopascals\":5000,\"tare_millinewtons\":-1250,\"die_square_micrometres\":0,\"pressed_square_micrometres\":78539816";

    [Fact]
    public void The_force_the_tare_and_the_area_are_read_and_told()
    {
        StackState state = StackState.Parse("press-1", $$"""{{{Stack}}}""");
        Assert.Equal(new StackState(392_699, 5000, -1250, 0, 78_539_816), state);
        Assert.Equal(0.78539816, state.PressedSquareCentimetres, 1e-9);
        Assert.Equal("shows 392.7 N, 5.000 MPa on 0.7854 cm2, with a tare of -1.3 N", state.ToString());
    }

    [Fact]
    public void Without_a_reading_there_is_no_force() =>
        Assert.Equal("shows no force with a tare of 1.0 N", new StackState(null, null, 1000, 0, 1).ToString());

    [Fact]
    public void Each_channel_has_its_four_numbers_in_their_order()
    {
        string channels = string.Join(',', CalibratedChannel.All.Select((channel, i) => $"\"{channel.Member}\":[{i},{i + 10},{i + 20},{i + 30}]"));
        CalibrationState state = CalibrationState.Parse("press-1", $$"""{{{Stack}},{{channels}}}""");
        Assert.Equal(6, state.Channels.Count);
        Assert.Equal(new CalibrationPoints(0, 10, 20, 30), state.Channels["voltage"]);
        Assert.Equal(new CalibrationPoints(3, 13, 23, 33), state.Channels["force"]);
        Assert.Equal(new CalibrationPoints(5, 15, 25, 35), state.Channels["source-10ma"]);
        Assert.Equal(-1250, state.Stack.TareMillinewtons);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"tare_millinewtons\":\"x\",\"die_square_micrometres\":0,\"pressed_square_micrometres\":1}")]
    public void An_answer_that_says_nothing_of_the_stack_is_an_error_with_the_fixtures_name(string answer) =>
        Assert.StartsWith("press-1 does not report its tare", Assert.Throws<OperationException>(() => StackState.Parse("press-1", answer)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void An_answer_without_the_channels_is_an_error_too() =>
        Assert.Equal(
            "press-1 does not report its calibration; nothing was changed.",
            Assert.Throws<OperationException>(() => CalibrationState.Parse("press-1", $$"""{{{Stack}}}""")).Message);
}
