namespace SolidCell.Protocols.Tests.Reading;

/// <summary>The table of mistakes, each an error.</summary>
public static class BrokenProtocols
{
    public static readonly BrokenProtocol[] All =
    [
        // The head of the file.
        new(1, "", 2, 1, "must begin with `solidcell: 1`"),
        new(1, "solidcell: 2", 1, 12, "format version `2` is not known"),
        new(2, "", 1, 1, "the name is missing"),
        new(2, "nmae: test", 2, 1, "did you mean `name`?"),
        new(2, "name:", 2, 6, "`name` has no value"),
        new(2, "name: test\nname: again", 3, 1, "`name` is given twice; it is already on line 2"),
        new(2, "name: [a, b]", 2, 7, "must be a single value"),
        new(2, "name: *other", 2, 7, "write the value out"),

        // The cell.
        new(4, "  kind: symetric", 4, 9, "did you mean `symmetric`?"),
        new(4, "  area: 0.785 cm2", 4, 3, "the kind of cell is missing"),
        new(4, "  kind: full\n  area: 10 mm", 5, 9, "did you mean `mm2`?"),
        new(4, "  kind: full\n  capacity: 3 mAh/cm2", 5, 13, "is an areal capacity; expected a capacity"),
        new(4, "  kind: full\n  area: 0 cm2", 5, 9, "`area` is zero"),

        new(4, "  kind: full\n  active-mass: 10 mAh", 5, 16, "is a capacity; expected a mass"),
        new(4, "  kind: full\n  mass: 10 mg", 5, 3, "did you mean `active-mass`?"),

        new(3, "cell: symmetric\ndescription: |", 3, 7, "`cell` must hold `key: value` lines"),

        // Responses, safety and recording.
        new(6, "  hard-short: halt", 6, 15, "must be one of note, rest, reduce, stop"),
        new(6, "  hard_short: stop", 6, 3, "did you mean `hard-short`?"),
        new(6, "  hard-short: stop\n  power-cut: resume", 7, 14, "must be one of wait, continue"),
        new(6, "  hard-short: stop\n  rest-for: 10 mA", 7, 13, "is a current; expected a time"),
        new(6, "  hard-short: stop\nsafety:\n  voltage: 5 V", 8, 12, "must be a range, lowest first"),
        new(6, "  hard-short: stop\nsafety:\n  voltage: 5 V to -5 V", 8, 12, "the first value must be below the second"),
        new(6, "  hard-short: stop\nsafety:\n  temperature: 20 C to 40 C", 8, 16, "degrees are written `degC`"),
        new(6, "  hard-short: stop\nsafety:\n  presure: 1 MPa to 9 MPa", 8, 3, "did you mean `pressure`?"),
        new(6, "  hard-short: stop\nrecord:\n  every: 10", 8, 10, "`10` has no unit"),
        new(6, "  hard-short: stop\nrecord:\n  every: -10 s", 8, 10, "`every` is negative"),
        new(6, "  hard-short: stop\nrecord:\n  evry: 10 s", 8, 3, "did you mean `every`?"),

        // Set values.
        new(6, "  hard-short: stop\nconditions:\n  pressure: 5 MPa", 8, 13, "a value with its tolerance, such as `5 MPa +- 10 %`"),
        new(6, "  hard-short: stop\nconditions:\n  temperature: 30 degC +- 3 %", 8, 16, "is written `1 K`"),
        new(6, "  hard-short: stop\nconditions:\n  temperature: 30 degC +- 3 degC", 8, 16, "is written `1 K`"),
        new(6, "  hard-short: stop\nconditions:\n  pressure: 5 MPa +- 1 K", 8, 13, "is written `10 %` or `0.5 MPa`"),
        new(6, "  hard-short: stop\nconditions:\n  pressure: 5 V +- 10 %", 8, 13, "is a voltage; expected a pressure"),
        new(6, "  hard-short: stop\nconditions:\n  pressure: 5 MPa +- 0 %", 8, 13, "must be above 0"),
        new(6, "  hard-short: stop\nconditions:\n  presure: 5 MPa +- 10 %", 8, 3, "did you mean `pressure`?"),

        // Currents.
        new(8, "  - deposit: 100 mA/g", 8, 5, "needs the mass of the active material"),
        new(9, "    until: 100 mAh/g", 8, 5, "needs the mass of the active material"),
        new(8, "  - deposit: 0.5 V", 8, 14, "is a voltage; expected a current density"),
        new(8, "  - deposit: 0.5", 8, 14, "`0.5` has no unit"),
        new(8, "  - deposit: 0,5 mA/cm2", 8, 14, "with a decimal point, not a comma"),
        new(8, "  - deposit: -0.5 mA/cm2", 8, 14, "for the other direction write `strip`"),
        new(8, "  - strip: -0.5 mA/cm2", 8, 12, "for the other direction write `deposit`"),
        new(8, "  - deposit: 0 mA/cm2", 8, 14, "write `rest` if that is meant"),
        new(8, "  - deposit: 0.5 ma/cm2", 8, 14, "did you mean `mA/cm2`?"),
        new(8, "  - deposit: 0.5 mAh/cm2", 8, 14, "is an areal capacity; expected a current density"),
        new(8, "  - deposit: half a milliamp", 8, 14, "but found `half a milliamp`"),
        new(8, "  - deposit: 1.2.3 mA", 8, 14, "is not a number"),
        new(8, "  - deposit: 50000000 mA", 8, 14, "is too large"),
        new(8, "  - deposit:", 8, 13, "`deposit` has no value"),
        new(8, "  - deposite: 0.5 mA/cm2", 8, 5, "did you mean `deposit`?"),
        new(8, "  - deposit: 0.5 mA/cm2\n    strip: 0.5 mA/cm2", 9, 5, "a step does one thing"),
        new(8, "  - deposit: 0.5 mA/cm2\n    per-turn: 0.1 C", 9, 15, "must have the same unit as `deposit`"),
        new(8, "  - deposit: 0.5 mA/cm2\n    per-turn: 0.1 mA/cm2", 8, 5, "only works inside a `loop`"),

        // Sweeps, powers, factors and shares.
        new(10, "  - sweep: 3 V to 4.2 V\n    at-most: 1 mA", 10, 5, "needs `rate:`"),
        new(10, "  - sweep: 3 V to 4.2 V\n    rate: 0.1 mV/s", 10, 5, "needs `at-most:`"),
        new(10, "  - sweep: 4.2 V\n    rate: 0.1 mV/s\n    at-most: 1 mA", 10, 12, "goes from one voltage to another"),
        new(10, "  - sweep: 3 V to 3 mA\n    rate: 0.1 mV/s\n    at-most: 1 mA", 10, 12, "is a current; expected a voltage"),
        new(10, "  - sweep: 3 V to 3 V\n    rate: 0.1 mV/s\n    at-most: 1 mA", 10, 12, "ends where it begins"),
        new(10, "  - sweep: 3 V to 4 V\n    rate: 50 mV/s\n    at-most: 1 mA", 11, 11, "0.01 mV/s to 10 mV/s"),
        new(10, "  - sweep: 3 V to 4 V\n    rate: 1 mV/s\n    at-most: 1 mA\n    for: 1 h", 13, 5, "it ends where it says"),
        new(10, "  - sweep: 3 V to 9 V\n    rate: 1 mV/s\n    at-most: 1 mA", 10, 5, "outside the safety envelope"),
        new(10, "  - charge: 5 mW\n    for: 1 h", 10, 5, "with a power needs `at-most:`"),
        new(10, "  - charge: 5 mW\n    at-most: 1 mA/cm2\n    for: 1 h", 11, 14, "expected a current"),
        new(10, "  - charge: 1 mA\n    at-most: 1 mA\n    for: 1 h", 11, 5, "only when that is a power"),
        new(10, "  - deposit: 5 mW\n    for: 1 h", 10, 14, "is a power; expected a current density"),
        new(10, "  - loop: 3\n    steps:\n      - deposit: 1 mA\n        per-turn: x 0\n        for: 1 h", 13, 19, "`x 1.25`"),
        new(10, "  - loop: 300\n    steps:\n      - deposit: 0.001 mA\n        per-turn: x 1.01\n        for: 1 h", 12, 9,
            "256 turns at most"),
        new(10, "  - loop: 100\n    steps:\n      - deposit: 1 mA\n        per-turn: x 2\n        for: 1 h", 12, 9, "out of all range"),
        new(10, "  - deposit: 1 mA\n    until: 50 %", 11, 12, "`50 % of capacity`"),
        new(10, "  - deposit: 1 mA\n    until: 50 % of capacity", 10, 5, "that may never come"),

        new(10, "  - deposit: 1 mA\n    for: 1 h\n    until:\n      voltage-above: 1 x start", 13, 22, "more than 1"),
        new(10, "  - deposit: 1 mA\n    for: 1 h\n    until:\n      asr-below: 90 %", 13, 18, "`90 % of best`"),
        new(10, "  - deposit: 1 mA\n    until:\n      asr-below: 90 % of best", 10, 5, "that may never come"),
        new(10, "  - loop: 3\n    until:\n      time: 1 h\n    steps:\n      - rest: 1 h", 12, 13, "belongs to a step"),
        new(10, "  - loop: 3\n    until:\n      short: soft\n    steps:\n      - loop: 2\n        steps:\n          - rest: 1 h", 10, 5,
            "put it on the inner one"),

        new(8, "  - deposit: C/10", 8, 14, "write `0.1 C`"),
        new(8, "  - plate: 0.5 mA/cm2", 8, 5, "did you mean `deposit`?"),
        new(7, "steps: {rest: 1 h}\ndescription:", 7, 8, "`steps` must be a list: begin each step with `- `"),

        // What ends a step.
        new(9, "", 8, 5, "nothing ends this `deposit`"),
        new(9, "    for: -1 h", 9, 10, "`for` is negative"),
        new(9, "    for: 0 s", 9, 10, "`for` is zero"),
        new(9, "    for: 1 hour", 9, 10, "`hour` is not a unit"),
        new(9, "    for: 60 minutes", 9, 10, "`minutes` is not a unit; did you mean `min`?"),
        new(9, "    for: 1 h 30 min", 9, 10, "such as `90 min` or `1.5 h`"),
        new(9, "    for: 1:30", 9, 10, "such as `90 min` or `1.5 h`"),
        new(9, "    duration: 1 h", 9, 5, "did you mean `for`?"),
        new(9, "   for: 1 h", 9, 4, "look at the indentation"),
        new(9, "    for: 1 h\n    for: 2 h", 10, 5, "`for` is given twice; it is already on line 9"),
        new(9, "    for: 1 mV", 9, 10, "is a voltage; expected a time"),
        new(9, "    until: 4.3 V", 9, 12, "write `voltage-above: 4.3 V` or `voltage-below: 4.3 V`"),
        new(8, "  - cc: 0.5 mA/cm2", 8, 5, "did you mean `charge`?"),
        new(9, "    until:\n      voltage-abov: 1 V", 10, 7, "did you mean `voltage-above`?"),
        new(9, "    until:\n      voltage-above: 1 mA", 10, 22, "is a current; expected a voltage"),
        new(9, "    until:\n      then: stop", 10, 7, "has no condition"),
        new(9, "    until:\n      time: 1 h\n      then: halt", 11, 13, "`then` must be next, stop, leave-loop"),
        new(9, "    until:\n      time: 1 h\n      then: leave-loop", 11, 13, "this step is in no loop"),
        new(9, "    until:\n      time: 1 h\n      then: go-to nowhere", 11, 13, "no step has this `name`"),
        new(9, "    until:\n      short: heavy", 10, 14, "must be one of soft, hard"),
        new(9, "    until:\n      current-below: 0.05 C\n    for: 1 h", 10, 22, "needs `capacity:` under `cell:`"),
        new(9, "    until:\n      current-below: 0.05 mA/cm2\n    for: 1 h", 10, 22, "needs `area:` under `cell:`"),

        // Other steps.
        new(10, "  - rest", 10, 5, "but found `rest`"),
        new(10, "  - rest:", 10, 10, "`rest` has no value"),
        new(10, "  - rest: 10 min\n    for: 1 h", 11, 5, "write `rest: 10 min`"),
        new(10, "  - rest: 10 mm", 10, 11, "`mm` is not a unit"),
        new(10, "  - hold: 0.1 V\n    for: 1 h", 10, 5, "`hold` needs `at-most:`"),
        new(10, "  - hold: 6 V\n    at-most: 1 mA\n    for: 1 h", 10, 5, "outside the safety envelope"),
        new(10, "  - deposit: 1 mA\n    at-most: 1 mA\n    for: 1 h", 11, 5, "`at-most` does not go with `deposit`"),
        new(10, "  - repeat: 3\n    steps:\n      - rest: 1 s", 10, 5, "did you mean `loop`?"),
        new(10, "  - hold: 4.3 V\n    at-most: 1 mA\n    until: 0.05 C", 12, 12, "is a C-rate; expected a time"),
        new(10, "  - for: 1 h", 10, 5, "says not what to do"),
        new(10, "  - loop: 3", 10, 5, "has no `steps:`"),
        new(10, "  - loop: 3\n    steps: []", 11, 12, "`steps` is empty"),
        new(10, "  - loop: 0\n    steps:\n      - rest: 1 s", 10, 11, "must be 1 to 65535"),
        new(10, "  - loop: 70000\n    steps:\n      - rest: 1 s", 10, 11, "must be 1 to 65535, but found 70000"),
        new(10, "  - loop: many\n    steps:\n      - rest: 1 s", 10, 11, "must be a whole number such as 32"),
        new(10, "  - loop: 2\n    for: 1 h\n    steps:\n      - rest: 1 s", 11, 5, "a loop has a number of turns"),
        new(10, "  - loop: 20\n    steps:\n      - strip: 1 mA\n        per-turn: -0.1 mA\n        for: 1 h", 12, 9,
            "takes the current through zero"),
        new(10, Nested(5), 18, 21, "loops are nested deeper than 4"),
        new(10, Many(64), 73, 5, "more than 64 steps"),
        new(10, "  - rest: 1 s\n    name: a\n  - rest: 1 s\n    name: a", 12, 5, "two steps are named `a`; the first is on line 10"),
        new(10, "  - rest: 1 s\n    begins-cycle: yes", 11, 19, "must be true or false"),

        // YAML itself.
        new(8, "\t- deposit: 0.5 mA/cm2", 8, 1, "a tab in the indentation"),
        new(8, "  - deposit 0.5 mA/cm2", 9, 8, "this is not YAML"),
        new(8, "  - deposit:0.5 mA/cm2", 9, 8, "for a missing `:`"),
        new(2, "name: \"test", 2, 7, "this is not YAML"),
        new(10, "---\nsolidcell: 1", 10, 1, "one file holds one protocol"),
    ];

    private static string Nested(int depth)
    {
        IEnumerable<string> lines = Enumerable.Range(0, depth).Select(level =>
            $"{new string(' ', 2 + (level * 4))}- loop: 2\n{new string(' ', 4 + (level * 4))}steps:");
        return string.Join('\n', lines) + $"\n{new string(' ', 2 + (depth * 4))}- rest: 1 s";
    }

    private static string Many(int count) => string.Join('\n', Enumerable.Repeat("  - rest: 1 s", count));
}
