namespace SolidCell.Host.Tests.Device;

/// <summary>What a device command finds on the computer it really runs on.</summary>
public sealed class DeviceProcessTests : IDisposable
{
    private readonly NanoffBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Nanoff_of_the_path_is_the_one_that_is_run()
    {
        _bench.Install("nanoff's own words");
        (int code, string output, string error) = await _bench.RunProcessAsync("install", "--port", "COM7", "--image", _bench.Image());
        Assert.True(code == 0, error);
        Assert.Equal(2, _bench.Calls.Length);
        Assert.Contains("nanoff's own words", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--wifi lab", "The passphrase of lab is needed and there is no terminal to ask for it; give --wifi-password-file FILE")]
    [InlineData("--user x", "The password of x is needed and there is no terminal to ask for it; give --password-file FILE")]
    public async Task A_secret_that_is_nowhere_is_asked_for_or_refused_never_left_out(string options, string words)
    {
        _bench.Install();
        (int code, string _, string error) =
            await _bench.RunProcessAsync(["provision", "bench-3", "--port", "COM7", "--broker", "lab", .. options.Split(' ')]);
        Assert.Equal(1, code);
        Assert.Contains(words, error, StringComparison.Ordinal);
        Assert.Empty(_bench.Calls);
    }
}
