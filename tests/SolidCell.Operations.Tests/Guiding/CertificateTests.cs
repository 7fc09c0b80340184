using SolidCell.Operations.Guiding;

namespace SolidCell.Operations.Tests.Guiding;

/// <summary>What a calibration does and certifies, computed by hand: g is 10 m/s2, every reading 1 % high before it.</summary>
public sealed class CertificateTests
{
    private static readonly CalibrationReferences References = new(VoltmeterPercent: 0.02, WeightPercent: 0.1, Gravity: 10);
    private static readonly IReadOnlyList<DummyHold> Holds = DummyHold.Plan([new DummyResistor(1000, 0.01)]);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Points_limits_and_uncertainties_are_those_of_the_procedure()
    {
        var bench = new ScriptedBench();
        (IReadOnlyList<ChannelCertificate> channels, double tare) = await Run(bench, 5);
        Assert.Equal(1.5, tare);
        Assert.Equal(
            [
                "voltage V by voltmeter at the dummy: before -3.535=-3.5 3.535=3.5, after -3.5=-3.5 3.5=3.5, 0.035 to 0 of 0.0036, +-0.000806",
                "current-10ma mA by 1000 ohm, 0.01 %: before -3.535=-3.5 3.535=3.5, after -3.5=-3.5 3.5=3.5, 0.035 to 0 of 0.0045, +-0.00112",
                "current-1ma mA by 1000 ohm, 0.01 %: before -0.808=-0.8 0.808=0.8, after -0.8=-0.8 0.8=0.8, 0.008 to 0 of 0.0018, +-0.00082",
                "force N by 5 kg, 0.1 %, 10 m/s2: before 0.5=0 60.5=50, after 50.5=50, 10.5 to 0.5 of 0.5, +-0.112",
            ], channels.Select(Text));
        Assert.All(channels, channel => Assert.Equal(new(-1, -2, 1, 3), channel.PointsBefore));
    }

    [Fact]
    public async Task It_asks_and_orders_one_after_the_other()
    {
        var bench = new ScriptedBench();
        await Run(bench, 5);
        Assert.Equal(
            [
                "Put the dummy on 1000 ohm", "3.5 mA flow backwards, then forwards: 3.5 V are expected",
                "calibrate 0 -3535000 -3500000 3535000 3500000", "calibrate 2 -3535000 -3500000 3535000 3500000",
                "3.5 mA flow backwards, then forwards: 3.5 V are expected",
                "voltage: 0.035 V off before, 0 after (limit 0.0036, uncertainty 0.000806)",
                "current-10ma: 0.035 mA off before, 0 after (limit 0.0045, uncertainty 0.001119)",
                "0.8 mA flow backwards, then forwards: 0.8 V are expected", "calibrate 1 -808000 -800000 808000 800000",
                "0.8 mA flow backwards, then forwards: 0.8 V are expected",
                "current-1ma: 0.008 mA off before, 0 after (limit 0.0018, uncertainty 0.00082)",
                "Take everything off the load cell", "tare ", "Hang 5 kg on the load cell", "calibrate 3 500 0 60500 50000",
                "force: 10.5 N off before, 0.5 after (limit 0.5, uncertainty 0.111803)",
            ], bench.Done);
    }

    [Fact]
    public async Task Without_a_voltmeter_the_converter_is_the_reference_and_no_voltage_is_calibrated()
    {
        var bench = new ScriptedBench { Voltmeter = null, Gain = 1.001 };
        (IReadOnlyList<ChannelCertificate> channels, _) = await Run(bench, null);
        Assert.Equal(
            [
                "current-10ma mA by 1000 ohm, 0.01 %: before -3.5035=-3.5035 3.5035=3.5035, after -3.5=-3.5035 3.5=3.5035, 0 to 0.0035 of 0.0045, +-0.00532",
                "current-1ma mA by 1000 ohm, 0.01 %: before -0.8008=-0.8008 0.8008=0.8008, after -0.8=-0.8008 0.8=0.8008, 0 to 0.0008 of 0.0018, +-0.00144",
            ], channels.Select(Text));
    }

