using SolidCell.Core.Recording.Blocks;

namespace SolidCell.Core.Calibration;

/// <summary>
/// The calibration in force, kept over reboots in a block of its own, or until the power goes on a fixture without a block store.
/// </summary>
public sealed class CalibrationStore
{
    /// <summary>Number of the block; the device keeps others of its own beside it.</summary>
    public const int Block = 3;

    private readonly BlockStore? _blocks;
    private readonly byte[] _bytes = new byte[CalibrationBlock.Bytes];
    private readonly byte[] _before = new byte[CalibrationBlock.Bytes];

    /// <summary>Reads what is kept. A block of another version, or none, leaves the fixture as it was made.</summary>
    public CalibrationStore(BlockStore? blocks)
    {
        _blocks = blocks;
        if (blocks != null && ReadKept(blocks))
        {
            CalibrationBlock.Read(_bytes, Current);
        }
    }

    public FixtureCalibration Current { get; } = new FixtureCalibration();

    private bool ReadKept(BlockStore blocks)
    {
        int length = blocks.Read(Block, _bytes, out int version);
        if (version == CalibrationBlock.OlderVersion && length == CalibrationBlock.OlderBytes)
        {
            CalibrationBlock.Renew(_bytes);
            return true;
        }

        return version == CalibrationBlock.Version && length == CalibrationBlock.Bytes;
    }

    /// <summary>Call before changing <see cref="Current"/>.</summary>
    public void Remember() => CalibrationBlock.Write(Current, _before);

    /// <summary>Keeps the change; false, with everything as it was remembered, when the storage refuses.</summary>
    public bool Keep()
    {
        CalibrationBlock.Write(Current, _bytes);
        if (_blocks == null || _blocks.Write(Block, _bytes, CalibrationBlock.Bytes, CalibrationBlock.Version))
        {
            return true;
        }

        CalibrationBlock.Read(_before, Current);
        return false;
    }
}
