namespace SolidCell.Rules.Tests.Structure;

/// <summary>Who looks for the tests of a room finds them under its name.</summary>
public sealed class MirrorTests
{
    /// <summary>Production projects whose tests have another name, and why.</summary>
    private static readonly Dictionary<string, string> OtherTests = new()
    {
        // The application is booted from power-on as a whole, against stand-ins for its libraries.
        ["SolidCell.Device"] = "SolidCell.Device.Boot.Tests",
    };

    /// <summary>Folders of test projects that mirror no folder, and why.</summary>
    private static readonly Dictionary<string, string> OfTheirOwn = new()
    {
        ["Device.Boot.Tests/Bench"] = "the board and the host around the application",
        ["Device.Boot.Tests/Soak"] = "weeks of operation with faults",
        ["Drivers.Tests/TickCost"] = "counts a whole tick of Core and Drivers",
        ["Simulation.Tests/Control"] = "whole fixtures, by what is asked of them: the current",
        ["Simulation.Tests/Faults"] = "whole fixtures: every fault, provoked below the drivers",
        ["Simulation.Tests/Golden"] = "whole fixtures: traces, bit by bit",
        ["Simulation.Tests/Shorts"] = "whole fixtures: what a short makes them do",
        ["Files.Tests/Clauses"] = "the clauses of docs/files.md",
        ["Files.Tests/Mutations"] = "damaged files through every room",
        ["Files.Tests/Writing"] = "writes the files that are read",
        ["Dashboard.Tests/Api"] = "every endpoint, over HTTP",
        ["Dashboard.Tests/Bench"] = "what serve is made of, in one process",
        ["Dashboard.Tests/Browser"] = "the pages, in Chromium",
        ["Dashboard.Tests/Fuzzing"] = "hostile batches through the whole host",
        ["Dashboard.Tests/Scripts"] = "the modules of wwwroot/js",
        ["Dashboard.Tests/Words"] = "the numbers of the firmware that pages give names to",
        ["Host.Tests/Documentation"] = "runs the commands of the docs",
        ["Host.Tests/Export"] = "the verb export of Host/Tests",
        ["Host.Tests/Kills"] = "processes that are killed",
        ["Host.Tests/VirtualRuns"] = "virtual fixtures as the verbs start them",
        ["Host.Tests/Operating"] = "several verbs against one fixture",
    };

    /// <summary>Tests that are called like a class by chance, and what they test.</summary>
    private static readonly Dictionary<string, string> Namesakes = new()
    {
        ["InstrumentTests.cs"] = "one trace in the style of every instrument",
    };

    public static TheoryData<string> Productions => [.. new[] { "firmware", "host-tools", "hardware" }.SelectMany(Folders)];

    /// <summary>Test projects that are named after a production project.</summary>
    public static TheoryData<string> Twins =>
        [.. new[] { "firmware", "host-tools", "hardware" }.SelectMany(Folders).Where(path => Directory.Exists(TestsOf(path)))];

    [Theory]
    [MemberData(nameof(Productions))]
    public void A_production_project_has_its_test_project(string production)
    {
        string tests = TestsOf(production);
        Assert.True(
            File.Exists(Path.Combine(tests, Path.GetFileName(tests) + ".csproj")), $"{production} has no {Repository.Relative(tests)}");
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public void The_folders_of_a_test_project_are_those_of_what_it_tests(string production)
    {
        string[] strange = [.. Rooms(TestsOf(production)).Except(Rooms(Repository.PathTo(production)))
            .Select(room => Named(production, room)).Where(room => !OfTheirOwn.ContainsKey(room))];
        Assert.True(strange.Length == 0, $"These mirror no folder of {production}: {string.Join(", ", strange)}");
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public void The_tests_of_a_class_lie_in_the_folder_of_the_class(string production)
    {
        ILookup<string, string> rooms = Sources(production).ToLookup(Path.GetFileNameWithoutExtension, path => RoomOf(path, production))!;
        string tests = Repository.Relative(TestsOf(production));
        string[] strayed = [.. Sources(tests).Where(path => path.EndsWith("Tests.cs", StringComparison.Ordinal))
            .Where(path => !OfTheirOwn.ContainsKey(Named(production, RoomOf(path, tests))))
            .Where(path => !Namesakes.ContainsKey(Path.GetFileName(path)))
            .Where(path => rooms[Path.GetFileName(path)[..^"Tests.cs".Length]] is var homes && homes.Any()
                && !homes.Contains(RoomOf(path, tests)))];
        Assert.True(strayed.Length == 0, $"The classes of these lie in another folder of {production}: {string.Join(", ", strayed)}");
    }

    [Fact]
    public void No_exception_is_left_that_is_none()
    {
        HashSet<string> there = [.. Twins.SelectMany(
            row => Rooms(TestsOf(row.Data)).Except(Rooms(Repository.PathTo(row.Data))).Select(room => Named(row.Data, room)))];
        Assert.DoesNotContain(OfTheirOwn.Keys, room => !there.Contains(room));
    }

    private static IEnumerable<string> Sources(string project) => Repository.Sources(project).Select(Repository.Relative);

    /// <summary>The first-level folder of a file; empty for a file of the project's own.</summary>
    private static string RoomOf(string path, string project) => path[(project.Length + 1)..].Split('/') is [var room, _, ..] ? room : "";

    private static IEnumerable<string> Folders(string top) =>
        Directory.EnumerateDirectories(Repository.PathTo(top)).Where(path => Directory.EnumerateFiles(path, "*.*proj").Any())
        .Select(Repository.Relative).Order(StringComparer.Ordinal);

    private static string TestsOf(string production)
    {
        // The folders of hardware/ are called by what they do; their projects by their namespace.
        string name =
            Path.GetFileNameWithoutExtension(Directory.EnumerateFiles(Repository.PathTo(production.Split('/')), "*.*proj").First());
        return Repository.PathTo("tests", OtherTests.GetValueOrDefault(name, name + ".Tests"));
    }

    private static string Named(string production, string room) =>
        $"{Path.GetFileName(TestsOf(production)).Replace("SolidCell.", "", StringComparison.Ordinal)}/{room}";

    private static IEnumerable<string> Rooms(string project) =>
        Directory.EnumerateDirectories(project).Where(room => Directory.EnumerateFiles(room, "*", SearchOption.AllDirectories).Any())
        .Select(room => Path.GetFileName(room)!)
            .Where(room => room is not ("bin" or "obj" or "TestResults"));
}
