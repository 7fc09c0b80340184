namespace SolidCell.Detection.Tests.Corpus.FullCells;

/// <summary>The schedule of a full cell, played step by step: charge, maybe constant voltage, rest, discharge, rest.</summary>
public sealed class ChargeCycle(FullCellParameters cell, double restAfterThirdCharge)
{
    private const double Full = 0.97;
    private const double HeldFrom = 0.9;
    private const double Empty = 0.03;
    private const double SlowestShare = 0.05;
    private double _stepSeconds;
    private double _stateOfCharge;

    public enum Step
    {
        Charge,
        ConstantVoltage,
        RestCharged,
        Discharge,
        RestDischarged,
    }

    public Step Now { get; private set; }

    /// <summary>1 in the first cycle.</summary>
    public int Cycle { get; private set; } = 1;

    public double StepSeconds => _stepSeconds;

    public bool IsOver => Cycle > FullCellParameters.Cycles;

    public double Amperes => Now switch
    {
        Step.Charge => cell.ChargeAmperes,
        Step.ConstantVoltage => cell.ChargeAmperes * Math.Max(SlowestShare, (1 - _stateOfCharge) / (1 - HeldFrom)),
        Step.Discharge => -cell.DischargeAmperes,
        _ => 0,
    };

    /// <summary>
    /// Lets time pass at a state of charge; true when a step has just begun. A charge that leaks ends at one and a half times the capacity.
    /// </summary>
    public bool Advance(double seconds, double stateOfCharge)
    {
        _stepSeconds += seconds;
        _stateOfCharge = stateOfCharge;
        bool isDone = Now switch
        {
            Step.Charge => stateOfCharge >= (cell.ConstantVoltageSeconds > 0 ? HeldFrom : Full)
                || _stepSeconds * cell.ChargeRate > 1.5 * 3600,
            Step.ConstantVoltage => _stepSeconds >= cell.ConstantVoltageSeconds,
            Step.RestCharged => _stepSeconds >= (Cycle == 3 ? Math.Max(restAfterThirdCharge, cell.RestSeconds) : cell.RestSeconds),
            Step.Discharge => stateOfCharge <= Empty,
            _ => _stepSeconds >= cell.RestSeconds,
        };
        if (!isDone)
        {
            return false;
        }

        Now = Now == Step.RestDischarged ? Step.Charge : Now == Step.Charge && cell.ConstantVoltageSeconds == 0
            ? Step.RestCharged : Now + 1;
        Cycle += Now == Step.Charge ? 1 : 0;
        _stepSeconds = 0;
        return true;
    }
}
