using SolidCell.Core.Recording;

namespace SolidCell.Testing.Firmware;

/// <summary>What a cut leaves of the write it falls into.</summary>
public enum CutDamage
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>The first fifth.</summary>
    TornEarly,

    /// <summary>The first half.</summary>
    Torn,

    /// <summary>All but the last byte.</summary>
    TornLate,

    /// <summary>The last part, with zeros where the first should be: blocks written in another order.</summary>
    Reordered,

    /// <summary>Everything, with one bit wrong.</summary>
    Flipped,

    /// <summary>Everything; only the caller was not answered.</summary>
    Whole,
}

/// <summary>A storage in memory that loses power at its n-th change.</summary>
/// <param name="medium">What the power cut leaves; open it again to see what survived.</param>
/// <param name="cutAt">The change that the cut falls into, counted from 1; 0 for none.</param>
/// <param name="damage">What is left of that change.</param>
public sealed class CutStorage(MemoryLogStorage medium, int cutAt, CutDamage damage) : ILogStorage
{
    /// <summary>Appends and deletes so far.</summary>
    public int Changes { get; private set; }

    /// <summary>Deletes so far.</summary>
    public int Deletes { get; private set; }

    public int CapacityBytes => medium.CapacityBytes;

    public int SegmentBytes => medium.SegmentBytes;

    public int BlockBytes => medium.BlockBytes;

    public int List(int[] segments) => medium.List(segments);

    public int Length(int segment) => medium.Length(segment);

    public int Read(int segment, int offset, byte[] buffer, int count) => medium.Read(segment, offset, buffer, count);

    public bool Append(int segment, byte[] bytes, int count)
    {
        if (++Changes != cutAt)
        {
            return medium.Append(segment, bytes, count);
        }

        byte[] left = Damage(bytes, count);
        if (damage != CutDamage.Nothing)
        {
            medium.Append(segment, left, left.Length);
        }

        throw new PowerCutException();
    }

    public bool Delete(int segment)
    {
        Deletes++;
        if (++Changes != cutAt)
        {
            return medium.Delete(segment);
        }

        if (damage == CutDamage.Whole)
        {
            medium.Delete(segment);
        }

        throw new PowerCutException();
    }

    private byte[] Damage(byte[] bytes, int count)
    {
        byte[] left = bytes[..count];
        if (damage is CutDamage.TornEarly or CutDamage.Torn or CutDamage.TornLate)
        {
            return left[..(damage == CutDamage.TornEarly ? count / 5 : damage == CutDamage.Torn ? count / 2 : count - 1)];
        }

        if (damage == CutDamage.Reordered)
        {
            Array.Clear(left, 0, count / 2);
        }

        if (damage == CutDamage.Flipped)
        {
            left[count / 3] ^= 0x10;
        }

        return left;
    }
}
