namespace SolidCell.Core.Telemetry;

/// <summary>Bits of "self_test" in a status, and of the reason in a Booted record: what did not answer at power-on.</summary>
public static class SelfTestFailure
{
    public const int ConverterSilent = 1;
    public const int SourceSilent = 2;
    public const int ThermometerSilent = 4;
    public const int PressureImplausible = 8;
    public const int SupplyImplausible = 16;
    public const int CardMissing = 32;
    public const int SettingsDamaged = 64;

    /// <summary>Parts without which no current may flow: what measures the cell, what drives it, what feeds both.</summary>
    private const int Essential = ConverterSilent | SourceSilent | SupplyImplausible;

    /// <summary>True when the relay may close with these failures.</summary>
    public static bool Allows(int failures) => (failures & Essential) == 0;
}
