using SolidCell.Core.Calibration;

namespace SolidCell.Operations.Calibrating;

/// <summary>A tare about to be taken, and what the fixture shows before it.</summary>
public sealed record TarePlan(string Fixture, TareOrder Order, PressureState Before)
{
    /// <summary>The tare that will be in force.</summary>
    public long AfterKilopascals => Order.ToKilopascals ?? Before.TareKilopascals + (Before.ShownKilopascals ?? 0);

    /// <exception cref="OperationException">The stack looks loaded.</exception>
    internal void Check()
    {
        bool isAsked = Order.ToKilopascals is null && !Order.IsForced;
        if (isAsked && Before.ShownKilopascals is { } shown && Math.Abs(shown) > CalibrationRules.LargestUnloadedKilopascals)
        {
            throw new OperationException(
                $"{Fixture} {Before}: more than {PressureState.Megapascals(CalibrationRules.LargestUnloadedKilopascals)}, 2 % of the range, is a loaded stack, "
                + $"and its working pressure would become zero. Nothing was changed; unload the frame, or give --force.");
        }
    }
}
