using SolidCell.Core.Detection;
using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;
using SolidCell.Files;
using SolidCell.Replay;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;
using SolidCell.Store.Writing;

namespace SolidCell.Import;

/// <summary>Carries the rows of one file into its test: samples, steps and the shorts that the detector finds.</summary>
internal sealed class RowImport
{
    private const long RowsBetweenLooks = 8192;

    private readonly ImportWriter _writer;
    private readonly ShortDetector _detector;
    private readonly TraceSampler _sampler;
    private readonly StepFollower _steps;
    private readonly CellKind _kind;
    private readonly ImportWords _words;
    private readonly HashSet<int> _soft = [];
    private readonly HashSet<int> _hard = [];

    public RowImport(ImportWriter writer, NewCell cell, CellScale scale, ShortDetector detector, ImportWords words)
    {
        (_writer, _detector, _kind, _words) = (writer, detector, cell.Kind, words);
        _sampler = new TraceSampler(scale, cell.Kind, cell.CapacityNanoampHours / 1e6);
        _steps = new StepFollower(writer, (long)(CellDescription.RestNanoampsPerSquareCentimetre * scale.AreaSquareCentimetres));
        detector.Begin(scale.Describe(cell.Kind, cell.CapacityNanoampHours / 1e6));
    }

    public int Steps => _steps.StepCount;

    public int SoftShorts => _soft.Count;

    public int HardShorts => _hard.Count;

    /// <summary>
    /// Takes all rows and writes what is open after the last one. Returns remarks for people; throws <see cref="TraceException"/> for a
    /// trace that makes no sense.
    /// </summary>
    public IReadOnlyList<string> Run(Files.Trace trace, CancellationToken cancellation)
    {
        KindSurvey survey = new(trace);
        TraceRow row = new();
        while (trace.Read(row))
        {
            survey.Take(row);
            if (_sampler.Take(row))
            {
                Take(row, _sampler.Sample);
            }

            if (_sampler.Rows % RowsBetweenLooks == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }
        }

        string? odd = _sampler.Judge(trace.Description.IsTimeUnitGiven);
        Finish();
        return [.. new[] { odd, Doubt(survey.Propose()) }.OfType<string>()];
    }

    private void Finish()
    {
        while (_detector.Finish())
        {
            Keep(_detector.Event, _sampler.Sample.Milliseconds);
        }

        _steps.End();
        _writer.Write(RecordKind.TestEnded, _writer.NextSequence(), _sampler.Sample.Milliseconds, (long)TestEndReason.Completed,
            _steps.DepositedNanoampHours, _steps.StrippedNanoampHours, _steps.StepCount, _steps.CycleCount);
    }

    /// <summary>The kind that was said is what shorts were looked for by, be it right or not.</summary>
    private string? Doubt(KindProposal proposal) => !proposal.Contradicts(_kind) ? null :
        $"{_words.CellIs} {CellKindName.WithArticle(_kind)} cell, but the data are like those of {CellKindName.WithArticle(proposal.Kind)} cell, because {proposal.Reason}: the shorts found may be none and others missing; {_words.KindOption.Replace("{0}", CellKindName.Of(proposal.Kind), StringComparison.Ordinal)}";

    private void Take(TraceRow row, Sample sample)
    {
        bool found = _detector.Observe(sample, 0);
        _steps.Take(row, sample.Milliseconds, _sampler.Nanoamps, sample.CellCurrentQuality == SampleQuality.Good, _detector.HalfCycle);
        long qualities = (long)sample.CellVoltageQuality | ((long)sample.CellCurrentQuality << 4) | ((long)sample.StackPressureQuality << 8)
            | ((long)sample.FrameTemperatureQuality << 12);
        _writer.Write(new StoredSample(sample.Milliseconds, sample.CellMicrovolts, _sampler.Nanoamps, sample.StackKilopascals,
            sample.FrameMillidegrees, qualities, _steps.StepChargeNanoampHours));
        if (found)
        {
            Keep(_detector.Event, sample.Milliseconds);
        }
    }

    private void Keep(ShortEvent found, long milliseconds)
    {
        (found.Kind == ShortKind.Hard ? _hard : _soft).Add(found.EventNumber);
        _writer.Write(
            RecordKind.ShortCircuit, _writer.NextSequence(), milliseconds, (long)found.Kind, found.ConfidencePercent,
            found.OnsetMilliseconds, found.HalfCycle,
            found.CurrentDensityNanoampsPerSquareCentimetre, found.StepArealChargeNanoampHoursPerSquareCentimetre,
            found.CumulativeArealChargeNanoampHoursPerSquareCentimetre,
            found.BeforeMicrovolts, found.AtMicrovolts, found.AfterMicrovolts, found.Recovered ? 1 : 0, found.EventNumber,
            (long)found.Cause, _steps.StepCount, _steps.CycleCount);
    }
}
