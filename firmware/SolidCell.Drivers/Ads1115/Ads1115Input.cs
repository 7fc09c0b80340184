namespace SolidCell.Drivers.Ads1115;

/// <summary>Differential inputs of the ADS1115 as its multiplexer bits name them (datasheet, configuration register).</summary>
public enum Ads1115Input : byte
{
    Ain0Ain1 = 0,
    Ain2Ain3 = 3,
}
