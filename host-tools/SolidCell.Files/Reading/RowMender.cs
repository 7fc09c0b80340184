using SolidCell.Files.Survey;

namespace SolidCell.Files.Reading;

/// <summary>Applies the plan to the rows as they are handed out: time, voltage and sign of the current.</summary>
internal sealed class RowMender(TracePlan plan)
{
    private long _row;
    private int _next;
    private double _offset;
    private double _lastCharged = double.NaN;
    private double _lastDischarged = double.NaN;
    private double _direction = 1;

    /// <summary>False for a row that is left out.</summary>
    public bool Mend(TraceRow row)
    {
        double seconds = row[plan.Time];
        _row++;
        while (_next < plan.Clock.Steps.Count && plan.Clock.Steps[_next].Row <= _row)
        {
            ClockStep step = plan.Clock.Steps[_next++];
            if (step.Kind == ClockStepKind.Stray)
            {
                return false;
            }

            _offset = step.OffsetSeconds;
        }

        row[TraceQuantity.TestTime] = (seconds + _offset - plan.TimeOrigin) * plan.TimeFactor;
        row[TraceQuantity.Voltage] *= plan.VoltageFactor;
        row[TraceQuantity.Current] = Signed(row);
        return true;
    }

    private double Signed(TraceRow row)
    {
        double amperes = row[TraceQuantity.Current];
        switch (plan.Sign)
        {
            case SignRule.Turned:
                return -amperes;
            case SignRule.FromState:
                double state = row[TraceQuantity.Direction];
                return state < 0 ? -Math.Abs(amperes) : amperes;
            case SignRule.FromCapacity:
                FollowCapacities(row);
                return _direction < 0 ? -Math.Abs(amperes) : amperes;
            default:
                return amperes;
        }
    }

    private void FollowCapacities(TraceRow row)
    {
        double charged = row[TraceQuantity.ChargeCapacity];
        double discharged = row[TraceQuantity.DischargeCapacity];
        _direction = charged > _lastCharged ? 1 : discharged > _lastDischarged ? -1 : _direction;
        (_lastCharged, _lastDischarged) = (charged, discharged);
    }
}
