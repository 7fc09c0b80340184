namespace SolidCell.Dashboard.Tests.Scripts;

public sealed class ProgressTests
{
    private static readonly PageScript Progress = new("parts/progress.js");

    [Theory]
    [InlineData("{ test_seconds: 45000, planned_seconds: 146160, is_exact: true }", "12.5 of 40.6 h")]
    [InlineData("{ test_seconds: 45000, planned_seconds: 146160, is_exact: false }", "12.5 of at most 40.6 h")]
    [InlineData("{ test_seconds: 45000, planned_seconds: null, is_exact: false }", "12.5 h, length not bounded")]
    [InlineData("{ test_seconds: 90, planned_seconds: 600, is_exact: true }", "1.5 of 10.0 min")]
    public void How_far_a_test_has_come_is_in_one_unit(string progress, string expected) =>
        Assert.Equal(expected, Progress.Of($"it.progressText({progress})"));

    [Theory]
    [InlineData("2026-11-29T13:31:00Z", "today about 13:40")]
    [InlineData("2026-11-30T11:59:00Z", "tomorrow about 12:00")]
    [InlineData("2026-12-01T13:45:00Z", "Tuesday about 14:00")]
    [InlineData("2027-01-12T06:00:00Z", "12 January 2027 about 06:00")]
    public void The_end_is_a_day_and_about_a_time(string end, string expected) => Assert.Equal(
        expected, Progress.Of($"it.endText({{ expected_end: '{end}', is_exact: true, ends_by_short: false }}, new Date('2026-11-29T12:00:00Z'))"));

    [Theory]
    [InlineData("is_exact: true, ends_by_short: true", "today about 13:00, if no short ends it")]
    [InlineData("is_exact: false, ends_by_short: true", "today about 13:00 at the latest")]
    public void What_may_end_it_earlier_is_said(string members, string expected) => Assert.Equal(
        expected, Progress.Of($"it.endText({{ expected_end: '2026-11-29T13:00:00Z', {members} }}, new Date('2026-11-29T12:00:00Z'))"));

    [Fact]
    public void A_test_that_does_not_run_has_no_expected_end() => Assert.Equal("", Progress.Of("it.endText({ expected_end: null })"));
}
