using SolidCell.Core.Calibration;

namespace SolidCell.Operations.Calibrating;

/// <summary>A tare about to be taken, and what the fixture shows before it.</summary>
public sealed record TarePlan(string Fixture, TareOrder Order, StackState Before)
{
    /// <summary>The tare that will be in force.</summary>
    public long AfterMillinewtons => Order.ToMillinewtons ?? Before.TareMillinewtons + (Before.ShownMillinewtons ?? 0);

    /// <exception cref="OperationException">The stack looks loaded.</exception>
    internal void Check()
    {
        bool isAsked = Order.ToMillinewtons is null && !Order.IsForced;
        if (isAsked && Before.ShownMillinewtons is { } shown && Math.Abs(shown) > CalibrationRules.LargestUnloadedMillinewtons)
        {
            throw new OperationException(
                $"{Fixture} {Before}: more than {StackState.Newtons(CalibrationRules.LargestUnloadedMillinewtons)} is a loaded stack, "
                + "and its working pressure would become zero. Nothing was changed; unload the frame, or give --force.");
        }
    }
}
