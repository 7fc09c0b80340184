using SolidCell.Core.Calibration;
using SolidCell.Core.Commands;
using SolidCell.Core.Detection;
using SolidCell.Core.Instrument;
using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Core.Safety;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Tests;

/// <summary>Numbers that stand in programs, commands, logs and databases: a name may be added, and none may change its number.</summary>
public sealed class WireNumberTests
{
    [Theory]
    [InlineData(typeof(StepKind), "Rest=0 ConstantCurrent=1 ConstantVoltage=2 Pulse=3 Loop=4 Stop=5 VoltageSweep=6 ConstantPower=7 Impedance=8")]
    [InlineData(typeof(CurrentUnit), "Nanoamps=0 NanoampsPerSquareCentimetre=1 MicroC=2 Nanowatts=3 NanowattsPerSquareCentimetre=4")]
    [InlineData(typeof(LimitQuantity), "StepMilliseconds=0 VoltageAboveMicrovolts=1 VoltageBelowMicrovolts=2 AbsoluteVoltageAboveMicrovolts=3 AbsoluteCurrentBelowNanoamps=4 StepChargeNanoampHours=5 StepArealChargeNanoampHoursPerSquareCentimetre=6 SoftShort=7 HardShort=8 PressureAboveKilopascals=9 PressureBelowKilopascals=10 TemperatureAboveMillidegrees=11 TemperatureBelowMillidegrees=12 TestChargeNanoampHours=13 TestArealChargeNanoampHoursPerSquareCentimetre=14 ThousandthsOfHalfCycleBefore=15 ThousandthsOfStartVoltage=16 ThousandthsOfBestResistance=17")]
    [InlineData(typeof(LimitAction), "Next=0 GoTo=1 LeaveLoop=2 Stop=3")]
    [InlineData(typeof(StepEndReason), "Time=0 VoltageAbove=1 VoltageBelow=2 AbsoluteVoltageAbove=3 AbsoluteCurrentBelow=4 Charge=5 ArealCharge=6 SoftShort=7 HardShort=8 PressureAbove=9 PressureBelow=10 TemperatureAbove=11 TemperatureBelow=12 TestCharge=13 TestArealCharge=14 ShareOfHalfCycleBefore=15 MultipleOfStartVoltage=16 ShareOfBestResistance=17 ShortResponse=32 Operator=33 Fault=34 PowerCut=35 SpectrumTaken=36")]
    [InlineData(typeof(TestEndReason), "Completed=0 StoppedByLimit=1 StoppedByShort=2 StoppedByOperator=3 Fault=4 PowerCut=5")]
    [InlineData(typeof(ShortResponse), "Note=0 Rest=1 Reduce=2 Stop=3")]
    [InlineData(typeof(PowerCutResponse), "Wait=0 Continue=1")]
    [InlineData(typeof(RecordKind), "Sample=1 StepStarted=2 StepEnded=3 TestStarted=4 TestEnded=5 ShortCircuit=6 Waveform=7 Fault=8 Command=9 Booted=10 Resumed=11 ClockSet=12 SamplesThinned=13 PulseResistance=14 Halted=15 ImpedancePoint=16 Multisine=17")]
    [InlineData(typeof(CommandName), "Start=1 Pause=2 Resume=3 Stop=4 ClearFault=5 Tare=6 Calibrate=7 Identify=8 SetClock=9 ReadConfiguration=10")]
    [InlineData(typeof(CommandOutcome), "Done=0 Repeated=1 Refused=2 Malformed=3 Busy=4 Stale=5")]
    [InlineData(typeof(HaltReason), "Operator=0 Fault=1 RelayOpened=2 PowerCut=3 ShortRest=4 LoopStalled=5")]
    [InlineData(typeof(InstrumentState), "Idle=0 Running=1 Paused=2 Faulted=3 Finished=4")]
    [InlineData(typeof(SampleQuality), "Good=0 NotMeasured=1 NoAnswer=2 BusHung=3 Saturated=4 Stuck=5 OpenInput=6 OutOfDate=7 Implausible=8")]
    [InlineData(typeof(MeterLoad), "Cell=0 Reference=1 Precharge=2")]
    [InlineData(typeof(CellKind), "Symmetric=0 Full=1 Half=2 AnodeFree=3")]
    [InlineData(typeof(CurrentRange), "OneMilliamp=0 TenMilliamps=1")]
    [InlineData(typeof(FaultId), "None=0 CellOverVoltage=1 CellUnderVoltage=2 OverCurrent=3 CurrentNotFollowing=4 PressureHigh=5 PressureLow=6 ContactLost=7 OverTemperature=8 UnderTemperature=9 VoltageSensorSilent=10 CurrentSensorSilent=11 PressureSensorSilent=12 TemperatureSensorSilent=13 SupplyLow=14 EmergencyStop=15 LogFull=16 ScheduleCorrupt=17 SourceSilent=18 InternalError=19 SupplySensorSilent=20 LoopStalled=21")]
    [InlineData(typeof(FaultAction), "None=0 Log=1 Pause=2 OpenRelay=3 Latch=4")]
    [InlineData(typeof(ShortKind), "Soft=1 Hard=2")]
    [InlineData(typeof(ShortCause), "ResistanceCollapse=1 LinearThroughOrigin=2 AbruptDrop=3 SpikeTrain=4 Fluctuation=5 LostPolarisation=6 OverpotentialFellWithCurrent=7 NoRiseOnCharge=8 ExcessCharge=9 EfficiencyCollapse=10 OpenCircuitSag=11 PressureStopped=12 HoldCurrent=13 Decline=14")]
    [InlineData(typeof(CalibrationChannel), "CellVoltage=0 CurrentOneMilliamp=1 CurrentTenMilliamps=2 StackForce=3 SourceOneMilliamp=4 SourceTenMilliamps=5 PressedArea=6")]
    public void Names_keep_their_numbers(Type names, string numbers) => Assert.Equal(
        numbers, string.Join(' ', Enum.GetValues(names).Cast<Enum>().Select(one => $"{one}={Convert.ToInt32(one, null)}")));
}
