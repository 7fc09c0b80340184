using SolidCell.Dashboard.Calibration;
using SolidCell.Operations;
using SolidCell.Operations.Guiding;

namespace SolidCell.Dashboard.Tests.Calibration;

public sealed class GuideRequestTests
{
    private static readonly GuideRequest Usual = new([100, 1000], 5);

    [Fact]
    public void What_is_not_said_has_its_usual_value()
    {
        GuidedOrder order = Usual.Order();

        Assert.Equal((5.0, false, 20, 12), (order.Kilograms, order.HasVoltmeter, order.HoldSeconds, order.DueMonths));
        Assert.NotEmpty(order.Holds);
        Assert.Empty(new GuideRequest(Kilograms: 5).Order().Holds);
        Assert.Null(new GuideRequest([100]).Order().Kilograms);
    }

    [Fact]
    public void Every_bound_is_taken_and_what_lies_beyond_it_is_refused()
    {
        Refused("By what? Give 'ohms', 'kilograms' or both.", new GuideRequest(), new GuideRequest([]));
        Taken(new GuideRequest([10]), new GuideRequest([10_000]));
        Refused("A resistor has 10 to 10000 ohm ('ohms').", new GuideRequest([9.9]), new GuideRequest([100, 10_001]));
        Taken(Usual with { Kilograms = 4.2 }, Usual with { Kilograms = 1000 });
        Refused("Weights are 4.2 to 1000 kg ('kilograms').", Usual with { Kilograms = 4.1 }, Usual with { Kilograms = 1000.1 });
        Taken(Usual with { ResistorPercent = 0, VoltmeterPercent = 10, WeightPercent = 10 });
        Refused("An uncertainty is 0 to 10 %.", Usual with { ResistorPercent = -0.1 }, Usual with { VoltmeterPercent = 10.1 },
            Usual with { WeightPercent = 10.1 });
        Taken(Usual with { Gravity = 9.7 }, Usual with { Gravity = 9.9 });
        Refused("Gravity is 9.7 to 9.9 m/s2 ('gravity').", Usual with { Gravity = 9.69 }, Usual with { Gravity = 9.91 });
        Taken(Usual with { HoldSeconds = 5 }, Usual with { HoldSeconds = 600 });
        Refused("A current flows for 5 to 600 s ('hold_seconds').", Usual with { HoldSeconds = 4 }, Usual with { HoldSeconds = 601 });
        Taken(Usual with { DueMonths = 1 }, Usual with { DueMonths = 60 });
        Refused("The next calibration is due in 1 to 60 months ('due_months').", Usual with { DueMonths = 0 }, Usual with { DueMonths = 61 });
    }

    private static void Taken(params GuideRequest[] requests) => Assert.All(requests, request => Assert.NotNull(request.Order()));

    private static void Refused(string refusal, params GuideRequest[] requests) =>
        Assert.All(requests, request => Assert.Equal(refusal, Assert.Throws<OperationException>(request.Order).Message));
}
