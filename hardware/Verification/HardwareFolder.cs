namespace SolidCell.Hardware.Verification;

/// <summary>Where the design lies on disk: the folder <c>hardware</c> of the checkout.</summary>
public static class HardwareFolder
{
    /// <summary>The folder above which SolidCell.sln lies, found from the program and then from the working directory.</summary>
    public static string Root { get; } = Path.Combine(Find(AppContext.BaseDirectory) ?? Find(Directory.GetCurrentDirectory())
        ?? throw new VerificationException("No SolidCell.sln above the program or the working directory: run this in a checkout."),
        "hardware");

    /// <summary>A path inside of it, from parts.</summary>
    public static string PathTo(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string? Find(string? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder, "SolidCell.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder;
    }
}
