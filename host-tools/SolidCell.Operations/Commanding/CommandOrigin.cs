namespace SolidCell.Operations.Commanding;

/// <summary>Who asks, where several people use one host: follows the flow of a request into the audit trail.</summary>
public static class CommandOrigin
{
    private static readonly AsyncLocal<string?> Asking = new();

    /// <summary>Null where the user of the process asks.</summary>
    public static string? Current
    {
        get => Asking.Value;
        set => Asking.Value = value;
    }
}
