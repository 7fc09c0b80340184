using SolidCell.Core.Measurement;

namespace SolidCell.Detection.Tests.Courses;

/// <summary>
/// Courses of forty happenings, with every number of level, noise, step and events, in courses.txt: a change of a constant that moves no
/// event of the golden traces moves one of these.
/// </summary>
public sealed class CourseTests
{
    [Fact]
    public void A_course_leaves_the_same_numbers_and_events_behind()
    {
        IEnumerable<string> lines =
            from kind in new[] { CellKind.Symmetric, CellKind.Half, CellKind.Full, CellKind.AnodeFree }
            from interval in new[] { 20, 50, 200, 1000, 10_000 }
            from line in new Course(kind, interval, new CourseBench()).Lines()
            select line + '\n';
        GoldenText.Check(string.Concat(lines), "tests", "SolidCell.Detection.Tests", "Courses", "courses.txt");
    }

    [Theory]
    [InlineData(CellKind.Symmetric, CellKind.Full)]
    [InlineData(CellKind.Full, CellKind.Symmetric)]
    [InlineData(CellKind.Half, CellKind.AnodeFree)]
    [InlineData(CellKind.AnodeFree, CellKind.Half)]
    [InlineData(CellKind.Symmetric, CellKind.Symmetric)]
    [InlineData(CellKind.Full, CellKind.Full)]
    public void A_test_knows_nothing_of_the_one_before_it(CellKind before, CellKind kind)
    {
        CourseBench bench = new();
        Assert.True(new Course(before, 200, bench).Lines().Count() > 50);
        Assert.Equal(new Course(kind, 200, new CourseBench()).Lines(), new Course(kind, 200, bench).Lines());
    }
}
