using SolidCell.Core.Measurement;

namespace SolidCell.Detection.Tests.Courses;

/// <summary>
/// Courses of forty happenings, with every number of level, noise, step and events, in courses.txt: a change of a constant that moves no
/// event of the golden traces moves one of these. SOLIDCELL_UPDATE_GOLDEN=1 writes the file.
/// </summary>
public sealed class CourseTests
{
    private static string Golden => Repository.PathTo("tests", "SolidCell.Detection.Tests", "Courses", "courses.txt");

    [Fact]
    public void A_course_leaves_the_same_numbers_and_events_behind()
    {
        string[] found =
        [
            .. from kind in new[] { CellKind.Symmetric, CellKind.Half, CellKind.Full, CellKind.AnodeFree }
               from interval in new[] { 20, 50, 200, 1000, 10_000 }
               from line in new Course(kind, interval).Lines()
               select line,
        ];
        if (Environment.GetEnvironmentVariable("SOLIDCELL_UPDATE_GOLDEN") == "1")
        {
            File.WriteAllLines(Golden, found);
        }

        Assert.Equal(File.ReadAllLines(Golden), found);
    }
}
