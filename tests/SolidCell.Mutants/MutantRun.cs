using System.Diagnostics;
using SolidCell.Mutants.Mutating;
using SolidCell.Mutants.Testing;

namespace SolidCell.Mutants;

/// <summary>Which of a room's mutants are tried.</summary>
/// <param name="Count">How many; fewer where the room has fewer.</param>
/// <param name="Seed">The same seed and the same sources give the same sample.</param>
/// <param name="Only">Only those whose path and line, such as Schedule/Step.cs:12:, contain this, or one of several with | between.</param>
internal sealed record MutantChoice(int Count, int Seed, string Only)
{
    public bool Has(Mutant mutant) => Only.Split('|').Any(part => $"{mutant.Path}:{mutant.Line}:".Contains(part, StringComparison.Ordinal));
}

/// <summary>Makes a sample of a room's mutants, and runs the tests that reach each.</summary>
/// <param name="room">Whose tests are tested.</param>
/// <param name="progress">A line for each mutant.</param>
internal sealed class MutantRun(Room room, TextWriter progress)
{
    private readonly RoomCompilation _compilation = RoomCompilation.Of(room.ProjectFile);
    private readonly Dictionary<Mutant, Verdict> _quickly = [];
    private readonly Dictionary<Mutant, Verdict> _slowly = [];
    private int _possible;

    /// <summary>Whether the methods that no quick test enters are listed: every mutant of them survives.</summary>
    public bool ListsUnentered { get; init; }

    /// <param name="choice">Which mutants.</param>
    /// <param name="slowMinutes">How long the slow tests may be run for those that the quick ones do not notice.</param>
    public async Task<MutantScore> RunAsync(MutantChoice choice, int slowMinutes)
    {
        Mutant[] all = Possible(choice);
        using TestSuite quick = await TestSuite.QuickAsync(room, _compilation, progress).ConfigureAwait(false);
        if (ListsUnentered)
        {
            IEnumerable<string> lines = quick.Unentered.Select(one => $"  unentered {Repository.Relative(one.Path)}:{one.First}-{one.Last}");
            progress.WriteLine(string.Join(Environment.NewLine, lines));
        }

        new Random(choice.Seed).Shuffle(all);
        await TryAsync(quick, all, choice.Count, _quickly, () => false).ConfigureAwait(false);
        if (slowMinutes == 0)
        {
            return Score(quick.LeftOut);
        }

        Mutant[] left = [.. _quickly.Where(one => one.Value != Verdict.Killed).Select(one => one.Key)];
        progress.WriteLine($"{left.Length} left for the slow tests; running each once, which may take minutes");
        using TestSuite slow = await quick.SlowAsync(room, _compilation, progress).ConfigureAwait(false);
        var spent = Stopwatch.StartNew();
        await TryAsync(slow, left, left.Length, _slowly, () => spent.Elapsed.TotalMinutes > slowMinutes).ConfigureAwait(false);
        return Score(slow.LeftOut);
    }

    private async Task TryAsync(
        TestSuite suite, IEnumerable<Mutant> mutants, int count, Dictionary<Mutant, Verdict> verdicts, Func<bool> isTimeUp)
    {
        foreach (Mutant mutant in mutants.TakeWhile(_ => verdicts.Count < count))
        {
            if (_compilation.Emit(mutant) is { } assembly)
            {
                verdicts[mutant] = await suite.TryAsync(mutant, assembly, isTimeUp).ConfigureAwait(false);
                progress.WriteLine($"  {verdicts[mutant].ToString().ToUpperInvariant(),-9} {mutant}");
            }
        }
    }

    /// <summary>A mutant that no slow test reaches has the verdict of the quick ones.</summary>
    private Verdict LastOf(Mutant mutant) =>
        _slowly.TryGetValue(mutant, out Verdict slow) && slow != Verdict.Unreached ? slow : _quickly[mutant];

    private MutantScore Score(IReadOnlyList<string> leftOut)
    {
        IEnumerable<Mutant> passed = _quickly.Where(one => one.Value != Verdict.Killed).Select(one => one.Key);
        ILookup<Verdict, string> last = passed.ToLookup(LastOf, mutant => mutant.ToString());
        return new MutantScore(
            room.Name,
            _possible,
            _quickly.Count(one => one.Value == Verdict.Killed),
            [.. last[Verdict.Killed]],
            [.. last[Verdict.Survived]],
            [.. last[Verdict.Unreached]],
            [.. last[Verdict.TimeUp]],
            leftOut);
    }

    private Mutant[] Possible(MutantChoice choice)
    {
        var known = EquivalentMutants.Read();
        Mutant[] listed = [.. _compilation.Mutants().Where(choice.Has)];
        Mutant[] all = [.. listed.Where(one => !known.Contains(one))];
        _possible = all.Length;
        string without = $"and {listed.Length - all.Length} that change nothing";
        progress.WriteLine($"{room.Name}: {all.Length} possible mutants, {without}; running each test project once");
        return all;
    }
}
