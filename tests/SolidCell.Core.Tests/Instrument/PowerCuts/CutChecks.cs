using SolidCell.Core.Detection;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Tests.Instrument.PowerCuts;

/// <summary>What must hold of the records of a test after any power cut.</summary>
internal static class CutChecks
{
    private const long HoursPerTenSeconds = 360;

    /// <summary>
    /// Every record that had been told to be stored is still there, with its content; only samples may have been thinned.
    /// </summary>
    public static void NothingIsLost(List<Taken> stored, List<Taken> found, bool hasHost, string where)
    {
        Dictionary<(int, long), Entry> there = found.ToDictionary(record => (record.BootId, record.Sequence), record => record.Entry);
        Taken? first = found.FirstOrDefault();
        foreach (Taken record in stored)
        {
            bool isTrimmed = hasHost && (first == null || (record.BootId, record.Sequence).CompareTo((first.BootId, first.Sequence)) < 0);
            bool isThere = there.TryGetValue((record.BootId, record.Sequence), out Entry? entry);
            bool mayBeThinned = !hasHost && record.Entry.Kind == RecordKind.Sample;
            Assert.True(isThere || isTrimmed || mayBeThinned, $"{where}: lost {record.Entry.Kind} ({record.BootId}, {record.Sequence})");
            Assert.True(!isThere
                || SameEntry(record.Entry, entry!),
                    $"{where}: ({record.BootId}, {record.Sequence}) was {Text(record.Entry)}, is {Text(entry)}");
        }
    }

    /// <summary>No place is given twice; a host that has taken every record has seen each place of a boot.</summary>
    public static void NothingIsRepeated(List<Taken> records, bool hasHost, string where)
    {
        bool isRising = records.Zip(records.Skip(1))
            .All(pair => (pair.First.BootId, pair.First.Sequence).CompareTo((pair.Second.BootId, pair.Second.Sequence)) < 0);
        Assert.True(isRising, $"{where}: a record comes twice or late");
        foreach (IGrouping<int, Taken> boot in records.GroupBy(record => record.BootId))
        {
            Assert.True(!hasHost
                || boot.Select((record, at) => record.Sequence == at).All(isNext => isNext), $"{where}: boot {boot.Key} has a gap");
        }
    }

    /// <summary>Each step begins once and ends once, in order, and test time never goes back.</summary>
    public static void EachStepOnce(RecordTaker books, int steps, string where)
    {
        IEnumerable<long> numbers = Enumerable.Range(1, steps).Select(number => (long)number);
        foreach (RecordKind kind in new[] { RecordKind.StepStarted, RecordKind.StepEnded })
        {
            List<long> counts = [.. books.Of(kind).Select(entry => entry.Fields[1])];
            Assert.True(numbers.SequenceEqual(counts), $"{where}: {kind} {string.Join(' ', counts)}");
        }

        Assert.Single(books.Of(RecordKind.TestStarted));
        Assert.Single(books.Of(RecordKind.TestEnded));

        // Commands and notes of thinning have the fixture's time while no test is taken up yet.
        List<long> times = [.. books.Records.Where(record => record.Entry.Kind is not (RecordKind.Command or RecordKind.SamplesThinned))
            .Select(record => record.Entry.Milliseconds)];
        Assert.True(times.Order().SequenceEqual(times), $"{where}: time went back");
    }

    /// <summary>A step that ends by time alone has had its time, whatever was cut out of it: at most one tick more.</summary>
    public static void EachStepHadItsTime(RecordTaker books, Program program, string where)
    {
        foreach (Entry step in books.Of(RecordKind.StepEnded).Where(step => step.Fields[3] == (long)StepEndReason.Time))
        {
            long wanted = program.Steps[step.Fields[0]].Limits[0].Threshold;
            Assert.True(step.Fields[5] >= wanted
                && step.Fields[5] <= wanted + 50, $"{where}: step {step.Fields[1]} ran {step.Fields[5]} ms of {wanted}");
        }
    }

    /// <summary>
    /// Each hard short that the program answers with a rest got all of it, whatever was cut out of it, and the log says when it was over.
    /// </summary>
    public static void EachRestWasTaken(RecordTaker books, Program program, string where)
    {
        if (program.OnHardShort != ShortResponse.Rest)
        {
            return;
        }

        foreach (Entry found in books.Of(RecordKind.ShortCircuit).DistinctBy(found => found.Fields[11])
            .Where(found => found.Fields[0] == (long)ShortKind.Hard))
        {
            Entry? rest = books.Of(RecordKind.Halted).LastOrDefault(halted => halted.Fields[5] == found.Fields[11] && halted.Fields[4] > 0);
            Entry? over = books.Of(RecordKind.Resumed)
                .FirstOrDefault(resumed => resumed.Milliseconds > rest?.Milliseconds && resumed.Fields[4] == 0);
            Assert.True(over != null, $"{where}: the rest after short {found.Fields[11]} has no {(rest == null ? "beginning" : "end")}");
            Assert.True(over.Milliseconds - found.Milliseconds >= program.ShortRestMilliseconds
                - 50, $"{where}: rested {over.Milliseconds - found.Milliseconds} ms");
        }
    }

    /// <summary>
    /// What passed through the cell is in the log, but for what the Resumed records tell: each at most 10 s of its step's current. The
    /// margin is 0.01 % and a nanoampere-hour for each time that the counters were written down.
    /// </summary>
    public static void ChargeIsAccountedFor(RecordTaker books, double passedNanoampHours, string where)
    {
        Entry end = books.Of(RecordKind.TestEnded).Single();
        double missing = passedNanoampHours - end.Fields[1] - end.Fields[2];
        long told = books.Of(RecordKind.Resumed).Sum(entry => entry.Fields[1]);
        double margin = (passedNanoampHours / 10_000) + 1 + (3 * books.Of(RecordKind.Resumed).Count());
        Assert.True(missing >= -margin
            && missing <= told + margin, $"{where}: {missing:F1} nAh are missing of {passedNanoampHours:F0}, told {told}");
        foreach (Entry resumed in books.Of(RecordKind.Resumed))
        {
            long nanoamps = books.Of(RecordKind.StepStarted).Where(step => step.Fields[1] == resumed.Fields[2])
                .Select(step => Math.Abs(step.Fields[4])).FirstOrDefault();
            long before = books.Of(RecordKind.StepStarted).Where(step => step.Fields[1] == resumed.Fields[2] - 1)
                .Select(step => Math.Abs(step.Fields[4])).FirstOrDefault();
            long bound = Math.Max(nanoamps, before) / HoursPerTenSeconds;
            Assert.True(resumed.Fields[1] >= 0 && resumed.Fields[1] <= bound, $"{where}: told {resumed.Fields[1]} nAh, 10 s are {bound}");
        }
    }

    private static string Text(Entry? entry) =>
        entry == null ? "none" : $"{entry.Kind} at {entry.Milliseconds} ms: {string.Join(' ', entry.Fields)}";

    private static bool SameEntry(Entry a, Entry b) =>
        a.Kind == b.Kind && a.Milliseconds == b.Milliseconds && a.Fields.SequenceEqual(b.Fields);
}
