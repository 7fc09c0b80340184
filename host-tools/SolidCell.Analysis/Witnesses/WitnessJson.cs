using System.Text.Json.Nodes;
using SolidCell.Witnesses;

namespace SolidCell.Analysis.Witnesses;

/// <summary>What the witnesses say as JSON, for command line and exports alike.</summary>
public static class WitnessJson
{
    public static JsonArray Of(WitnessReport report) => new([.. report.All.Select(Of)]);

    /// <summary>Adds class, evidence and witnesses to what is said of a short.</summary>
    public static void Add(JsonObject described, GradedShort graded)
    {
        described["class"] = graded.Name;
        described["evidence"] = graded.IsProven ? "proven" : "suspected";
        described["witnesses"] = new JsonArray([.. graded.Witnesses.Select(name => (JsonNode)name)]);
    }

    private static JsonNode Of(Witness witness) => new JsonObject
    {
        ["witness"] = witness.Name,
        ["verdict"] = witness.Says,
        ["evidence"] = witness.Evidence,
        ["from_h"] = witness.FromHours is { } hours ? Math.Round(hours, 3) : null,
    };
}
