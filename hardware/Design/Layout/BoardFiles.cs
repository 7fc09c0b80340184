using SolidCell.Hardware.Model;

namespace SolidCell.Hardware.Layout;

/// <summary>The layout of a board: parts placed by the program, tracks as they were found once and kept.</summary>
public static class BoardFiles
{
    /// <summary>False where KiCad's footprints are not installed.</summary>
    public static bool CanBeMade => Footprint.Available;

    /// <param name="circuit">The board.</param>
    /// <param name="floor">Its outline and areas.</param>
    /// <param name="tracks">Lines of <see cref="Route"/>, empty for none.</param>
    public static string Of(Circuit circuit, Floor floor, string tracks) =>
        BoardWriter.Write(circuit, floor, Placer.Place(circuit, floor), TrackFile.ToBoard(circuit, tracks));

    /// <summary>
    /// Finds tracks around those of <paramref name="byHand"/>: minutes of computing, told through <paramref name="say"/>.
    /// </summary>
    public static string Route(Circuit circuit, Floor floor, string byHand, Action<string> say)
    {
        IReadOnlyList<Placed> parts = Placer.Place(circuit, floor);
        return TrackFile.Write(circuit, Router.Route(circuit, floor, parts, HandTracks.Parse(circuit, parts, byHand), say));
    }

    /// <summary>
    /// What a route that lays only some nets anew leaves alone, as tracks by hand: those by hand, and all of the other nets that are still
    /// there. Without names, those by hand.
    /// </summary>
    public static string Kept(Circuit circuit, string byHand, string tracks, IReadOnlyCollection<string> anew)
    {
        if (anew.Count == 0)
        {
            return byHand;
        }

        HashSet<string> stay = [.. circuit.Nets.Select(net => net.Name).Except(anew)];
        IEnumerable<string> hand = byHand.Split('\n')
            .Where(line => line.Split(' ') is var words && (words.ElementAtOrDefault(1) == "from" || anew.Contains(words[0])));
        return string.Join('\n', hand.Concat(tracks.Split('\n').Where(line => stay.Contains(line.Split(' ')[0]))));
    }
}
