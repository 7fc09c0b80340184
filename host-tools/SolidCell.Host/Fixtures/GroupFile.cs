using System.Text.Json;
using System.Text.Json.Nodes;
using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Broker;
using SolidCell.Store.Files;

namespace SolidCell.Host.Fixtures;

/// <summary>
/// Changes the groups in config.json and leaves everything else in it as it was. The file is there whole or as before; a new one is its
/// owner's alone.
/// </summary>
internal static class GroupFile
{
    /// <exception cref="UserErrorException">The file cannot be read or written.</exception>
    public static void Change(DirectoryInfo data, Action<JsonObject> change)
    {
        string path = Path.Combine(data.FullName, HostConfiguration.FileName);
        try
        {
            PrivateFiles.CreateDirectory(data.FullName);
            JsonObject root = File.Exists(path)
                ? JsonNode.Parse(File.ReadAllText(path)) as JsonObject ?? throw new JsonException("it holds no object") : [];
            JsonObject groups = root[HostConfiguration.FixtureGroupsKey] as JsonObject ?? [];
            change(groups);
            root[HostConfiguration.FixtureGroupsKey] = groups;
            WholeFile.Write(path, root.ToJsonString(JsonText.Indented) + "\n", isPrivate: true);
        }
        catch (Exception problem) when (problem is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"Cannot change {path}: {problem.Message.TrimEnd('.')}.", problem);
        }
    }
}
