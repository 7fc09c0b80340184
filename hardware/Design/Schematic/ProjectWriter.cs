using System.Globalization;
using SolidCell.Hardware.Model;

namespace SolidCell.Hardware.Schematic;

/// <summary>The project file: net classes and rules of the board.</summary>
internal static class ProjectWriter
{
    public static string Write(Circuit circuit) =>
        $$"""
        {
          "board": { "design_settings": { "rules": { "min_clearance": 0.15, "min_track_width": 0.15, "min_via_diameter": 0.5, "min_through_hole_diameter": 0.2, "min_copper_edge_clearance": 0.3, "min_resolved_spokes": 1 } } },
          "erc": { "erc_exclusions": [], "rule_severities": {} },
          "meta": { "filename": "{{circuit.Name}}.kicad_pro", "version": 3 },
          "net_settings": {
            "classes": [
              { "name": "Default", "clearance": 0.15, "track_width": 0.2, "via_diameter": 0.6, "via_drill": 0.3, "wire_width": 6, "bus_width": 12, "line_style": 0, "pcb_color": "rgba(0, 0, 0, 0.000)", "schematic_color": "rgba(0, 0, 0, 0.000)", "priority": 2147483647 },
              { "name": "Supply", "clearance": 0.15, "track_width": 0.5, "via_diameter": 0.8, "via_drill": 0.4, "priority": 1 },
              { "name": "Sense", "clearance": 0.3, "track_width": 0.25, "via_diameter": 0.6, "via_drill": 0.3, "priority": 2 },
              { "name": "Terminal", "clearance": {{NetClasses.TerminalClearance.ToString(CultureInfo.InvariantCulture)}}, "track_width": 0.3, "via_diameter": 0.6, "via_drill": 0.3, "priority": 0 }
            ],
            "meta": { "version": 4 },
            "netclass_patterns": [
              { "netclass": "Supply", "pattern": "+*" },
              { "netclass": "Supply", "pattern": "-1*" },
              { "netclass": "Sense", "pattern": "*SENSE_*" },
              { "netclass": "Sense", "pattern": "*GUARD*" },
              { "netclass": "Sense", "pattern": "*SHUNT_*" },
              {{string.Join(",\n      ", NetClasses.Terminals.Select(net => $"{{ \"netclass\": \"Terminal\", \"pattern\": \"*/{net}\" }}"))}}
            ]
          },
          "schematic": { "legacy_lib_dir": "", "legacy_lib_list": [] },
          "sheets": [],
          "text_variables": {}
        }

        """;
}
