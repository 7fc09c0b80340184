using SolidCell.Host.CommandLine;

namespace SolidCell.Host.Serve;

/// <summary>
/// Addresses that alerts are sent to. Whoever knows one can write into somebody's chat, so no more of it than its host is ever shown.
/// </summary>
internal static class WebhookAddress
{
    /// <exception cref="UserErrorException">One is no http or https address.</exception>
    public static IReadOnlyList<Uri> ReadAll(IReadOnlyList<string> typed, IReadOnlyList<string> configured) =>
        typed.Count > 0 ? Read(typed, "--webhook") : Read(configured, "webhooks (SOLIDCELL_WEBHOOKS or config.json)");

    private static Uri[] Read(IReadOnlyList<string> texts, string where) =>
        [.. texts.Select((text, index) => Read(text, $"{where}, number {index + 1}"))];

    private static Uri Read(string text, string where) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https"
            ? address
            : throw new UserErrorException($"{where}: this is no http or https address. (It is not shown here: it may be a secret.)");
}
