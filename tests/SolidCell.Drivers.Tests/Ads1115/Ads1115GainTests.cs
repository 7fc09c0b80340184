using SolidCell.Drivers.Ads1115;

namespace SolidCell.Drivers.Tests.Ads1115;

public class Ads1115GainTests
{
    [Fact]
    public void A_gain_is_kept_between_its_least_code_and_nearly_full_and_nowhere_else()
    {
        for (int gain = Ads1115Gain.Widest; gain <= Ads1115Gain.Narrowest; gain++)
        {
            for (int code = 0; code <= 32767; code++)
            {
                bool isBetween = code >= Ads1115Gain.LeastCode(gain) && code < Ads1115Gain.NearlyFull;
                bool isKept = Ads1115Gain.For(code, gain) == gain && Ads1115Gain.For(-code, gain) == gain;
                bool isWidest = gain == Ads1115Gain.Widest && code >= Ads1115Gain.NearlyFull;
                Assert.Equal(isBetween || isWidest, isKept);
            }
        }
    }
}
