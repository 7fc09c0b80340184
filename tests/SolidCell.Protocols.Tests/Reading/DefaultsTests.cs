using SolidCell.Protocols.Model;
using SolidCell.Protocols.Reading;

namespace SolidCell.Protocols.Tests.Reading;

public sealed class DefaultsTests
{
    [Theory]
    [InlineData("symmetric", -1_000_000, 1_000_000, 10_000)]
    [InlineData("anode-free", -5_000_000, 5_000_000, 10_000)]
    [InlineData("full", -1_000_000, 5_000_000, 100_000)]
    [InlineData("half", -1_000_000, 5_000_000, 100_000)]
    public void Lithium_against_lithium_may_have_1_V_and_be_pressed_with_1_to_10_MPa(
        string kind, int minimumMicrovolts, int maximumMicrovolts, int maximumKilopascals)
    {
        SafetySection safety = ProtocolReader.Read(new BrokenProtocol(4, $"  kind: {kind}", 0, 0, "").Yaml, "x.yaml").Protocol!.Safety;
        Assert.Equal((minimumMicrovolts, maximumMicrovolts), (safety.MinimumCellMicrovolts, safety.MaximumCellMicrovolts));
        Assert.Equal((1_000, maximumKilopascals), (safety.MinimumStackKilopascals, safety.MaximumStackKilopascals));
    }
}
