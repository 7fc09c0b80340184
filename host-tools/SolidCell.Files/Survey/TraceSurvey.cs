using SolidCell.Files.Tables;

namespace SolidCell.Files.Survey;

/// <summary>
/// One pass over all rows before any is handed out: which time goes on, what the sign means, whether units agree with each other.
/// </summary>
internal sealed class TraceSurvey
{
    private const long RowsBetweenLooks = 8192;

    /// <summary>A wall clock shows whole seconds; a minute of it tells factors apart.</summary>
    private const double EnoughWallSeconds = 60;

    /// <summary>Capacity to compare current x time with; a tenth of a microampere-hour is the last digit of most instruments.</summary>
    private const double EnoughAmpereHours = 1e-6;

    private const double HighVolts = 20;
    private const double SecondsPerHour = 3600;

    private readonly double[] _last = new double[TraceRow.Quantities];

    public ClockSurvey TestTime { get; } = new();

    public ClockSurvey UnixTime { get; } = new();

    public ClockSurvey StepTime { get; } = new();

    public SignSurvey Sign { get; } = new();

    public ChannelSurvey Channels { get; } = new();

    public SweepSurvey Sweep { get; } = new();

    public SummarySurvey Summary { get; } = new();

    /// <summary>Seconds of the test time for each second of the wall clock.</summary>
    public RatioSurvey Wall { get; } = new(EnoughWallSeconds);

    /// <summary>Current x time for each ampere-hour of the file's own capacities.</summary>
    public RatioSurvey Charge { get; } = new(EnoughAmpereHours);

    public long Rows { get; private set; }

    /// <summary>Rows without a voltage or without a current.</summary>
    public long UnknownRows { get; private set; }

    public long HighVoltageRows { get; private set; }

    public double GreatestVolts { get; private set; }

    public double GreatestAmperes { get; private set; }

    /// <summary>How the current goes one way, by the numbers of the test time.</summary>
    public OneWaySurvey OneWay { get; } = new();

    public bool LastRowCutOff { get; private set; }

    /// <summary>Sum of |I| in density-free amperes and of the rows that had one, for the usual current.</summary>
    public double DrivenAmperes { get; private set; }

    public long DrivenRows { get; private set; }

    public void Run(IRows rows, Action<long>? progress, CancellationToken cancellation)
    {
        double[] values = new double[TraceRow.Quantities];
        Array.Fill(values, double.NaN);
        Array.Fill(_last, double.NaN);
        while (rows.Read(values))
        {
            if (rows.LastRowCutOff)
            {
                LastRowCutOff = true;
                values.AsSpan(0, 3).Fill(double.NaN);
            }

            Take(rows.Line, values);
            if (++Rows % RowsBetweenLooks == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Invoke(rows.Position);
            }
        }

        TestTime.Finish();
        UnixTime.Finish();
        StepTime.Finish();
    }

    private void Take(long line, double[] values)
    {
        bool stepChanged = Changed(values, TraceQuantity.StepCount) || Changed(values, TraceQuantity.CycleCount);
        TestTime.Take(Rows + 1, line, values[(int)TraceQuantity.TestTime], stepChanged);
        UnixTime.Take(Rows + 1, line, values[(int)TraceQuantity.UnixTime], stepChanged);
        StepTime.Take(Rows + 1, line, values[(int)TraceQuantity.StepTime], stepChanged);
        TakeMeasured(values[(int)TraceQuantity.Voltage], values[(int)TraceQuantity.Current], values);
        Summary.Take(values[(int)TraceQuantity.CycleCount], values[(int)TraceQuantity.StepCount]);
        Compare(values);
        values.CopyTo(_last, 0);
    }

    private void TakeMeasured(double volts, double amperes, double[] values)
    {
        double size = Math.Abs(volts);
        double driven = Math.Abs(amperes);
        UnknownRows += double.IsFinite(volts) && double.IsFinite(amperes) ? 0 : 1;
        HighVoltageRows += size > HighVolts ? 1 : 0;
        GreatestVolts = size > GreatestVolts ? size : GreatestVolts;
        GreatestAmperes = driven > GreatestAmperes ? driven : GreatestAmperes;
        if (driven > GreatestAmperes * 0.01)
        {
            DrivenAmperes += driven;
            DrivenRows++;
        }

        OneWay.Take(values[(int)TraceQuantity.TestTime], driven > GreatestAmperes * 0.01 ? Math.Sign(amperes) : 0);
        Channels.Take(values[(int)TraceQuantity.TestTime], volts);
        Sweep.Take(values[(int)TraceQuantity.TestTime], volts, amperes);
        Sign.Take(volts, amperes, values[(int)TraceQuantity.Direction], Growth(values));
    }

    private void Compare(double[] values)
    {
        double seconds = Since(values, TraceQuantity.TestTime);
        double wall = Since(values, TraceQuantity.UnixTime);
        if (seconds > 0 || wall > 0)
        {
            Wall.Take(seconds, wall);
        }

        double grown = Math.Max(Since(values, TraceQuantity.ChargeCapacity), 0)
            + Math.Max(Since(values, TraceQuantity.DischargeCapacity), 0);
        double mean = Math.Abs(values[(int)TraceQuantity.Current] + _last[(int)TraceQuantity.Current]) / 2;
        if (seconds > 0 && grown > 0 && mean > 0)
        {
            Charge.Take(mean * seconds / SecondsPerHour, grown);
        }
    }

    /// <summary>1 when the charged capacity grew, -1 when the discharged one did, NaN else.</summary>
    private double Growth(double[] values)
    {
        double charged = Since(values, TraceQuantity.ChargeCapacity);
        double discharged = Since(values, TraceQuantity.DischargeCapacity);
        return charged > 0 && !(discharged > 0) ? 1 : discharged > 0 && !(charged > 0) ? -1 : double.NaN;
    }

    /// <summary>What was added since the row above; 0 when unknown.</summary>
    private double Since(double[] values, TraceQuantity quantity)
    {
        double grown = values[(int)quantity] - _last[(int)quantity];
        return double.IsFinite(grown) ? grown : 0;
    }

    private bool Changed(double[] values, TraceQuantity quantity) =>
        values[(int)quantity] is double now && double.IsFinite(now) && double.IsFinite(_last[(int)quantity]) && now != _last[(int)quantity];
}
