using SolidCell.Core.Measurement;
using SolidCell.Files;

namespace SolidCell.Replay;

/// <summary>Turns the rows of a trace into samples as the detector takes them, and refuses numbers that no cell has.</summary>
/// <param name="scale">Area, and what its current is divided by.</param>
/// <param name="kind">What the cell is.</param>
/// <param name="capacityMilliampHours">Its nominal capacity; 0 when it is not known.</param>
public sealed class TraceSampler(CellScale scale, CellKind kind, double capacityMilliampHours = 0)
{
    private const double MicroPerUnit = 1e6;
    private const double NanoPerUnit = 1e9;
    private const double LongestTestSeconds = 3e9;

    private readonly TracePlausibility _plausibility = new(scale, kind);
    private readonly RestCollapse _collapse = new(kind, scale.AreaSquareCentimetres);
    private readonly CapacitySurvey _capacity = new(kind, capacityMilliampHours, scale.AreaSquareCentimetres);
    private bool _hasOrigin;

    /// <summary>The sample of the last row taken; its current is divided by <see cref="CellScale.Divisor"/>.</summary>
    public Sample Sample { get; } = new();

    /// <summary>The current of the last row taken as it is, in nanoamperes.</summary>
    public long Nanoamps { get; private set; }

    public double OriginSeconds { get; private set; }

    public double LastSeconds { get; private set; }

    public long Rows { get; private set; }

    /// <summary>Rows without a usable time, voltage or current.</summary>
    public long Unusable { get; private set; }

    /// <summary>False for a row without a time. Throws <see cref="TraceException"/> for one that makes no sense.</summary>
    public bool Take(TraceRow row)
    {
        double seconds = row[TraceQuantity.TestTime];
        Rows++;
        if (double.IsNaN(seconds))
        {
            Unusable++;
            return false;
        }

        OriginSeconds = _hasOrigin ? OriginSeconds : seconds;
        (_hasOrigin, LastSeconds) = (true, seconds);
        if (seconds - OriginSeconds > LongestTestSeconds)
        {
            throw new TraceException(
                $"row {row.Line}: the test time reaches {seconds:g6} s, more than 90 years; if it is in milliseconds say so with --columns \"time=NAME [ms]\"");
        }

        Fill(row, seconds);
        return true;
    }

    /// <summary>
    /// Judges the whole after the last row. Returns a remark for people, or null; throws <see cref="TraceException"/> for a trace that
    /// makes no sense.
    /// </summary>
    public string? Judge(bool isTimeUnitGiven)
    {
        if (Rows == 0)
        {
            throw new TraceException("the file has a header but no rows");
        }

        if (Unusable == Rows)
        {
            throw new TraceException("no row has a time, a voltage and a current; check the columns for empty or NaN cells");
        }

        string[] remarks =
        [
            .. new[] { _plausibility.Judge(LastSeconds - OriginSeconds, isTimeUnitGiven), _collapse.Remark(), _capacity.Remark() }
                .OfType<string>(),
        ];
        return remarks.Length == 0 ? null : string.Join("; ", remarks);
    }

    private void Fill(TraceRow row, double seconds)
    {
        double volts = row[TraceQuantity.Voltage];
        double amperes = row[TraceQuantity.Current];
        bool usable = double.IsFinite(volts) && double.IsFinite(amperes);
        Unusable += usable ? 0 : 1;
        if (usable)
        {
            _plausibility.Take(row.Line, volts, amperes);
            _collapse.Take(seconds, volts, amperes);
            _capacity.Take(seconds, amperes);
        }

        Nanoamps = usable ? (long)Math.Round(amperes * NanoPerUnit) : 0;
        Sample.Milliseconds = (long)Math.Round((seconds - OriginSeconds) * 1000);
        Sample.CellMicrovolts = usable ? (int)Math.Round(volts * MicroPerUnit) : 0;
        Sample.CellNanoamps = usable ? (int)Math.Round(amperes * NanoPerUnit / scale.Divisor) : 0;
        Sample.CellVoltageQuality = double.IsFinite(volts) ? SampleQuality.Good : SampleQuality.NotMeasured;
        Sample.CellCurrentQuality = double.IsFinite(amperes) ? SampleQuality.Good : SampleQuality.NotMeasured;
        FillOptional(row);
    }

    private void FillOptional(TraceRow row)
    {
        double kilopascals = row[TraceQuantity.SurfacePressure] / 1000;
        bool pressed = Math.Abs(kilopascals) < int.MaxValue;
        Sample.StackKilopascals = pressed ? (int)Math.Round(kilopascals) : 0;
        Sample.StackPressureQuality = pressed ? SampleQuality.Good : SampleQuality.NotMeasured;
        double degrees = row[TraceQuantity.Temperature];
        bool warm = Math.Abs(degrees) < 1000;
        Sample.FrameMillidegrees = warm ? (int)Math.Round(degrees * 1000) : 0;
        Sample.FrameTemperatureQuality = warm ? SampleQuality.Good : SampleQuality.NotMeasured;
    }
}
