using SolidCell.Files.Cells;
using SolidCell.Files.Headers;
using SolidCell.Files.Survey;

namespace SolidCell.Files.Reading;

/// <summary>Draws the plan from a survey, with a remark for everything that is not as written; refuses what cannot be understood.</summary>
internal sealed class TracePlanner(TraceSurvey survey, ChosenColumns columns, CellReader? testTime)
{
    /// <summary>Paused tests are shorter than their wall clock; within this they agree.</summary>
    private const double Within = 0.05;

    private const double ChargeAgrees = 0.25;
    private const double MostMillivolts = 10_000;

    private readonly List<string> _remarks = [];
    private readonly bool _testTimeIsDate = testTime?.IsDate == true;

    public TracePlan Draw()
    {
        (TraceQuantity time, ClockSurvey clock) = ChooseTime();
        if (ClockWords.Refusal(clock, columns[time]!.Header, survey.Rows) is { } refusal)
        {
            throw new TraceException(refusal);
        }

        _remarks.AddRange(ClockWords.Describe(clock, columns[time]!.Header));
        double timeFactor = time == TraceQuantity.TestTime && !_testTimeIsDate ? TimeFactor() : 1;
        CheckCharge(timeFactor, time);
        (SignRule sign, string? words) = survey.Sign.Judge();
        if (words is not null)
        {
            _remarks.Add(words);
        }

        if (!columns.Has(TraceQuantity.Current))
        {
            _remarks.Add(
                "no column was taken for the current, as the cell rested (an open-circuit technique, or --columns current=none): it was taken as 0");
        }

        double voltageFactor = VoltageFactor();
        TracePlan plan = new()
        {
            Time = time,
            Clock = clock,
            TimeFactor = timeFactor,
            TimeOrigin = _testTimeIsDate || time == TraceQuantity.UnixTime ? clock.First : 0,
            VoltageFactor = voltageFactor,
            Sign = sign,
            Remarks = _remarks,
        };
        PlannedTimes times = new(plan, columns[time]!, survey.Rows);
        if (testTime?.IsTimeNumber == true && times.Refusal(survey.OneWay.Longest) is { } unitless)
        {
            throw new TraceException(unitless);
        }

        _remarks.AddRange(times.Remarks());
        return plan;
    }

    /// <summary>
    /// The test's own time when it goes on; else date and time; else the time of a step or cycle, continued where that changes.
    /// </summary>
    private (TraceQuantity Time, ClockSurvey Clock) ChooseTime()
    {
        (TraceQuantity Time, ClockSurvey Clock)[] there = [.. new[] { (TraceQuantity.TestTime, survey.TestTime), (TraceQuantity.UnixTime,
            survey.UnixTime), (TraceQuantity.StepTime, survey.StepTime) }
            .Where(pair => columns.Has(pair.Item1) && pair.Item2.Known > 0)];
        if (there.Length == 0)
        {
            throw new TraceException("no row has a time, a voltage and a current; check the columns for empty or NaN cells");
        }

        int whole = Array.FindIndex(there, pair => pair.Clock.Restarts == 0 && pair.Time != TraceQuantity.StepTime);
        if (whole > 0)
        {
            _remarks.Add(
                $"'{columns[there[0].Time]!.Header}' begins again {there[0].Clock.Restarts} time(s), first in line {FirstRestart(there[0].Clock).Line}: it is the time of a step or cycle; date and time were taken from '{columns[there[whole].Time]!.Header}'");
        }

        return whole >= 0 ? there[whole] : Continued(there[0].Time, there[0].Clock);
    }

