using SolidCell.Device.StandIns.Simulation;

namespace SolidCell.Device.Boot.Tests.Bench;

/// <summary>
/// Makes the MQTT library hang in one call, as nanoframework/Home issue 1692 tells: the call does not return and nothing is thrown.
/// </summary>
internal sealed class HangingLibrary : IDisposable
{
    private readonly ManualResetEventSlim _release = new(false);
    private readonly TaskCompletionSource _hung = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _armed = 1;

    /// <summary>The first such call from now on hangs; those after it return.</summary>
    public HangingLibrary(MqttCall call) => SimulatedNetwork.Entering = entered =>
    {
        if (entered == call && Interlocked.Exchange(ref _armed, 0) == 1)
        {
            _hung.SetResult();
            _release.Wait();
        }
    };

    /// <summary>Done when the library hangs.</summary>
    public Task Hung => _hung.Task;

    /// <summary>The call returns after all.</summary>
    public void Release() => _release.Set();

    public void Dispose() => _release.Set();
}
