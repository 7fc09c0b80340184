// The whole stack with everything that is bought shown as a body, for pictures.
include <parts.scad>
spread = 0; // distance between the parts in an exploded view

base = 0;
cell_z = plate_thickness - 2;
die_z = cell_z + load_cell_height + spread;
top_z = die_z + plunger_height + die_height + plunger_height + 2 + spread;
bolt_length = top_z + plate_thickness + spring_count * spring_height + washer_height + nut_height + 8;

color("silver") base_plate();
color("dimgray") translate([0, 0, cell_z]) load_cell_ring();
color("steelblue") translate([0, 0, cell_z]) cylinder(d = load_cell_outer, h = load_cell_height);
color("gold") translate([0, 0, die_z]) cylinder(d = pellet - 0.05, h = 2 * plunger_height + die_height);
color("wheat") translate([0, 0, die_z + plunger_height]) difference() {
  cylinder(d = die_outer, h = die_height);
  translate([0, 0, -1]) cylinder(d = pellet, h = die_height + 2);
}
color("ivory") translate([0, 0, top_z - 2 + 4]) rotate([180, 0, 0]) insulator();
color("silver") translate([0, 0, top_z]) top_plate();
color("gray") at_bolts() translate([0, 0, -5.3]) {
  cylinder(d = 13, h = 5.3, $fn = 6);
  cylinder(d = bolt, h = bolt_length + 5.3);
}
at_bolts() translate([0, 0, top_z + plate_thickness + spread / 4]) {
  if (spring_outer > 0) color("goldenrod") for (i = [0:spring_count - 1]) translate([0, 0, i * spring_height])
    difference() {
      cylinder(d1 = i % 2 == 0 ? spring_outer : spring_outer - 2, d2 = i % 2 == 0 ? spring_outer - 2 : spring_outer, h = spring_height);
      translate([0, 0, -1]) cylinder(d = spring_inner, h = spring_height + 2);
    }
  color("gray") translate([0, 0, spring_count * spring_height]) {
    cylinder(d = 16, h = washer_height);
    translate([0, 0, washer_height]) cylinder(d = 15, h = nut_height, $fn = 6);
  }
}
translate([0, -(plate_outer / 2 + 8 + spread), plate_thickness]) {
  color("darkseagreen") bracket();
  color("lightgray") translate([0, -spread, 45]) rotate([90, 0, 0]) enclosure_base();
  color("green") translate([0, -floor_thickness - below_board - spread, 45]) rotate([90, 0, 0]) difference() {
    translate([-board_length / 2, -board_width / 2, 0]) cube([board_length, board_width, board_thickness]);
    at_board_holes() translate([0, 0, -1]) cylinder(d = board_hole, h = 4);
  }
  color("tan") translate([antenna_from_left - board_length / 2 - antenna_width / 2, -floor_thickness - below_board - board_thickness - 0.8 - spread, 45 + board_width / 2])
    cube([antenna_width, 0.8, antenna_over]);
  color("lightgray", 0.35) translate([0, -floor_thickness - inner_height - wall - 2 * spread - (spread == 0 ? 0.01 : 0), 45]) rotate([-90, 0, 0]) enclosure_lid();
  color("orange") translate([inner_length / 2 + wall + 12 + spread / 2, -floor_thickness - below_board - 6, 45 + (board_width - cell_opening_from - cell_opening_to) / 2]) rotate([90, 0, -90]) rotate(90) strain_relief();
}
