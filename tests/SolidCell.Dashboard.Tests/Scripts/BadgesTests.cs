namespace SolidCell.Dashboard.Tests.Scripts;

public sealed class BadgesTests
{
    private static readonly PageScript Badges = new("parts/badges.js");

    [Theory]
    [InlineData("{ link: \"live\", state: \"running\", is_detection_paused: true }", "Running, spectrum")]
    [InlineData("{ link: \"live\", state: \"running\", is_detection_paused: false }", "Running")]
    [InlineData("{ link: \"live\", state: \"running\", is_detection_paused: true, fault: { name: \"Loop stalled\" } }", "Loop stalled")]
    [InlineData("{ link: \"lost\", state: \"unknown\", last_state: \"running\", is_detection_paused: false }", "Not heard, was running")]
    public void The_state_says_that_a_spectrum_is_taken_and_a_fault_goes_before_it(string fixture, string word) =>
        Assert.Equal(word, Badges.Of($"it.stateOf({fixture}).word"));
}
