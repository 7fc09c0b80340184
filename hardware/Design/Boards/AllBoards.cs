using SolidCell.Hardware.Layout;
using SolidCell.Hardware.Model;

namespace SolidCell.Hardware.Boards;

/// <summary>Every board, and the folder of hardware/ that its files go to.</summary>
public static class AllBoards
{
    public static IReadOnlyDictionary<string, Circuit> ByFolder { get; } = new Dictionary<string, Circuit>
    {
        ["fixture"] = FixtureBoard.Circuit,
        ["dummy"] = DummyBoard.Circuit,
    };

    /// <summary>Its outline and the areas of its functions.</summary>
    public static Floor FloorOf(Circuit circuit) => circuit == DummyBoard.Circuit ? BoardFloors.Dummy : BoardFloors.Fixture;

    /// <summary>Lines of hardware/FOLDER/tracks.txt, as they were when the program was built.</summary>
    public static string TracksOf(string folder) => Lines(folder + "-tracks.txt");

    /// <summary>Lines of hardware/FOLDER/tracks-by-hand.txt, likewise; empty where there is none.</summary>
    public static string HandTracksOf(string folder) => Lines(folder + "-tracks-by-hand.txt");

    /// <summary>The board of this name; an exception says which there are.</summary>
    public static Circuit Named(string name) => ByFolder.Values.FirstOrDefault(circuit => circuit.Name == name)
        ?? throw new ArgumentException($"There is no board '{name}': {string.Join(", ", ByFolder.Values.Select(circuit => circuit.Name))}.",
            nameof(name));

    private static string Lines(string resource)
    {
        using Stream? lines = typeof(AllBoards).Assembly.GetManifestResourceStream(resource);
        return lines == null ? "" : new StreamReader(lines).ReadToEnd();
    }
}
