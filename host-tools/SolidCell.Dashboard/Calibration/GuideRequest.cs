using SolidCell.Operations;
using SolidCell.Operations.Guiding;

namespace SolidCell.Dashboard.Calibration;

/// <summary>A guided calibration that somebody asks for, by resistors, weights or both.</summary>
/// <remarks>
/// <para><c>Ohms</c>: Positions of the dummy; 1000 and 100 for both ranges of the current.</para>
/// <para><c>HasVoltmeter</c>: A voltmeter is at the dummy; its readings are asked for.</para>
/// <para>Percentages are expanded uncertainties (95 %) of the references; gravity is in m/s2.</para>
/// </remarks>
public sealed record GuideRequest(
    IReadOnlyList<double>? Ohms = null, double? Kilograms = null, bool HasVoltmeter = false,
    double ResistorPercent = CalibrationReferences.UsualPercent,
    double VoltmeterPercent = CalibrationReferences.UsualVoltmeterPercent, double WeightPercent = CalibrationReferences.UsualPercent,
    double Gravity = CalibrationReferences.StandardGravity, int HoldSeconds = GuidedOrder.UsualHoldSeconds,
    int DueMonths = GuidedOrder.UsualDueMonths)
{
    /// <exception cref="OperationException">A number is beyond what makes sense, or nothing is to be calibrated.</exception>
    internal GuidedOrder Order()
    {
        double[] ohms = [.. Ohms ?? []];
        Require(ohms.Length > 0 || Kilograms is not null, "By what? Give 'ohms', 'kilograms' or both.");
        Require(ohms.All(one => one is >= DummyResistor.LeastOhms and <= DummyResistor.MostOhms),
            $"A resistor has {DummyResistor.LeastOhms} to {DummyResistor.MostOhms} ohm ('ohms').");
        Require(Kilograms is null or (>= CalibrationReferences.LeastKilograms and <= CalibrationReferences.MostKilograms),
            FormattableString.Invariant($"Weights are {CalibrationReferences.LeastKilograms} to {CalibrationReferences.MostKilograms} kg ('kilograms')."));
        Require(new[] { ResistorPercent, VoltmeterPercent, WeightPercent }.All(percent => percent is >= 0 and <= 10),
            "An uncertainty is 0 to 10 %.");
        Require(Gravity is >= CalibrationReferences.LeastGravity and <= CalibrationReferences.MostGravity,
            FormattableString.Invariant(
                $"Gravity is {CalibrationReferences.LeastGravity} to {CalibrationReferences.MostGravity} m/s2 ('gravity')."));
        Require(HoldSeconds is >= GuidedOrder.LeastHoldSeconds and <= GuidedOrder.MostHoldSeconds,
            $"A current flows for {GuidedOrder.LeastHoldSeconds} to {GuidedOrder.MostHoldSeconds} s ('hold_seconds').");
        Require(DueMonths is >= GuidedOrder.LeastDueMonths and <= GuidedOrder.MostDueMonths,
            $"The next calibration is due in {GuidedOrder.LeastDueMonths} to {GuidedOrder.MostDueMonths} months ('due_months').");
        IReadOnlyList<DummyHold> holds = DummyHold.Plan([.. ohms.Select(one => new DummyResistor(one, ResistorPercent))]);
        Require(ohms.Length == 0 || holds.Count > 0, "The resistors suit no range of a fixture ('ohms').");
        return new GuidedOrder(
            holds, Kilograms, new CalibrationReferences(VoltmeterPercent, WeightPercent, Gravity), HasVoltmeter, HoldSeconds, DueMonths);
    }

    private static void Require(bool isSo, string otherwise)
    {
        if (!isSo)
        {
            throw new OperationException(otherwise);
        }
    }
}

/// <summary>The answer to a question of a guided calibration; volts for one about a voltmeter only.</summary>
public sealed record GuideAnswer(int Step = 0, double? LowVolts = null, double? HighVolts = null);
