using System.Globalization;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;
using SolidCell.Store.Reading;
using SolidCell.Store.Records;
using SolidCell.Store.Registry;
using SolidCell.Store.Traces;
using SolidCell.Store.Writing;

namespace SolidCell.Store.Tests;

/// <summary>A day of a laboratory: every row that it leaves, table by table, and what readers make of them, in whole-store.txt.</summary>
public sealed class WholeStoreTests : IDisposable
{
    private const long Hour = 3_600_000;
    private readonly TemporaryStore _store = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 29, 12, 0, 0, TimeSpan.Zero));
    private readonly StringBuilder _text = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public void A_day_leaves_the_rows_that_it_left()
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        Plan();
        Record();
        Edit();
        Describe();
        _text.Append(StoreText.Of(_store.Directory, "schema_migrations"));
        GoldenText.Check(_text.ToString(), "tests", "SolidCell.Store.Tests", "whole-store.txt");
    }

    private static byte[] Id(byte number) => [.. Enumerable.Repeat(number, 16)];

    private void Plan()
    {
        StoreDatabase database = _store.Database;
        var cells = new CellRegistry(database, _clock);
        long first = cells.Add(new NewCell("C7", CellKind.Symmetric, 78_539_816) { Chemistry = "Li | LPSCl | Li", Notes = "one", Card = """{"die_mm":10}""" });
        long other = cells.Add(new NewCell("C8", CellKind.Full, 100_000_000) { ActiveMassMicrograms = 9000, CapacityNanoampHours = 2_000_000 });
        long made = cells.Add(new NewCell("made up", CellKind.Half, 100_000_000) { IsRegistered = false });
        new ProtocolRegistry(database, _clock).Add([.. Enumerable.Repeat((byte)9, 32)], "one-way", [1, 2, 3], "name: one-way\n");
        var runs = new RunRegistry(database, _clock);
        long run = runs.Begin("demo", 42);
        var tests = new TestRegistry(database, _clock);
        tests.Plan(new PlannedTest(Id(7), "press-1", false, null, first, [.. Enumerable.Repeat((byte)9, 32)]));
        tests.Plan(new PlannedTest(Id(8), "virtual-1", true, run, other, new byte[32]));
        tests.Plan(new PlannedTest(Id(6), "press-1", false, null, made, new byte[32]));
        _clock.Advance(TimeSpan.FromMinutes(1));
        tests.Withdraw(Id(6));
        Say($"killed runs: {string.Join("; ", runs.CloseUnfinished())}");
        Say($"seed {runs.SeedOf(Id(8))}, of another {runs.SeedOf(Id(7))}");
        runs.End(runs.Begin("demo", 43), "done");
    }

    private void Record()
    {
        using var writer = new RecordWriter(_store.Database, _clock);
        writer.WriteStatus("press-1", """{"state":"running"}""");
        writer.WriteStatus("press-2", """{"state":"ready"}""", false);
        writer.WriteRefusal("press-2", "no batch");
        Say(writer.Write("press-1", HandMadeBatch.Of(5, Start(), Step(1, 0, 500_000, 1), HandMadeBatch.Samples(2, [0, 1000, 2500, 60_000], i => (i + 1) * 10_000L, i => i == 2 ? 0x11 : 0),
            StepEnd(6, Hour, 500_000, 1), HandMadeBatch.One(RecordKind.ClockSet, 7, Hour, [], 1_700_003_600_000))));
        Say(writer.Write("press-1", HandMadeBatch.Of(5, HandMadeBatch.One(RecordKind.ClockSet, 7, Hour, [], 1_700_003_600_000))));
        Say(writer.Write("press-1", HandMadeBatch.Of(5, HandMadeBatch.One(RecordKind.ClockSet, 7, Hour, [], 1_700_003_600_001))));
        Say(writer.Write("press-1", HandMadeBatch.Of(5,
            Step(12, Hour, -500_000, 2), HandMadeBatch.Samples(13, 3),
            HandMadeBatch.One(RecordKind.Fault, 16, Hour + 5, [], 3, 1, 900, 2, 4),
            HandMadeBatch.One(RecordKind.ShortCircuit, 17, Hour + 5000, [], 1, 80, Hour + 1000, 2, 636_620, 150_000, 350_000,
                20_500, 12_000, 20_000, 1, 1, 2, 2, 2, 0),
            HandMadeBatch.One(RecordKind.Waveform, 18, Hour + 5001,
                [16, 39, 0, 0, 160, 134, 1, 0, 208, 7, 0, 0, 160, 134, 1, 0], 1, 0, 50, 2),
            HandMadeBatch.One(RecordKind.TestEnded, 19, 2 * Hour, [], 2, 500_000, 400_000, 2, 1))));
        Say(writer.Write("virtual-1", HandMadeBatch.StartedAt2To62));
        _clock.Advance(TimeSpan.FromMinutes(2));
        Say($"committed {writer.Commit()}, in turn {writer.IsInTurn("press-1", HandMadeBatch.Of(5, HandMadeBatch.Samples(20, 1)))}, {writer.IsInTurn("press-1", HandMadeBatch.Of(5, HandMadeBatch.Samples(25, 1)))}");
        writer.Write("press-1", HandMadeBatch.Of(5, HandMadeBatch.Samples(20, 2)));
        writer.Rollback();
    }

    private void Edit()
    {
        StoreDatabase database = _store.Database;
        var editor = new TestEditor(database, _clock, "ada@lab");
        editor.Edit(Id(7), labels => labels with { Group = "bare", Tags = ["x", "y"] });
        editor.AddNote(Id(7), " by hand ");
        editor.Edit(Id(7), labels => labels with { Group = "other" });
        editor.Undo(Id(7));
        _clock.Advance(TimeSpan.FromMinutes(3));
        var cells = new CellRegistry(database, _clock);
        var cellEditor = new CellEditor(database, _clock, "ada@lab");
        cellEditor.Edit(cells.Find("c8")!, cell => cell with { Notes = "changed", ActiveMassMicrograms = 9100 });
        new SpectrumRegistry(database, _clock).Add(Id(7),
        [
            new StoredSpectrum("s.mpt", new byte[32], 1, "EC-Lab", "2026-11-29", 1.5, 3, 0.01, 0.02, [new(1e5, 10, -1), new(1, 100, -50)]),
            new StoredSpectrum("s.mpt", new byte[32], 2, "EC-Lab", null, null, null, null, null, [new(1e5, 11, -1)]),
        ]);
        new AlertRegistry(database).Put(new StoredAlert(1, "fault", "press-1", "3", "Pressure", "low", 2, _clock.GetUtcNow(), _clock.GetUtcNow().AddHours(1), null));
        new AlertRegistry(database).Put(new StoredAlert(2, "silent", "press-2", "", "Silent", "", 1, _clock.GetUtcNow(), null, null));
    }

    private void Describe()
    {
        StoreDatabase database = _store.Database;
        using var reader = new TestReader(database);
        foreach (StoredTest test in reader.List())
        {
            Say($"test {test.Id} {test.Fixture} {test.CellName} {test.CellKind} {test.State} {test.Started:s} {test.LastRecord:s} {test.AreaSquareMicrometres} {test.AreaSquareCentimetres:0.######} {test.CapacityNanoampHours} {test.Group} {string.Join('+', test.Tags)} {test.ProtocolName} {test.Notes}");
            Say($"   steps {string.Join("; ", reader.Steps(test))}");
            Say($"   shorts {string.Join("; ", reader.Shorts(test))}");
            Say($"   clocks {string.Join("; ", reader.ClockSettings(test))}, firmware {reader.FirmwareVersion(test)}");
            Say($"   samples {string.Join("; ", reader.Samples(test).Select(sample => $"{sample.Milliseconds} {sample.CellMicrovolts} {sample.CellNanoamps} {sample.StackKilopascals} {sample.FrameMillidegrees} {sample.VoltageQuality} {sample.CurrentQuality} {sample.PressureQuality} {sample.TemperatureQuality} {sample.StepChargeNanoampHours}"))}");
            Say($"   waveforms {string.Join("; ", new WaveformReader(database).Read(test, reader.ShortEvents(test)).Select(one => one is null ? "none" : string.Join(',', one.Milliseconds) + " " + string.Join(',', one.CellMicrovolts) + " " + string.Join(',', one.CellNanoamps)))}");
            using var traces = new TraceReader(database);
            Say($"   {traces.Extent(test)}, {traces.Read(test, 0, 2 * Hour, 4).Count} points, {string.Join(',', traces.Samples(test, 1000, 2500).Select(sample => sample.Milliseconds))}");
        }

        Say($"fixtures {string.Join("; ", reader.Fixtures())}");
        Say($"totals {reader.Totals("press-1")} {reader.Totals("nobody")}");
        using var troubles = new LogTroubleReader(database);
        Say($"gaps {string.Join("; ", troubles.Gaps())}");
        Say($"quarantined {string.Join("; ", troubles.Quarantined())}; conflicts {string.Join("; ", troubles.Conflicts())}; refusals {string.Join("; ", troubles.Refusals())}; missing {string.Join("; ", troubles.MissingByTest())}");
        using var positions = new DurablePositions(database);
        Say($"durable {positions.Of("press-1", 5)} {positions.Of("press-1", 6)} {positions.Count("press-1", 5)} {positions.IsResumedWithoutClock("press-1", 5)}");
        Say($"alerts {string.Join("; ", new AlertRegistry(database).List(5))}");
        Say($"notes {string.Join("; ", new TestEditor(database, _clock).Notes(Id(7)))}, changes {new TestEditor(database, _clock).Changes(Id(7)).Count}");
        Say($"spectra {new SpectrumRegistry(database, _clock).Count(Id(7))}: {string.Join("; ", new SpectrumRegistry(database, _clock).Of(Id(7)).Select(one => $"{one.FileName} {one.Sweep} {one.Instrument} {one.Started} {one.StorageHours} {one.Cycle} {one.FirstVolts} {one.LastVolts} {string.Join(' ', one.Points)}"))}");
    }

    private void Say(FormattableString line) => _text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private void Say(WriteResult result) => Say($"written {result.Stored}, there already {result.Duplicates}, aside {result.Quarantined}, until {result.BootId}/{result.LastSequence}, new {result.New?.Count}, conflict {result.Conflict}");

    private static RecordGroup Start() =>
        HandMadeBatch.One(RecordKind.TestStarted, 0, 0, [.. Id(7), .. Enumerable.Repeat((byte)9, 32)],
            0, 78_539_816, 0, 1_700_000_000_000, 120_000_000, 2500);

    private static RecordGroup Step(long sequence, long at, long nanoamps, int half) => HandMadeBatch.One(
        RecordKind.StepStarted, sequence, at, [], half - 1, half, 1, (long)StepKind.ConstantCurrent,
        nanoamps, 0, 0, 0, 0, 0, half, 0, 0, Math.Sign(nanoamps));

    private static RecordGroup StepEnd(long sequence, long at, long nanoampHours, int half) =>
        HandMadeBatch.One(RecordKind.StepEnded, sequence, at, [], half - 1, half, 1, (long)StepEndReason.Time, nanoampHours, Hour, half);
}
