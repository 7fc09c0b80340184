using SolidCell.Protocols.Model;
using SolidCell.Protocols.Reading;

namespace SolidCell.Protocols.Tests.Reading;

public sealed class DefaultsTests
{
    [Theory]
    [InlineData("symmetric", -5_000_000)]
    [InlineData("anode-free", -5_000_000)]
    [InlineData("full", -1_000_000)]
    [InlineData("half", -1_000_000)]
    public void Only_a_cell_with_a_voltage_of_its_own_may_not_go_far_below_zero(string kind, int minimumMicrovolts)
    {
        SafetySection safety = ProtocolReader.Read(new BrokenProtocol(4, $"  kind: {kind}", 0, 0, "").Yaml, "x.yaml").Protocol!.Safety;
        Assert.Equal((minimumMicrovolts, 5_000_000), (safety.MinimumCellMicrovolts, safety.MaximumCellMicrovolts));
    }
}
