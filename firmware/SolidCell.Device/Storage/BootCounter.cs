using SolidCell.Core.Recording;

namespace SolidCell.Device.Storage;

/// <summary>Counts boots that did not last, on the storage. Three in a row and the next one is in safe mode.</summary>
public sealed class BootCounter
{
    private const int Version = 1;
    private const int FailuresBeforeSafeMode = 3;

    private readonly BlockStore _blocks;
    private readonly byte[] _count = new byte[1];

    public BootCounter(BlockStore blocks) => _blocks = blocks;

    /// <summary>True when this boot follows three that failed.</summary>
    public bool IsSafeMode { get; private set; }

    /// <summary>Counts this boot as failed until <see cref="Lasted"/> says otherwise.</summary>
    public void Began()
    {
        if (_blocks.Read(Blocks.BootCount, _count, out int _) != 1)
        {
            _count[0] = 0;
        }

        IsSafeMode = _count[0] >= FailuresBeforeSafeMode;
        if (!IsSafeMode)
        {
            _count[0]++;
        }

        Write();
    }

    /// <summary>This boot has lasted: the next one starts counting again.</summary>
    public void Lasted()
    {
        _count[0] = 0;
        Write();
    }

    /// <summary>A storage that refuses leaves the old count, which errs towards neither mode for long.</summary>
    private void Write() => _blocks.Write(Blocks.BootCount, _count, 1, Version);
}
