namespace SolidCell.Host.Tests.Device;

public sealed class DeviceInstallTests : IDisposable
{
    private readonly NanoffBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Runtime_then_application_are_written_to_the_reference_module()
    {
        _bench.Install("nanoff's own words");
        string image = _bench.Image();
        (int code, string output, string _) = await _bench.RunAsync("install", "--port", "COM7", "--image", image);
        Assert.Equal(0, code);
        Assert.Equal(
            ["--target ESP32_S3_OCTAL --serialport COM7 --update", $"--target ESP32_S3_OCTAL --serialport COM7 --deploy --image {image}"],
            _bench.Calls);
        Assert.Contains("nanoff's own words", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_needs_no_nanoff_and_prints_exactly_what_would_run()
    {
        string image = _bench.Image();
        (int code, string output, string _) = await _bench.RunAsync(
            "install", "--port", "/dev/ttyACM9", "--image", image, "--module", "esp32-wrover-4m", "--runtime-version", "1.17.0.285",
            "--mass-erase", "--dry-run");
        Assert.Equal(0, code);
        Assert.Equal(
            $"""
            nanoff --target ESP32_PSRAM_REV3 --serialport /dev/ttyACM9 --update --fwversion 1.17.0.285 --masserase
            nanoff --target ESP32_PSRAM_REV3 --serialport /dev/ttyACM9 --deploy --image {image}
            Nothing was written (--dry-run).

            """.ReplaceLineEndings("\n"),
            output);
    }

    [Fact]
    public async Task A_missing_nanoff_is_one_line_that_tells_how_to_install_it()
    {
        (int code, string output, string error) = await _bench.RunAsync("install", "--port", "COM7", "--image", _bench.Image());
        Assert.Equal((1, ""), (code, output));
        Assert.Equal(
            "solidcell: nanoff, the flasher of .NET nanoFramework, is not installed; install it with 'dotnet tool install -g nanoff' and try again.\n", error);
    }

    [Fact]
    public async Task A_nanoff_that_fails_ends_the_work_there()
    {
        _bench.Install("E4000", code: 17);
        (int code, string output, string error) = await _bench.RunAsync("install", "--port", "COM7", "--image", _bench.Image());
        Assert.Equal(1, code);
        Assert.Single(_bench.Calls);
        Assert.Contains("E4000", output, StringComparison.Ordinal);
        Assert.Contains("exit code 17 while writing the runtime", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_configuration_that_was_edited_by_hand_is_refused_before_anything_is_written()
    {
        _bench.Install();
        Assert.Equal(0, (await _bench.RunAsync("provision", "bench-3", "--broker", "192.168.1.10", "--output", _bench.PathTo("out"))).Code);
        string file = Path.Combine(_bench.PathTo("out"), "solidcell.cfg");
        Assert.Equal(
            0, (await _bench.RunAsync("install", "--port", "COM7", "--image", _bench.Image(), "--keep-runtime", "--configuration",
                file)).Code);
        Assert.Equal(File.ReadAllText(file), File.ReadAllText(_bench.PathTo("deployed.cfg")));
        int before = _bench.Calls.Length;
        File.WriteAllText(file, File.ReadAllText(file).Replace("bench-3", "bench-4", StringComparison.Ordinal));
        (int code, string _, string error) =
            await _bench.RunAsync("install", "--port", "COM7", "--image", _bench.Image(), "--configuration", file);
        Assert.Equal((1, before), (code, _bench.Calls.Length));
        Assert.Contains("checksum is wrong", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("install", "Name the board's serial port")]
    [InlineData("install --port COM7", "Name the firmware with --image")]
    [InlineData("install --port COM7 --image nowhere.bin", "there is no such file")]
    [InlineData("install --port COM7 --image {other}", "is no nanoFramework image")]
    [InlineData("install --port /dev/no-such-port --image {image}", "there is no such port")]
    [InlineData("install --port COM7 --image {image} --module ESP8266", "is no module of the reference board")]
    [InlineData("install --port COM7 --image {large}", "has room for")]
    public async Task What_cannot_work_is_refused_in_one_line(string line, string words)
    {
        File.WriteAllText(_bench.PathTo("other.txt"), "text");
        File.WriteAllText(_bench.PathTo("large.bin"), "NFMRK1\0" + new string('x', 3 << 20));
        string text = line.Replace("{image}", _bench.Image(), StringComparison.Ordinal)
            .Replace("{other}", _bench.PathTo("other.txt"), StringComparison.Ordinal)
            .Replace("{large}", _bench.PathTo("large.bin"), StringComparison.Ordinal);
        (int code, string error) = await NanoffBench.RefuseAsync(text.Split(' '));
        Assert.Equal(1, code);
        Assert.Contains(words, error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }
}
