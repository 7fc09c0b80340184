using SolidCell.Hardware.Verification.Spice;

namespace SolidCell.Hardware.Verification.Tests.Spice;

public sealed class NgspiceTests
{
    [Fact]
    public void A_divider_divides()
    {
        RequiredService.Of(Ngspice.Program, "ngspice");
        var rows = Ngspice.Run("divider\nV1 a 0 3\nR1 a b 1k\nR2 b 0 2k\n.control\nop\nwrdata b.data v(b)\nquit\n.endc\n.end\n")["b"];
        Assert.Equal(2, rows[0][1], 1e-9);
    }

    [Fact]
    public void A_deck_that_fails_is_told_with_its_place()
    {
        RequiredService.Of(Ngspice.Program, "ngspice");
        var problem =
            Assert.Throws<VerificationException>(() =>
                Ngspice.Run("broken\n.include missing.lib\nR1 a 0 1\n.control\nop\nquit\n.endc\n.end\n"));
        Assert.Contains("deck.cir", problem.Message, StringComparison.Ordinal);
    }
}
