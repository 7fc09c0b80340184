namespace SolidCell.Files.Survey;

/// <summary>
/// Whether the table has a row for each cycle or step instead of rows over time: the statistics that Arbin and Maccor export beside a test
/// have a time, a voltage and a current too.
/// </summary>
internal sealed class SummarySurvey
{
    private const long LeastRows = 2;

    /// <summary>A test of short pulses has a few rows that are steps of their own; a summary has nothing else.</summary>
    private const long LeastSteps = 8;

    private long _rows;
    private long _cycleChanges;
    private long _stepChanges;
    private double _lastCycle = double.NaN;
    private double _lastStep = double.NaN;

    /// <summary>A cycle that was interrupted has two rows.</summary>
    private const double Nearly = 0.98;

    /// <summary>What each row is one of, or null.</summary>
    public string? RowPer => _rows >= LeastRows && _cycleChanges >= Nearly * (_rows - 1) ? "cycle"
        : _rows >= LeastSteps && _stepChanges >= Nearly * (_rows - 1) ? "step" : null;

    /// <summary>Takes the numbers of a row's cycle and step; NaN where there is none.</summary>
    public void Take(double cycle, double step)
    {
        _rows++;
        _cycleChanges += double.IsFinite(cycle - _lastCycle) && cycle != _lastCycle ? 1 : 0;
        _stepChanges += double.IsFinite(step - _lastStep) && step != _lastStep ? 1 : 0;
        (_lastCycle, _lastStep) = (cycle, step);
    }
}
