using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace SolidCell.Host.Tests.Documentation;

/// <summary>docs/asyncapi.yaml as far as it can be compared with messages.</summary>
internal sealed class AsyncApiDocument
{
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";
    private const string SchemaPrefix = "#/components/schemas/";

    private readonly JsonNode _root = YamlAsJson.Parse(File.ReadAllText(Repository.PathTo("docs", "asyncapi.yaml")))!;

    public IEnumerable<string> Channels => _root["channels"]!.AsObject().Select(channel => channel.Key);

    public string Topic(string channel, string fixture) =>
        ((string)_root["channels"]![channel]!["address"]!).Replace("{fixture}", fixture, StringComparison.Ordinal);

    public bool IsJson(string channel) => Messages(channel).Any(message => (string?)message["contentType"] == "application/json");

    /// <summary>Of the operation on the channel: the quality of service, and whether messages are retained.</summary>
    public (int Qos, bool Retain) Delivery(string channel)
    {
        JsonNode mqtt = _root["operations"]!.AsObject().Select(pair => pair.Value!)
            .First(operation => (string?)operation["channel"]!["$ref"] == "#/channels/" + channel)["bindings"]!["mqtt"]!;
        return ((int)(double)mqtt["qos"]!, (bool?)mqtt["retain"] ?? false);
    }

    /// <summary>True when one of the channel's messages allows the payload.</summary>
    public bool Allows(string channel, JsonNode? payload) =>
        Messages(channel).Any(message => Schema(message).Evaluate(JsonSerializer.SerializeToElement(payload)).IsValid);

    /// <summary>Members of a JSON message that every fixture may send, those of hardware alone left out.</summary>
    public IEnumerable<string> Members(string schema) => _root["components"]!["schemas"]![schema]!["properties"]!.AsObject()
        .Where(member => (bool?)(member.Value as JsonObject)?["x-hardware-only"] != true)
        .Select(member => member.Key);

    private IEnumerable<JsonNode> Messages(string channel) => _root["channels"]![channel]!["messages"]!.AsObject()
        .Select(message => _root["components"]!["messages"]![((string)message.Value!["$ref"]!).Split('/')[^1]]!);

    private static JsonNode? WithoutExtensions(JsonNode? node) => node switch
    {
        JsonObject map =>
            new JsonObject(map.Where(pair => !pair.Key.StartsWith("x-", StringComparison.Ordinal))
                .Select(pair => KeyValuePair.Create(pair.Key, WithoutExtensions(pair.Value)))),
        JsonArray list => new JsonArray([.. list.Select(WithoutExtensions)]),
        _ => node?.DeepClone(),
    };

    private JsonSchema Schema(JsonNode message)
    {
        var schema = new JsonObject
        {
            ["$schema"] = Dialect,
            ["$ref"] = message["payload"]!["$ref"]!.DeepClone(),
            ["$defs"] = WithoutExtensions(_root["components"]!["schemas"]!),
        };
        return JsonSchema.FromText(schema.ToJsonString().Replace(SchemaPrefix, "#/$defs/", StringComparison.Ordinal));
    }
}
