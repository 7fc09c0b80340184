using SolidCell.Core.Control;
using SolidCell.Core.Measurement;

namespace SolidCell.Core.Tests.Instrument;

/// <summary>
/// An impedance meter whose points take two ticks, and both relays with contacts that open a tick late, as slow ones do: what must never
/// happen, that both are closed, would show here first.
/// </summary>
internal sealed class MeterDouble : IImpedanceMeter, IMeterSwitch
{
    private int _polls;

    public MeterDouble() => Source = new SourceRelay(this);

    /// <summary>K1, whose line and contact this is.</summary>
    public SourceRelay Source { get; }

    /// <summary>The line of K2.</summary>
    public bool IsJoined { get; private set; }

    public bool IsBridged { get; private set; }

    /// <summary>The contact of K2 as it still was in the tick before.</summary>
    public bool WasJoined { get; private set; }

    /// <summary>Both contacts were closed at some moment.</summary>
    public bool HaveBothBeenClosed { get; private set; }

    public bool RefusesToJoin { get; set; }

    /// <summary>What every point ends with.</summary>
    public SampleQuality Answer { get; set; } = SampleQuality.Good;

    /// <summary>Points begun.</summary>
    public int Begun { get; private set; }

    public bool IsBusy { get; private set; }

    public int WordOf(int millihertz) => millihertz;

    public void Guess(ImpedancePoint point, int microvolts) => point.Amplitude = 100;

    public bool Follow(ImpedancePoint point, int microvolts, bool keepsResistor) => true;

    public SampleQuality Begin(ImpedancePoint point)
    {
        Begun++;
        _polls = 0;
        IsBusy = Answer != SampleQuality.NoAnswer;
        (point.VoltageReal, point.CurrentReal) = (1000, 1000);
        return IsBusy ? SampleQuality.Good : SampleQuality.NoAnswer;
    }

    public SampleQuality Poll()
    {
        IsBusy = ++_polls < 2;
        return IsBusy ? SampleQuality.OutOfDate : Answer;
    }

    public SampleQuality Stop()
    {
        IsBusy = false;
        return SampleQuality.Good;
    }

    public void Break()
    {
        Source.IsEnabled = false;
        IsJoined = false;
        IsBridged = false;
    }

    public bool Join()
    {
        IsJoined = !RefusesToJoin;
        Look();
        return IsJoined;
    }

    public void Bridge() => IsBridged = true;

    /// <summary>Contacts follow their lines.</summary>
    public void Tick()
    {
        Look();
        WasJoined = IsJoined;
        Source.WasEnabled = Source.IsEnabled;
    }

    private void Look() => HaveBothBeenClosed |= (IsJoined || WasJoined) && (Source.IsEnabled || Source.WasEnabled);

    /// <summary>K1.</summary>
    internal sealed class SourceRelay(MeterDouble meter) : ICellSwitch
    {
        public bool IsEnabled { get; set; }

        public bool WasEnabled { get; set; }

        public int Beats { get; private set; }

        public bool Close()
        {
            IsEnabled = true;
            meter.Look();
            return true;
        }

        public void Open() => meter.Break();

        public bool Beat()
        {
            Beats++;
            return true;
        }
    }
}
