namespace SolidCell.Core.Schedule;

/// <summary>What a step's current, or power, is given in.</summary>
public enum CurrentUnit : byte
{
    /// <summary>Nanoamperes.</summary>
    Nanoamps = 0,

    /// <summary>Nanoamperes per square centimetre of the cell's area (1 mA/cm2 is 1,000,000).</summary>
    NanoampsPerSquareCentimetre = 1,

    /// <summary>Millionths of the C-rate of the cell's nominal capacity (0.1 C is 100,000).</summary>
    MicroC = 2,

    /// <summary>Nanowatts: only in a <see cref="StepKind.ConstantPower"/> step, whose current bound is in nanoamperes.</summary>
    Nanowatts = 3,

    /// <summary>Nanowatts per square centimetre of the cell's area; as <see cref="Nanowatts"/>.</summary>
    NanowattsPerSquareCentimetre = 4,
}
