using SolidCell.Impedance.Circuits;
using SolidCell.Impedance.Fitting;

namespace SolidCell.Impedance.Tests.Circuits;

public sealed class CircuitElementTests
{
    [Fact]
    public void Each_kind_of_parameter_has_its_unit()
    {
        CircuitElement all = new InSeries(new Resistor(), new Inductor(), new Capacitor(), new Zarc(), new ConstantPhaseElement());

        Assert.Equal("R0 ohm, L H, C F, R1 ohm, tau1 s, n1 1, Q S s^n, n(Q) 1",
            string.Join(", ", all.Parameters.Select(parameter => $"{parameter.Name} {parameter.Unit}")));
    }

    [Fact]
    public void An_arc_far_above_its_top_is_0_and_no_infinity_over_infinity() =>
        Assert.Equal(0, new Zarc().Impedance(1e200, [50, 1, 1], new System.Numerics.Complex[3]));

    [Theory]
    [InlineData(0, Tail.None, false, "R0", 1)]
    [InlineData(1, Tail.None, true, "R0-L-ZARC1", 5)]
    [InlineData(2, Tail.Warburg, false, "R0-ZARC1-ZARC2-W", 8)]
    [InlineData(2, Tail.ConstantPhase, true, "R0-L-ZARC1-ZARC2-Q", 10)]
    public void An_arc_model_has_its_name_and_the_parameters_of_its_circuit(int arcs, Tail tail, bool inductance, string name, int count)
    {
        var model = new ArcModel(arcs, tail, inductance);

        Assert.Equal((name, count, count), (model.ToString(), model.ParameterCount, model.Circuit().Parameters.Count));
    }
}
