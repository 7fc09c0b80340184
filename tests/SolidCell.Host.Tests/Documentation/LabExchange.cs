namespace SolidCell.Host.Tests.Documentation;

/// <summary>Protocols of other programs, as the pages import them.</summary>
internal static class LabExchange
{
    private const string Unicycler = """
        {
            "sample": {"name": "C12", "capacity_mAh": 2.4},
            "record": {"time_s": 10},
            "method": [
                {"step": "tag", "tag": "cycles"},
                {"step": "constant_current", "rate_C": "C/10", "until_voltage_V": 4.3},
                {"step": "constant_current", "rate_C": "D/10", "until_voltage_V": 2.5},
                {"step": "loop", "loop_to": "cycles", "cycle_count": 3}
            ]
        }
        """;

    private const string Experiment = """
        import pybamm
        experiment = pybamm.Experiment([("Charge at 500 mA for 10 minutes or until 4.2 V", "Rest for 1 hour")] * 20)
        """;

    public static void Write(string path) =>
        File.WriteAllText(path, path.EndsWith(".json", StringComparison.Ordinal) ? Unicycler : Experiment);
}
