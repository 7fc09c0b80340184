using SolidCell.Analysis;
using SolidCell.Analysis.Cycles;
using SolidCell.Analysis.Results;
using SolidCell.Core.Detection;
using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Results;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;
using Ended = SolidCell.Core.Recording.RecordFields.StepEnded;
using Found = SolidCell.Core.Recording.RecordFields.ShortCircuit;
using Started = SolidCell.Core.Recording.RecordFields.StepStarted;
using Taken = SolidCell.Core.Recording.RecordFields.Sample;

namespace SolidCell.Host.Protocols;

/// <summary>What is computed from every sample of a simulated test.</summary>
/// <param name="Stripping">Null for a test that has none.</param>
/// <param name="Controlled">Steps that hold or move a voltage.</param>
/// <param name="Pressure">Null without a good reading.</param>
internal sealed record SimulatedMeasures(StrippingLimit? Stripping, ControlledSteps Controlled, SimulatedPressure? Pressure);

/// <summary>The records of a simulated test that its result is computed from, as a store would give them back.</summary>
internal sealed class SimulatedRecords
{
    /// <summary>1000 h at a sample each 10 s, and some.</summary>
    private const int MostSamples = 500_000;

    private readonly List<StoredStep> _steps = [];
    private readonly List<StoredShort> _shorts = [];
    private readonly List<StoredRecord> _pulses = [];
    private readonly List<StoredSample> _samples = [];
    private readonly List<StoredRecord> _faults = [];

    /// <summary>Each short once, as it was reported last, in the order of their onsets.</summary>
    public IReadOnlyList<StoredShort> Shorts =>
        [.. _shorts.GroupBy(found => found.EventNumber).Select(reports => reports.Last()).OrderBy(found => found.OnsetMilliseconds)];

    public void Take(LogRecord record)
    {
        long[] fields = record.Fields;
        switch (record.Kind)
        {
            case RecordKind.StepStarted:
                _steps.Add(
                    new StoredStep(record.Milliseconds, fields[Started.StepIndex], fields[Started.StepCount], fields[Started.CycleCount],
                        (StepKind)fields[Started.StepKind], fields[Started.SetPointNanoamps], fields[Started.HalfCycle], null, null, null,
                        null)
                    {
                        Position = new LogPosition(record.BootId, record.Sequence),
                    });
                break;
            case RecordKind.StepEnded when _steps.Count > 0:
                _steps[^1] = _steps[^1] with
                {
                    EndMilliseconds = record.Milliseconds,
                    Reason = (StepEndReason)fields[Ended.Reason],
                    ChargeNanoampHours = fields[Ended.ChargeNanoampHours],
                    StepMilliseconds = fields[Ended.StepMilliseconds],
                };
                break;
            case RecordKind.ShortCircuit:
                _shorts.Add(Short(record.Milliseconds, fields));
                break;
            case RecordKind.Sample when _samples.Count < MostSamples:
                _samples.Add(
                    new StoredSample(record.Milliseconds, fields[Taken.CellMicrovolts], fields[Taken.CellNanoamps],
                        fields[Taken.StackKilopascals], fields[Taken.FrameMillidegrees], fields[Taken.Qualities],
                        fields[Taken.StepChargeNanoampHours])
                    { Position = new LogPosition(record.BootId, record.Sequence) });
                break;
            case RecordKind.PulseResistance:
                _pulses.Add(Stored(record));
                break;
            case RecordKind.Fault:
                _faults.Add(Stored(record));
                break;
        }
    }

    public TestResult Result(Protocol protocol, NewCell cell) =>
        TestAnalysis.Analyse(ResultKinds.Of(protocol), new TestEvidence(Test(protocol, cell), _steps, Shorts)
        {
            Pulses = _pulses,
            Faults = _faults,
        });

    /// <summary>What is computed from every sample; null for a test of more samples than are kept.</summary>
    public SimulatedMeasures? Measures(Protocol protocol, NewCell cell)
    {
        if (_samples.Count >= MostSamples)
        {
            return null;
        }

        StoredTest test = Test(protocol, cell);
        IReadOnlyList<HalfCycle> halfCycles = HalfCycleReader.Of(test, _steps, _samples);
        bool isStripped = cell.Kind == CellKind.Symmetric && ResultKinds.Of(protocol) != ResultKind.PulseResistance;
        return new SimulatedMeasures(
            isStripped ? StrippingLimit.Of(halfCycles, [.. _shorts.Select(found => found.HalfCycle)]) : null,
            ControlledSteps.Of(test, _steps, _samples),
            SimulatedPressure.Of(_samples, halfCycles));
    }

    private static StoredTest Test(Protocol protocol, NewCell cell) =>
        new([], "", cell.Name, cell.Kind, cell.AreaSquareMicrometres, cell.CapacityNanoampHours, protocol.Name, "", default)
        {
            ActiveMassMicrograms = cell.ActiveMassMicrograms,
        };

    private static StoredRecord Stored(LogRecord record) =>
        new(record.Kind, new LogPosition(record.BootId, record.Sequence), record.Milliseconds, record.Fields[..record.FieldCount], []);

    private static StoredShort Short(long milliseconds, long[] fields) => new(
        milliseconds, (ShortKind)fields[Found.Kind], fields[Found.ConfidencePercent], fields[Found.OnsetMilliseconds],
        fields[Found.HalfCycle],
        fields[Found.CurrentDensityNanoampsPerSquareCentimetre], fields[Found.StepArealChargeNanoampHoursPerSquareCentimetre],
        fields[Found.CumulativeArealChargeNanoampHoursPerSquareCentimetre], fields[Found.BeforeMicrovolts], fields[Found.AtMicrovolts],
        fields[Found.AfterMicrovolts], fields[Found.Recovered] != 0, fields[Found.EventNumber], (ShortCause)fields[Found.Cause],
        fields[Found.StepCount], fields[Found.CycleCount]);
}
