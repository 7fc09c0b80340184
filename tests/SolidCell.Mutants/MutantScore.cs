namespace SolidCell.Mutants;

/// <summary>What came of a sample of a room's mutants.</summary>
/// <param name="Room">Its name.</param>
/// <param name="Possible">How many mutants the room has.</param>
/// <param name="Killed">How many made a quick test fail.</param>
/// <param name="KilledSlowly">Those that made only a slow test fail.</param>
/// <param name="Survivors">Those that every test passed.</param>
/// <param name="Unreached">Those that no test reaches; they count as survivors.</param>
/// <param name="NotTriedSlowly">Those that the quick tests passed and that no time was left for; they count as survivors.</param>
/// <param name="LeftOut">Test classes that were not run.</param>
internal sealed record MutantScore(
    string Room,
    int Possible,
    int Killed,
    IReadOnlyList<string> KilledSlowly,
    IReadOnlyList<string> Survivors,
    IReadOnlyList<string> Unreached,
    IReadOnlyList<string> NotTriedSlowly,
    IReadOnlyList<string> LeftOut)
{
    public int Tried => Killed + KilledSlowly.Count + Survivors.Count + Unreached.Count + NotTriedSlowly.Count;

    /// <summary>What the quick tests notice.</summary>
    public double KilledPercent => Percent(Killed);

    /// <summary>What all tests notice; the same without the slow ones.</summary>
    public double KilledByAllPercent => Percent(Killed + KilledSlowly.Count);

    public string Text() => string.Join(
        Environment.NewLine,
        [
            $"{Room}: {Killed} of {Tried} mutants killed by quick tests ({Math.Round(KilledPercent)} %), "
                + $"{Killed + KilledSlowly.Count} by all that were run ({Math.Round(KilledByAllPercent)} %), {Possible} possible",
            .. KilledSlowly.Select(one => "slowly    " + one),
            .. Survivors.Select(one => "survived  " + one),
            .. Unreached.Select(one => "unreached " + one),
            .. NotTriedSlowly.Select(one => "no time   " + one),
            .. LeftOut.Select(one => "not run   " + one),
        ]);

    private double Percent(int killed) => Tried == 0 ? 100 : 100.0 * killed / Tried;
}
