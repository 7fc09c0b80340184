namespace SolidCell.Detection.Tests.Corpus.Cycler;

/// <summary>
/// Every shape of cell under every program, healthy and with every fault, run once. Rows and disturbances go round with the seed.
/// </summary>
public sealed class CyclerScores
{
    private const int HealthySeeds = 2;
    private const int FaultySeeds = 2;
    private const int TuningSeed = 10_000;
    private const int DisturbanceEvery = 7;

    private static readonly int FirstSeed = int.TryParse(Environment.GetEnvironmentVariable("SOLIDCELL_CYCLER_SEED"), out int seed)
        ? seed : TuningSeed;

    private static readonly CyclerProgram[] FaultyPrograms =
    [
        CyclerProgram.Cycles, CyclerProgram.ConstantVoltage, CyclerProgram.PartialFirstCharge, CyclerProgram.StartsWithDischarge,
        CyclerProgram.Interrupted,
    ];

    public CyclerScores()
    {
        Job[] jobs = [.. Enum.GetValues<CyclerFault>().SelectMany(Jobs)];
        CyclerOutcome[] outcomes = new CyclerOutcome[jobs.Length];
        Parallel.For(0, jobs.Length, i => outcomes[i] = jobs[i].Run());
        All = [.. jobs.Zip(outcomes, (job, outcome) => new CyclerResult(job.Shape, job.Rows, job.Fault, job.Disturbance, outcome))];
    }

    public IReadOnlyList<CyclerResult> All { get; }

    /// <summary>Other cells than those of the page.</summary>
    public static bool AreOther => FirstSeed != TuningSeed;

    public IEnumerable<CyclerResult> Healthy => All.Where(result => result.Fault == CyclerFault.None);

    public IEnumerable<CyclerResult> Faulty => All.Where(result => result.Fault != CyclerFault.None && result.Outcome.HasFault);

    private static IEnumerable<Job> Jobs(CyclerFault fault)
    {
        int seed = FirstSeed;
        CyclerProgram[] programs = fault == CyclerFault.None ? Enum.GetValues<CyclerProgram>() : fault == CyclerFault.HoldLeak
            ? [CyclerProgram.ConstantVoltage] : FaultyPrograms;
        foreach (CellShape shape in Enum.GetValues<CellShape>())
        {
            for (int i = 0; i < programs.Length * (fault == CyclerFault.None ? HealthySeeds : FaultySeeds); i++)
            {
                seed++;
                CyclerDisturbance disturbance = fault == CyclerFault.None
                    ? (CyclerDisturbance)(seed / DisturbanceEvery % 4) : CyclerDisturbance.None;
                yield return new Job(seed, shape, programs[i % programs.Length], RowRule.All[seed % RowRule.All.Length], fault,
                    disturbance);
            }
        }
    }

    private sealed record Job(
        int Seed, CellShape Shape, CyclerProgram Program, RowRule Rows, CyclerFault Fault, CyclerDisturbance Disturbance)
    {
        public CyclerOutcome Run() => CyclerOutcome.Of(new CyclerTrace(Seed, Shape, Program, Rows, Fault, Disturbance), Rows.Seconds);
    }
}

/// <summary>One trace of the cycler corpus with what was built into it.</summary>
public sealed record CyclerResult(CellShape Shape, RowRule Rows, CyclerFault Fault, CyclerDisturbance Disturbance, CyclerOutcome Outcome);
