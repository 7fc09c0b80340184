// Parts of the mount: two machined plates, the centring ring of the load cell, and what is printed. One module a part, each with its foot on z = 0.
include <parameters.scad>
$fa = 2.5;          // circles: 144 corners where they are wide,
$fs = 0.5;          // sides of 0.5 where they are narrow; chords stay within 0.02

module at_bolts() { for (a = [90, 210, 330]) rotate(a) translate([bolt_circle / 2, 0]) children(); }

// Rectangle with round corners, standing at its centre.
module rounded(length, width, radius) {
  hull() for (x = [-1, 1], y = [-1, 1]) translate([x * (length / 2 - radius), y * (width / 2 - radius)]) circle(radius);
}

module at_board_holes() {
  for (x = [-1, 1], y = [-1, 1]) translate([x * (board_length / 2 - board_hole_inset), y * (board_width / 2 - board_hole_inset)]) children();
}

// Base plate: bolts screwed in from below, a shallow seat that centres the load cell's ring, two M4 threads for the bracket.
module base_plate() {
  difference() {
    cylinder(d = plate_outer, h = plate_thickness);
    at_bolts() translate([0, 0, -1]) cylinder(d = bolt + 0.5, h = plate_thickness + 2);
    translate([0, 0, plate_thickness - 2]) cylinder(d = load_cell_outer + 8.2, h = 3);
    bracket_threads() translate([0, 0, -1]) cylinder(d = 3.3, h = plate_thickness + 2);
  }
}

module bracket_threads() { for (x = [-15, 15]) translate([x, -(plate_outer / 2 - 9)]) children(); }

// Top plate: slides on the bolts; the seat takes the head of the upper plunger.
module top_plate() {
  difference() {
    cylinder(d = plate_outer, h = plate_thickness);
    at_bolts() translate([0, 0, -1]) cylinder(d = bolt + 0.5, h = plate_thickness + 2);
    translate([0, 0, -1]) cylinder(d = pellet + 12.2, h = 3);
  }
}

// Ring that centres the load cell in the base plate; a slot lets its cable out.
module load_cell_ring() {
  difference() {
    cylinder(d = load_cell_outer + 8, h = 6);
    translate([0, 0, -1]) cylinder(d = load_cell_outer + 0.4, h = 8);
    translate([0, -4, 2]) cube([load_cell_outer, 8, 5]);
  }
}

// Bracket: foot on the base plate's two M4 threads, the back carries the enclosure upright beside the stack.
module bracket() {
  width = 60; height = 70; thick = 6;
  difference() {
    union() {
      translate([-width / 2, 0, 0]) cube([width, 26, thick]);
      translate([-width / 2, 0, 0]) cube([width, thick, height]);
      for (x = [-width / 2, width / 2 - thick]) translate([x, 0, 0]) rotate([90, 0, 90]) linear_extrude(thick) polygon([[0, 0], [26, 0], [0, 40]]);
    }
    for (x = [-15, 15]) translate([x, 17, -1]) cylinder(d = 4.5, h = thick + 2);
    for (x = [-20, 20], z = [30, 60]) translate([x, -1, z]) rotate([-90, 0, 0]) cylinder(d = 4.5, h = thick + 2);
  }
}

inner_length = board_length + 2 * gap + 1;
inner_width = board_width + 2 * gap + 1;
inner_height = below_board + board_thickness + tallest_part;

// Enclosure: board on four posts, an opening each for the cell and the emergency stop (right), USB (left), load cells and panel (below), a slot open to
// the lid for the antenna that reaches over the board's upper edge, four holes for the bracket.
module enclosure_base() {
  difference() {
    union() {
      difference() {
        linear_extrude(floor_thickness + inner_height) rounded(inner_length + 2 * wall, inner_width + 2 * wall, 4);
        translate([0, 0, floor_thickness]) linear_extrude(inner_height + 1) rounded(inner_length, inner_width, 2);
      }
      at_board_holes() translate([0, 0, floor_thickness - 0.5]) cylinder(d = 7, h = below_board + 0.5);
    }
    at_board_holes() translate([0, 0, floor_thickness - 0.5]) cylinder(d = 2.5, h = below_board + 1.5);
    right_opening(cell_opening_from, cell_opening_to);
    right_opening(stop_opening_from, stop_opening_to);
    translate([-inner_length / 2 - wall - 1, -36, floor_thickness + below_board - 1]) cube([wall + 2, 18, 10]);
    translate([18 - board_length / 2, -inner_width / 2 - wall - 1, floor_thickness + below_board - 1]) cube([68, wall + 2, 12]);
    translate([antenna_from_left - board_length / 2 - antenna_width / 2 - 1, inner_width / 2 - 1, floor_thickness + below_board - 1])
      cube([antenna_width + 2, wall + 2, inner_height]);
    for (x = [-20, 20], y = [-15, 15]) translate([x, y, -1]) cylinder(d = 4.5, h = floor_thickness + 2);
  }
}

module right_opening(from, to) {
  translate([inner_length / 2 - 1, board_width / 2 - to, floor_thickness + below_board - 1]) cube([wall + 2, to - from, 12]);
}

// Lid: a rim that slips into the base, slots over the supply's parts.
module enclosure_lid() {
  difference() {
    union() {
      linear_extrude(wall) rounded(inner_length + 2 * wall, inner_width + 2 * wall, 4);
      translate([0, 0, wall - 0.5]) linear_extrude(4.5) difference() {
        rounded(inner_length - 2 * gap, inner_width - 2 * gap, 2);
        rounded(inner_length - 2 * gap - 3, inner_width - 2 * gap - 3, 1);
      }
    }
    for (i = [-4:4]) translate([i * 7 - 1.25, -20, -1]) cube([2.5, 40, wall + 2]);
  }
}

// Strain relief: two halves with two M3 screws hold the cell cables inside of the right opening; wider than it, so a pull on the cable ends at the wall.
module strain_relief() {
  width = cables * (cable + 4) + 18; depth = 14; height = cable / 2 + 4;
  difference() {
    linear_extrude(height) rounded(width, depth, 2);
    for (i = [0:cables - 1]) translate([(i - (cables - 1) / 2) * (cable + 4), 0, height + 0.4]) rotate([90, 0, 0]) cylinder(d = cable, h = depth + 2, center = true);
    for (x = [-1, 1]) translate([x * (width / 2 - 4.5), 0, -1]) cylinder(d = 3.2, h = height + 2);
  }
}

// Insulating cup under the upper plunger: keeps the frame off the cell.
module insulator() {
  difference() {
    cylinder(d = pellet + 12, h = 4);
    translate([0, 0, 2]) cylinder(d = pellet + 8, h = 3);
  }
}
