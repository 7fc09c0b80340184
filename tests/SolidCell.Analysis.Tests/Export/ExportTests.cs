using System.Text;
using System.Text.Json.Nodes;
using Parquet;
using Parquet.Schema;
using SolidCell.Analysis.Export;
using SolidCell.Core.Measurement;
using SolidCell.Core.Schedule;
using SolidCell.Store.Reading;

namespace SolidCell.Analysis.Tests.Export;

public sealed class ExportTests
{
    private static readonly ExportRow Row = new()
    {
        TestTimeSeconds = 1.5,
        Volts = 0.25,
        Amperes = -0.001,
        UnixTimeSeconds = 1_700_000_000.25,
        CycleCount = 2,
        StepCount = 3,
        StepId = 4,
        StepTimeSeconds = 0.5,
        StepType = "CC_DCH",
        AmbientTemperatureCelsius = 30.5,
        SurfacePressurePascals = double.NaN,
        ChargingCapacityAmpereHours = 0.000000125,
        DischargingCapacityAmpereHours = 0.5,
    };

    /// <summary>The fixture's clock was set at 0 s, and again at 10 s and 20 s, when it was 5 s and then 100 s later than
    /// thought.</summary>
    [Fact]
    public void Test_time_becomes_unix_time_by_the_last_setting_of_the_clock()
    {
        var clock = new UnixClock([(0, 1_000_000), (10_000, 1_015_000), (20_000, 1_125_000)]);
        Assert.Equal([1000, 1009.999, 1015, 1016, 1126], new long[] { 0, 9999, 10_000, 11_000, 21_000 }.Select(clock.Seconds));
        Assert.Equal(1126, new UnixClock([(0, 1_000_000), (10_000, 1_015_000), (20_000, 1_125_000)]).Seconds(21_000));
    }

    [Theory]
    [InlineData("Li / LPSCl.1 (b)-2_3", "Li___LPSCl.1__b_-2_3-01020304.bdf.csv")]
    [InlineData("..hidden", "hidden-01020304.bdf.csv")]
    [InlineData("zä9Z", "z_9Z-01020304.bdf.csv")]
    public void A_file_has_the_safe_letters_of_its_cell_and_eight_of_its_test(string cell, string name) =>
        Assert.Equal(name, ExportName.Of(Made.Test() with { CellName = cell }, ExportFormats.BdfCsv));

    [Theory]
    [InlineData("a/t.bdf.csv", "bdf.csv", "a/t.metadata.json")]
    [InlineData("t.BDF.CSV", "bdf.csv", "t.metadata.json")]
    [InlineData("t.csv", "bdf.csv", "t.csv.metadata.json")]
    public void The_metadata_stand_beside_their_table(string path, string format, string sidecar) =>
        Assert.Equal(sidecar, ExportFormats.SidecarOf(path, format));

    [Theory]
    [InlineData("a/t.bdf.csv", "a/t.bdf.metadata.json")]
    [InlineData("t.BDF.parquet", "t.BDF.metadata.json")]
    [InlineData("t.csv", null)]
    public void The_metadata_of_the_format_s_own_reader_replace_the_last_suffix(string path, string? metadata) =>
        Assert.Equal(metadata, BdfMetadata.PathOf(path));

    [Fact]
    public void Metadata_are_of_a_test_by_its_id()
    {
        JsonObject document = BdfMetadata.Of(Made.Test(), "x");
        Assert.True(BdfMetadata.IsOf(document, Made.Test()));
        Assert.False(BdfMetadata.IsOf(document, Made.Test() with { TestId = new byte[16] }));
        Assert.False(BdfMetadata.IsOf(new JsonArray(), Made.Test()));
        Assert.False(BdfMetadata.IsOf(new JsonObject { ["extras"] = "x" }, Made.Test()));
        Assert.False(BdfMetadata.IsOf(null, Made.Test()));
        Assert.Equal(["planned", "running", "completed", "aborted"], new[] { "planned", "running", "ended", "unknown" }
            .Select(state => (string)BdfMetadata.Of(Made.Test() with { State = state }, "x")["battinfo_test"]!["test"]!["status"]!));
    }

    [Theory]
    [InlineData(StepKind.Rest, 0, "REST")]
    [InlineData(StepKind.ConstantCurrent, 1, "CC_CHG")]
    [InlineData(StepKind.ConstantCurrent, -1, "CC_DCH")]
    [InlineData(StepKind.ConstantCurrent, 0, "CC_CHG")]
    [InlineData(StepKind.ConstantVoltage, -1, "CV")]
    [InlineData(StepKind.VoltageSweep, 0, "LSV")]
    [InlineData(StepKind.ConstantPower, 0, "CP_CHG")]
    [InlineData(StepKind.ConstantPower, -1, "CP_DCH")]
    [InlineData(StepKind.Pulse, 0, "PULSE_CHG")]
    [InlineData(StepKind.Pulse, -1, "PULSE_DCH")]
    public void A_step_has_the_words_of_cyclers_for_its_kind_and_direction(StepKind kind, long nanoamps, string type) =>
        Assert.Equal(type, StepType.Of(Made.Step(1, kind, 0, 1, nanoamps)));