    private (TraceQuantity Time, ClockSurvey Clock) Continued(TraceQuantity time, ClockSurvey clock)
    {
        string header = columns[time]!.Header;
        ClockStep[] restarts = [.. clock.Steps.Where(step => step.Kind == ClockStepKind.Restart)];
        if (restarts.Length > 0 && restarts.Count(step => step.AtStepChange) * 10 < restarts.Length * 9)
        {
            throw new TraceException(
                $"the time '{header}' begins again in line {restarts[0].Line}{(restarts.Length > 1 ? $" and {restarts.Length - 1} more times" : string.Empty)}: it is the time of a cycle or step, or the file holds several tests one after the other; name the column with the time of the test with --columns time=..., or give each test a file of its own");
        }

        if (restarts.Length > 0 || time == TraceQuantity.StepTime)
        {
            _remarks.Add(ClockWords.Continued(header, restarts.Length));
        }

        return (time, clock);
    }

    private static ClockStep FirstRestart(ClockSurvey clock) => clock.Steps.First(step => step.Kind == ClockStepKind.Restart);

    /// <summary>Where date and time contradict the test time by the factor of a unit, they are believed.</summary>
    private double TimeFactor()
    {
        if (columns[TraceQuantity.TestTime]!.Unit.Length == 0 && DateCell.ScaleOf(survey.TestTime.First) is { Factor: < 1 } scale)
        {
            _remarks.Add(
                $"the time '{columns[TraceQuantity.TestTime]!.Header}' begins at {survey.TestTime.First:g4}: it was read as Unix time in {(scale.Factor == 1e-3 ? "milliseconds" : scale.Factor == 1e-6 ? "microseconds" : "nanoseconds")}");
            return scale.Factor;
        }

        double ratio = survey.Wall.Median();
        if (!columns.Has(TraceQuantity.UnixTime) || double.IsNaN(ratio) || Math.Abs(ratio - 1) <= Within)
        {
            return 1;
        }

        double confused = RatioSurvey.Confusion(ratio, Within);
        string names =
            $"the time '{columns[TraceQuantity.TestTime]!.Header}' runs {ratio:g4} times as fast as date and time in '{columns[TraceQuantity.UnixTime]!.Header}'";
        if (confused != 1)
        {
            _remarks.Add(
                $"{names}: its unit is not what its header says (milliseconds, minutes or hours for seconds); it was {(confused > 1 ? $"divided by {confused:g4}" : $"multiplied by {1 / confused:g4}")}");
            return 1 / confused;
        }

        if (ratio > 1 + ChargeAgrees)
        {
            _remarks.Add($"{names}; one of them is wrong, and everything that hangs on time with it");
        }

        return 1;
    }

    private void CheckCharge(double timeFactor, TraceQuantity time)
    {
        double ratio = survey.Charge.Median() * timeFactor;
        bool known = columns.Has(TraceQuantity.Current)
            && (columns[TraceQuantity.ChargeCapacity] is { Unit.Length: > 0 }
                || columns[TraceQuantity.DischargeCapacity] is { Unit.Length: > 0 });
        if (time != TraceQuantity.TestTime || _testTimeIsDate || !known || double.IsNaN(ratio))
        {
            return;
        }

        double confused = RatioSurvey.Confusion(ratio, ChargeAgrees);
        if (confused != 1)
        {
            _remarks.Add(
                $"current x time is {ratio:g4} times the charge in '{(columns[TraceQuantity.ChargeCapacity] ?? columns[TraceQuantity.DischargeCapacity])!.Header}': the unit of the time, of '{columns[TraceQuantity.Current]!.Header}' or of the capacity is not what its header says; a unit is set with --columns \"current=NAME [mA]\"");
        }
    }

    /// <summary>No cell has more than 20 V, and 1850 under 'Volts' are millivolts.</summary>
    private double VoltageFactor()
    {
        if (survey.HighVoltageRows * 2 <= survey.Rows || survey.GreatestVolts > MostMillivolts || survey.GreatestVolts < 500)
        {
            return 1;
        }

        _remarks.Add(
            $"'{columns[TraceQuantity.Voltage]!.Header}' reaches {survey.GreatestVolts:g5}, which no cell has in volts; it was read as millivolts");
        return 1e-3;
    }
}
