using System.Globalization;

namespace SolidCell.Hardware.Verification.Spice;

/// <summary>Runs a deck in ngspice and reads what its control section wrote with <c>wrdata</c>.</summary>
public static class Ngspice
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(240);
    private static readonly string[] Failures = ["Error:", "Fatal", "Timestep too small", "simulation(s) aborted", "singular matrix"];

    /// <summary>Where it is installed, null when it is not.</summary>
    public static string? Program => Programs.Find("ngspice");

    /// <summary>
    /// Runs a deck. The answer holds the rows of each file that the deck wrote: a row has the scale first and then the vectors (complex
    /// ones as real, imaginary).
    /// </summary>
    /// <param name="deck">A whole deck with control section; it writes its results into files without folders.</param>
    public static IReadOnlyDictionary<string, double[][]> Run(string deck) =>
        InFolder(
            deck, (folder, _) => Directory.EnumerateFiles(folder, "*.data")
                .ToDictionary(path => Path.GetFileNameWithoutExtension(path), Rows));

    /// <summary>
    /// Node voltages that a deck prints with <c>print all</c> after an operating point: a start for later decks of the same circuit.
    /// </summary>
    public static IReadOnlyDictionary<string, double> OperatingPoint(string deck) =>
        InFolder(
            deck, (_, said) => said.Split('\n').Select(line => line.Split(" = "))
                .Where(cells => cells.Length == 2 && !cells[0].Contains('#') && !cells[0].Contains(' '))
            .ToDictionary(cells => cells[0].Trim(), cells => double.Parse(cells[1], CultureInfo.InvariantCulture)));

    /// <summary>The folder of a deck that failed is left for whoever looks into it.</summary>
    private static T InFolder<T>(string deck, Func<string, string, T> read)
    {
        string folder = Directory.CreateTempSubdirectory("solidcell-deck-").FullName;
        File.WriteAllText(Path.Combine(folder, "deck.cir"), deck);
        try
        {
            string said = Programs.Run("ngspice", folder, Limit, "-b", "deck.cir");
            ThrowOnFailure(said);
            T answer = read(folder, said);
            Directory.Delete(folder, true);
            return answer;
        }
        catch (VerificationException problem)
        {
            throw new VerificationException($"{problem.Message} The deck is {Path.Combine(folder, "deck.cir")}", problem);
        }
    }

    private static void ThrowOnFailure(string said)
    {
        string? line = said.Split('\n')
            .FirstOrDefault(line => Failures.Any(word => line.Contains(word, StringComparison.OrdinalIgnoreCase)));
        if (line is not null)
        {
            throw new VerificationException($"ngspice did not finish the deck: {line.Trim()}");
        }
    }

    private static double[][] Rows(string path) =>
        [.. File.ReadLines(path).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(cells => cells.Length > 0)
            .Select(cells => cells.Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray())];
}