    [Theory]
    [InlineData(1.0999, 1, null)]
    [InlineData(1.101, 1, "The fixture shows 3.8535 V where 3.5 V are expected over 1000 ohm")]
    [InlineData(0.9001, 1, null)]
    [InlineData(0.899, 1, "Look at the position of the dummy and its four wires.")]
    [InlineData(-1, 1, "The sign is wrong: look at the wires.")]
    [InlineData(1, 1.0999, null)]
    [InlineData(1, 1.101, "The voltmeter showed 3.8535 V where 3.5 V")]
    [InlineData(1, 0.899, "The voltmeter showed 3.1465 V")]
    [InlineData(1, double.NaN, "The voltmeter showed NaN V")]
    public async Task A_voltage_more_than_a_tenth_off_is_another_resistor(double gain, double voltmeter, string? problem)
    {
        var bench = new ScriptedBench { Gain = gain, Voltmeter = voltmeter, GainAfter = voltmeter };
        Exception? thrown = await Record.ExceptionAsync(() => Run(bench, null));
        Assert.Equal(problem is null, thrown is null);
        Assert.Contains(problem ?? "", thrown?.Message ?? "", StringComparison.Ordinal);
        Assert.Equal(problem is not null, !bench.Done.Exists(line => line.StartsWith("calibrate", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(0.25, null)]
    [InlineData(0.24, "The load cell shows 12 N more where 50 N were hung on it")]
    [InlineData(0.24, "Look at what the weights hang on.")]
    [InlineData(-0.1, "The sign is wrong: look at its signal wires.")]
    public async Task A_load_cell_that_shows_less_than_a_quarter_is_not_calibrated(double gain, string? problem)
    {
        Exception? thrown = await Record.ExceptionAsync(() => Run(new ScriptedBench { ForceGain = gain }, 5));
        Assert.Equal(problem is null, thrown is null);
        Assert.Contains(problem ?? "", thrown?.Message ?? "", StringComparison.Ordinal);
    }

    /// <summary>1.001 of 3.5 mA is 3.5 uA off, within 4.5; 1.0013 is 4.55 off.</summary>
    [Theory]
    [InlineData(1.001, true)]
    [InlineData(1.0013, false)]
    public async Task A_channel_that_is_not_within_its_limit_afterwards_takes_all_of_it_back(double after, bool isAccepted)
    {
        var bench = new ScriptedBench { GainAfter = after };
        Exception? thrown = await Record.ExceptionAsync(() => Run(bench, null));
        Assert.Equal(isAccepted, thrown is null);
        Assert.True(isAccepted || thrown!.Message.Contains("is not within its limits after the calibration", StringComparison.Ordinal));
        Assert.Equal(isAccepted, bench.Done[^1].StartsWith("current-1ma", StringComparison.Ordinal));
    }

    [Fact]
    public async Task At_the_end_of_a_calibration_by_resistors_the_leads_are_named_and_after_one_by_a_weight_they_are_not()
    {
        var resistors = new ScriptedBench();
        await Certified(resistors, new GuidedOrder(Holds, null, References, true, 5, 12));
        Assert.Equal(CertifiedCalibration.Leads, resistors.Done[^1]);

        var weight = new ScriptedBench();
        await Certified(weight, new GuidedOrder([], 5, References, true, 5, 12));
        Assert.DoesNotContain(CertifiedCalibration.Leads, weight.Done);
    }

    private static Task<CalibrationCertificate> Certified(ScriptedBench bench, GuidedOrder order) =>
        new CertifiedCalibration("bench-1", bench, TimeProvider.System).RunAsync(bench, order, "somebody", Cancellation);

    private static Task<(IReadOnlyList<ChannelCertificate> Channels, double TareBeforeNewtons)> Run(
        ScriptedBench bench, double? kilograms) =>
        new GuidedCalibration(bench, bench, References).RunAsync(Holds, kilograms, Cancellation);

    private static string Text(ChannelCertificate channel) => FormattableString.Invariant(
        $"{channel.Channel} {channel.Unit} by {channel.Reference}: before {Text(channel.Before)}, after {Text(channel.After)}, {channel.LargestErrorBefore:0.####} to {channel.LargestErrorAfter:0.####} of {channel.Limit:0.####}, +-{channel.Uncertainty:G3}");

    private static string Text(IEnumerable<PointLine> points) =>
        string.Join(' ', points.Select(point => FormattableString.Invariant($"{point.Shown:0.####}={point.True:0.####}")));
}
