// One part by name, for export: openscad -o base_plate.stl -D 'part="base_plate"' part.scad
include <parts.scad>
part = "base_plate";
flat = false;       // true: the shadow, for drawings
from_front = false; // of the shadow: along y instead of along z
section = false;    // a cut along a vertical plane instead, for drawings
section_turn = 0;   // the plane's turn around z: 0 is a plane of constant y, 90 one of constant x
section_at = 0;     // its distance from the axis

module chosen() {
  if (part == "base_plate") base_plate();
  if (part == "top_plate") top_plate();
  if (part == "load_cell_ring") load_cell_ring();
  if (part == "bracket") bracket();
  if (part == "enclosure_base") enclosure_base();
  if (part == "enclosure_lid") enclosure_lid();
  if (part == "strain_relief") strain_relief();
  if (part == "insulator") insulator();
}

if (section) projection(cut = true) rotate([-90, 0, 0]) translate([0, -section_at, 0]) rotate(section_turn) chosen();
else if (!flat) chosen();
else if (from_front) projection() rotate([-90, 0, 0]) chosen();
else projection(cut = false) chosen();
