namespace SolidCell.Store.Writing;

/// <summary>Places of one boot's log, first and last included.</summary>
internal readonly record struct LogSpan(long First, long Last)
{
    public bool Holds(long sequence) => sequence >= First && sequence <= Last;
}