    [Fact]
    public void A_table_has_nine_decimals_and_nothing_for_what_was_not_measured()
    {
        var text = new StringWriter();
        BdfCsvWriter.Write(text, [Row], true);
        Assert.Equal(
            ["test_time_second,voltage_volt,current_ampere,unix_time_second,cycle_count,step_count,ambient_temperature_celsius,surface_pressure_pa,charging_capacity_ah,discharging_capacity_ah,step_time_second,step_id,step_type", "1.5,0.25,-0.001,1700000000.25,2,3,30.5,,0.000000125,0.5,0.5,4,CC_DCH", ""],
            text.ToString().Split('\n'));
        text = new StringWriter();
        BdfCsvWriter.Write(text, [], false);
        Assert.Equal("Test Time / s,Voltage / V,Current / A,Unix Time / s,Cycle Count / 1,Step Count / 1,Ambient Temperature / degC,Surface Pressure / Pa,Charging Capacity / Ah,Discharging Capacity / Ah,Step Time / s,Step ID,Step Type\n", text.ToString());
    }

    [Fact]
    public void As_json_counts_are_whole_and_what_was_not_measured_is_null()
    {
        using var memory = new MemoryStream();
        JsonTestWriter.Write(memory, new JsonObject { ["a"] = 1, ["b"] = null }, [Row, Row]);
        JsonNode json = JsonNode.Parse(Encoding.UTF8.GetString(memory.ToArray()))!;
        Assert.Equal((1, true, 2), ((int)json["a"]!, json.AsObject().ContainsKey("b") && json["b"] is null, json["samples"]!.AsArray().Count));
        Assert.Equal(
            """{"test_time_second":1.5,"voltage_volt":0.25,"current_ampere":-0.001,"unix_time_second":1700000000.25,"cycle_count":2,"step_count":3,"ambient_temperature_celsius":30.5,"surface_pressure_pa":null,"charging_capacity_ah":1.25E-07,"discharging_capacity_ah":0.5,"step_time_second":0.5,"step_id":4,"step_type":"CC_DCH"}""",
            json["samples"]![1]!.ToJsonString());
    }

    [Fact]
    public async Task A_parquet_file_has_the_same_columns_and_the_test_s_own_metadata()
    {
        StoredTest test = Made.Test(CellKind.Full) with { Group = "g", Tags = ["x", "y"], ProtocolSha256 = [1, 255] };
        using var memory = new MemoryStream();
        await BdfParquetWriter.WriteAsync(memory, [Row, Row], false, test, "{}");
        memory.Position = 0;
        await using ParquetReader reader = await ParquetReader.CreateAsync(memory,
            cancellationToken: TestContext.Current.CancellationToken);
        DataField[] fields = reader.Schema.GetDataFields();
        Assert.Equal([.. BdfColumn.All.Select(column => column.Label), "Step Type"], fields.Select(field => field.Name));
        Assert.Equal(["Ambient Temperature / degC", "Surface Pressure / Pa"], fields.Take(12).Where(field => field.IsNullable).Select(field => field.Name));
        Assert.Equal(["Cycle Count / 1", "Step Count / 1", "Step ID"], fields.Where(field => field.ClrType == typeof(long)).Select(field => field.Name));
        using ParquetRowGroupReader group = reader.OpenRowGroupReader(0);
        (long[] cycles, double?[] pressures, double[] volts) = (new long[2], new double?[2], new double[2]);
        await group.ReadAsync<long>(fields[4], cycles.AsMemory(), cancellationToken: TestContext.Current.CancellationToken);
        await group.ReadAsync<double>(fields[7], pressures.AsMemory(), cancellationToken: TestContext.Current.CancellationToken);
        await group.ReadAsync<double>(fields[1], volts.AsMemory(), cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal((1, 2L, null, 0.25), (reader.RowGroupCount, cycles[1], pressures[1], volts[1]));
        Assert.Equal(
            "solidcell_area_cm2=1 solidcell_card={} solidcell_cell=li solidcell_cell_kind=full solidcell_group=g solidcell_protocol=p solidcell_protocol_sha256=01ff solidcell_tags=x y solidcell_test_id=0102030405060708090a0b0c0d0e0f10",
            string.Join(' ', reader.CustomMetadata.Select(entry => $"{entry.Key}={entry.Value}").Order(StringComparer.Ordinal)));
    }
}
