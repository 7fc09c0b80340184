using SolidCell.Mutants.Mutating;
using SolidCell.Mutants.Testing;

namespace SolidCell.Mutants;

/// <summary>What came of a sample of a room's mutants.</summary>
/// <param name="Room">Its name.</param>
/// <param name="Possible">How many mutants the room has.</param>
/// <param name="Killed">How many made a test fail.</param>
/// <param name="Survivors">Those that every test passed.</param>
/// <param name="Unreached">Those that no test reaches; they count as survivors.</param>
/// <param name="LeftOut">Test classes that were not run.</param>
internal sealed record MutantScore(
    string Room, int Possible, int Killed, IReadOnlyList<string> Survivors, IReadOnlyList<string> Unreached, IReadOnlyList<string> LeftOut)
{
    public int Tried => Killed + Survivors.Count + Unreached.Count;

    public double KilledPercent => Tried == 0 ? 100 : 100.0 * Killed / Tried;

    public string Text() => string.Join(
        Environment.NewLine,
        [
            $"{Room}: {Killed} of {Tried} mutants killed ({Math.Round(KilledPercent)} %), {Possible} possible",
            .. Survivors.Select(one => "survived  " + one),
            .. Unreached.Select(one => "unreached " + one),
            .. LeftOut.Select(one => "not run   " + one),
        ]);
}

/// <summary>Makes a sample of a room's mutants, and runs the tests that reach each.</summary>
internal static class MutantRun
{
    /// <param name="room">Whose tests are tested.</param>
    /// <param name="count">How many mutants; fewer where the room has fewer.</param>
    /// <param name="seed">The same seed and the same sources give the same sample.</param>
    /// <param name="only">Only mutants whose path and line, such as Schedule/Step.cs:12:, contain this.</param>
    /// <param name="progress">A line for each mutant.</param>
    public static async Task<MutantScore> RunAsync(Room room, int count, int seed, string only, TextWriter progress)
    {
        RoomCompilation compilation = RoomCompilation.Of(room.ProjectFile);
        Mutant[] all = Possible(compilation, only, out int equivalent);
        progress.WriteLine($"{room.Name}: {all.Length} possible mutants, and {equivalent} that change nothing; running each test project once");
        using TestSuite suite = await TestSuite.MeasureAsync(room, compilation, progress).ConfigureAwait(false);
        new Random(seed).Shuffle(all);
        int killed = 0;
        List<string> survivors = [], unreached = [];
        foreach (Mutant mutant in all)
        {
            if (killed + survivors.Count + unreached.Count == count)
            {
                break;
            }

            if (compilation.Emit(mutant) is { } assembly)
            {
                bool? isKilled = await suite.KillsAsync(mutant, assembly).ConfigureAwait(false);
                progress.WriteLine($"  {(isKilled == true ? "killed   " : isKilled == false ? "SURVIVED " : "UNREACHED")} {mutant}");
                killed += isKilled == true ? 1 : 0;
                (isKilled == null ? unreached : isKilled == false ? survivors : []).Add(mutant.ToString());
            }
        }

        return new MutantScore(room.Name, all.Length, killed, survivors, unreached, suite.LeftOut);
    }

    private static Mutant[] Possible(RoomCompilation compilation, string only, out int equivalent)
    {
        var known = EquivalentMutants.Read();
        Mutant[] listed = [.. compilation.Mutants().Where(one => $"{one.Path}:{one.Line}:".Contains(only, StringComparison.Ordinal))];
        Mutant[] all = [.. listed.Where(one => !known.Contains(one))];
        equivalent = listed.Length - all.Length;
        return all;
    }
}
