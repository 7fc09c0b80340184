using System.Text.Json;
using SolidCell.Host.CommandLine;

namespace SolidCell.Host.Device;

/// <summary>The modules of hardware/board.json, which the tool carries inside.</summary>
internal static class BoardModules
{
    private static readonly BoardModule[] Modules = Read();

    public static string[] Names => [.. Modules.Select(module => module.Name)];

    public static BoardModule Reference => Modules.Single(module => module.IsReference);

    /// <exception cref="UserErrorException">The board has no such module.</exception>
    public static BoardModule Named(string name) =>
        Modules.FirstOrDefault(module => module.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? throw new UserErrorException($"--module '{name}' is no module of the reference board; there are {string.Join(" and ", Names)}.");

    private static BoardModule[] Read()
    {
        using Stream file = typeof(BoardModules).Assembly.GetManifestResourceStream("board.json")!;
        using JsonDocument board = JsonDocument.Parse(file);
        return [.. board.RootElement.GetProperty("modules").EnumerateObject().Select(module => new BoardModule(
            module.Name,
            module.Value.GetProperty("runtimeTarget").GetString()!,
            module.Value.GetProperty("deploymentKilobytes").GetInt32(),
            module.Value.GetProperty("reference").GetBoolean()))];
    }
}
