using SolidCell.Core.Encoding;
using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;

namespace SolidCell.Core.Telemetry;

/// <summary>The two JSON messages for people and dashboards: status (retained) and live (once a second).</summary>
internal sealed class StatusWriter
{
    private readonly JsonWriter _json = new JsonWriter();
    private readonly RecordLog _log;
    private readonly string _fixtureId;

    internal StatusWriter(RecordLog log, string fixtureId)
    {
        _log = log;
        _fixtureId = fixtureId;
    }

    internal int WriteStatus(byte[] buffer, FixtureStatus status)
    {
        _json.Start(buffer);
        _json.WriteText("fixture", _fixtureId);
        WriteProgress(status);
        if (status.HasProgram)
        {
            _json.WriteHex("program", status.ProgramHash);
        }

        _json.WriteInteger("firmware_version", status.FirmwareVersion);
        _json.WriteInteger("self_test", status.SelfTestFailures);
        _json.WriteInteger("safe_mode", status.IsSafeMode ? 1 : 0);
        _json.WriteInteger("boot_id", _log.BootId);
        _json.WriteInteger("log_next_sequence", _log.NextSequence);
        _json.WriteInteger("log_fill_percent", _log.FillPercent);
        _json.WriteInteger("log_overflowed", _log.Overflowed);
        _json.WriteInteger("storage_failures", _log.StorageFailures);
        if (status.RestartCause.Length > 0)
        {
            WriteDevice(status);
        }

        return _json.Finish();
    }

    internal int WriteLive(byte[] buffer, Sample sample, FixtureStatus status)
    {
        _json.Start(buffer);
        WriteProgress(status);
        WriteChannel("cell_volts", sample.CellMicrovolts, 6, sample.CellVoltageQuality);
        WriteChannel("cell_milliamps", sample.CellNanoamps, 6, sample.CellCurrentQuality);
        WriteChannel("stack_megapascals", sample.StackKilopascals, 3, sample.StackPressureQuality);
        WriteChannel("frame_celsius", sample.FrameMillidegrees, 3, sample.FrameTemperatureQuality);
        WriteChannel("supply_volts", sample.SupplyMillivolts, 3, sample.SupplyQuality);
        return _json.Finish();
    }

    /// <summary>What only a fixture of hardware has to tell.</summary>
    private void WriteDevice(FixtureStatus status)
    {
        _json.WriteText("restart", status.RestartCause);
        _json.WriteText("crash", status.Crash);
        _json.WriteInteger("tick_overruns", status.TickOverruns);
        _json.WriteInteger("tick_failures", status.TickFailures);
        _json.WriteInteger("bus_releases", status.BusReleases);
        _json.WriteInteger("link_failures", status.LinkFailures);
        _json.WriteInteger("hung_links", status.HungLinks);
    }

    private void WriteProgress(FixtureStatus status)
    {
        _json.WriteText("state", status.State);
        if (status.HasTest)
        {
            _json.WriteHex("test", status.TestId);
        }

        _json.WriteFixed("test_seconds", status.TestMilliseconds, 3);
        _json.WriteInteger("step_index", status.StepIndex);
        _json.WriteInteger("step_count", status.StepCount);
        _json.WriteInteger("cycle_count", status.CycleCount);
        _json.WriteFixed("set_point_milliamps", status.SetPointNanoamps, 6);
        _json.WriteInteger("short_count", status.ShortCount);
        _json.WriteInteger("fault_id", status.FaultId);
    }

    private void WriteChannel(string name, int value, int decimals, SampleQuality quality)
    {
        if (quality != SampleQuality.Good)
        {
            _json.WriteNull(name);
            return;
        }

        _json.WriteFixed(name, value, decimals);
    }
}
