namespace SolidCell.Store;

/// <summary>The database cannot be used. The message is one line for a person: what, where and how to mend it.</summary>
public sealed class StoreException : Exception
{
    public StoreException(string message) : base(message) { }

    public StoreException(string message, Exception inner) : base(message, inner) { }
}
