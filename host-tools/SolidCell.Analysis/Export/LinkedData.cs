using System.Text.Json.Nodes;
using SolidCell.Store.Reading;

namespace SolidCell.Analysis.Export;

/// <summary>
/// The part of a test's metadata that other programs know by its names: schema.org for the data set, the terms of the Battery Data Format
/// for its columns.
/// </summary>
internal static class LinkedData
{
    public const string Conventions =
        "Battery Data Format. Positive current charges the cell, which for a symmetric cell is deposition on the working electrode. Surface pressure is measured by the frame's load cell; ambient temperature is measured on the frame.";

    private const string Terms = "https://w3id.org/battery-data-alliance/ontology/battery-data-format#";

    public static JsonObject Of(StoredTest test) => new()
    {
        ["@context"] = new JsonObject { ["schema"] = "https://schema.org/", ["bdf"] = Terms },
        ["@id"] = "urn:solidcell:test:" + test.Id,
        ["@type"] = "schema:Dataset",
        ["schema:name"] = $"{test.CellName}, {test.ProtocolName ?? "unnamed protocol"}",
        ["schema:variableMeasured"] =
            new JsonArray([.. BdfColumn.All.Select(column => Variable(column.Label, column.MachineName)),
                Variable(BdfColumn.StepTypeLabel, BdfColumn.StepTypeMachineName)]),
    };

    private static JsonObject Variable(string label, string machineName) => new()
    {
        ["@type"] = "schema:PropertyValue",
        ["schema:name"] = label,
        ["schema:propertyID"] = new JsonObject { ["@id"] = "bdf:" + machineName },
    };
}
