using SolidCell.Operations.Calibrating;

namespace SolidCell.Operations.Guiding;

/// <summary>The fixture that is calibrated, as the guided calibration sees it.</summary>
public interface ICalibrationBench
{
    /// <summary>What is in force now.</summary>
    Task<CalibrationState> ReadAsync(CancellationToken cancellation);

    /// <summary>Calibrates a channel.</summary>
    Task<CalibrationState> CalibrateAsync(CalibrationOrder order, CancellationToken cancellation);

    /// <summary>Tares.</summary>
    Task<StackState> TareAsync(TareOrder order, CancellationToken cancellation);

    /// <summary>Lets a current flow through the dummy both ways.</summary>
    Task<HeldPair> HoldAsync(DummyHold hold, CancellationToken cancellation);

    /// <summary>Reads the force for some seconds.</summary>
    Task<ForceReading> ReadForceAsync(CancellationToken cancellation);
}
