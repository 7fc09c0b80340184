namespace SolidCell.Files.Survey;

/// <summary>What the sign of the current means in a file, and what it is taken for.</summary>
internal enum SignRule
{
    /// <summary>Positive charges the cell, as the trace has it; or nothing says otherwise.</summary>
    AsWritten,

    /// <summary>Positive discharges it: turned.</summary>
    Turned,

    /// <summary>The current carries no sign; the instrument's state gives it.</summary>
    FromState,

    /// <summary>The current carries no sign; the capacity that grows gives it.</summary>
    FromCapacity,
}

/// <summary>
/// Weighs every row's current against what else says whether the cell was charged: the instrument's state, the capacities that
/// grow, and whether the voltage of a cell above 1 V rises. Sums of amperes, so that the noise of a rest weighs nothing; the sign of
/// the voltage by watts, so that the noise around 0 V of a shorted cell weighs nothing either.
/// </summary>
internal sealed class SignSurvey
{
    private const double Clear = SignSides.Clear;

    /// <summary>For the voltage alone: relaxation and noise move it as well.</summary>
    private const double ClearMovement = 9;
    private const double EnoughMovementVolts = 0.5;

    /// <summary>With one sign of the current a cell was hardly charged and discharged; a flickering contact moves both ways.</summary>
    private const double ClearMovementOneSided = 3;

    /// <summary>A step of the current, whose resistance shows the sign, as a share of it.</summary>
    private const double CurrentStep = 0.05;
    private const int EnoughSteps = 5;
    private const double FullCellVolts = 1;

    /// <summary>The voltage has moved when it is so far from where it was: noise and last digits are less.</summary>
    private const double MovementVolts = 0.02;

    private double _positive;
    private double _negative;
    private SignSides _state;
    private SignSides _capacity;
    private double _rising;
    private double _falling;
    private double _ohmic;
    private double _againstOhm;
    private int _stepsAgainst;
    private double _above;
    private double _below;
    private double _beforeThat;
    private double _before;
    private double _restedAt;
    private double _lastAmperes;
    private bool _wasSame;

    /// <summary>The current has one sign only, and there is one.</summary>
    public bool IsOneSided => _positive + _negative > 0 && Math.Min(_positive, _negative) * Clear * Clear < Math.Max(_positive, _negative);

    /// <summary>
    /// The voltage rises where the current is positive: capacities are computed columns, and some programs count them the other way.
    /// </summary>
    private bool IsContradicted => _rising > 3 * _falling && _rising > EnoughMovementVolts;

    /// <summary>
    /// A resistance is positive: where the current is raised the voltage follows it, whatever the cell does. In slow rows the cell is
    /// charged meanwhile: it proves nothing against the way that the voltage goes as a whole.
    /// </summary>
    private bool IsReversedByResistance => _stepsAgainst >= EnoughSteps && _againstOhm > ClearMovement * _ohmic
        && _againstOhm > EnoughMovementVolts && _falling > _rising;

    private bool IsReversedByVoltage =>
        _falling > (IsOneSided ? ClearMovementOneSided : ClearMovement) * _rising && _falling > EnoughMovementVolts;

    /// <summary>Up and down as far under a current of one sign.</summary>
    private bool IsSawtooth =>
        Math.Min(_rising, _falling) > EnoughMovementVolts && Math.Max(_rising, _falling) < 3 * Math.Min(_rising, _falling);

    /// <summary>Direction and growth are 1, -1, 0 or NaN.</summary>
    public void Take(double volts, double amperes, double direction, double growth)
    {
        if (double.IsNaN(amperes))
        {
            return;
        }

        _positive += amperes > 0 ? amperes : 0;
        _negative += amperes < 0 ? -amperes : 0;
        _state.Add(direction, amperes);
        _capacity.Add(growth, amperes);
        double watts = Math.Abs(volts * amperes);
        _above += volts > 0 ? watts : 0;
        _below += volts < 0 ? watts : 0;
        Move(volts, amperes);
    }

    private void Move(double volts, double amperes)
    {
        if (double.IsNaN(volts))
        {
            return;
        }

        bool isSame = amperes * _lastAmperes > 0;
        if (isSame && _wasSame && Math.Min(Math.Abs(volts), Math.Abs(_before)) > FullCellVolts)
        {
            Resist(volts - _before, amperes);
        }

        _wasSame = isSame;

        double first = isSame ? _beforeThat : volts;
        double second = isSame ? _before : volts;
        (_beforeThat, _before) = (second, volts);

        // The middle one of three rows: one that is wrong moves nothing.
        volts = Math.Max(Math.Min(first, second), Math.Min(Math.Max(first, second), volts));
        isSame &= Math.Min(Math.Abs(volts), Math.Abs(_restedAt)) > FullCellVolts;
        double along = (volts - _restedAt) * Math.Sign(amperes);
        if (isSame && Math.Abs(along) >= MovementVolts)
        {
            _rising += along > 0 ? along : 0;
            _falling += along < 0 ? -along : 0;
        }

        _restedAt = isSame && Math.Abs(along) < MovementVolts ? _restedAt : volts;
        _lastAmperes = amperes;
    }

    /// <summary>The first row of a current is not taken: it may belong to both sides of the change.</summary>
    private void Resist(double moved, double amperes)
    {
        double step = amperes - _lastAmperes;
        double along = Math.Abs(step) > CurrentStep * Math.Abs(amperes) ? moved * Math.Sign(step) : 0;
        _ohmic += along > 0 ? along : 0;
        _againstOhm -= along < 0 ? along : 0;
        _stepsAgainst += along < -MovementVolts ? 1 : 0;
    }

    /// <summary>The rule, and what proves it or what is odd, in words; null words for the usual.</summary>
    public (SignRule Rule, string? Words) Judge()
    {
        if (_state.IsUnsigned)
        {
            return (SignRule.FromState,
                "the current carries no sign; it was given the sign of the state column (C or charge +, D or discharge -)");
        }

        if (_state.IsReversed || _state.IsReversedByChargeAlone || (_capacity.IsReversed && !IsContradicted))
        {
            return (SignRule.Turned, "discharge is positive in this file, as its state or capacity columns prove; the sign was turned");
        }

        if (_capacity.IsUnsigned && IsOneSided && IsSawtooth)
        {
            return (SignRule.FromCapacity,
                "the current carries no sign; it was given that of the capacity that grows (charging +, discharging -)");
        }

        return WithoutProof();
    }

    private (SignRule Rule, string? Words) WithoutProof()
    {
        if (_state.Contradicted > 1 / Clear)
        {
            return (SignRule.AsWritten,
                $"the current is positive in {_state.Contradicted:0%} of what the state column calls discharge: part of the file carries no sign (settings changed, files joined?); believe no event of it");
        }

        if (IsReversedByVoltage || IsReversedByResistance)
        {
            return (SignRule.Turned,
                $"the voltage falls where the current is {(IsReversedByVoltage ? "positive" : "raised")}: discharge is positive in this file; the sign was turned");
        }

        return IsOneSided && (IsSawtooth || Math.Min(_above, _below) * Clear > Math.Max(_above, _below))
            ? (SignRule.AsWritten,
                "the current never changes its sign while the voltage goes both ways: the export carries no sign, and no column here holds the direction (State, MD); export the state too, or believe no event of this file")
            : (SignRule.AsWritten, null);
    }
}
