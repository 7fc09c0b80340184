using SolidCell.Core.Detection.Signal;
using SolidCell.Core.Measurement;

namespace SolidCell.Core.Detection.HardShort;

/// <summary>
/// Below which voltage a cell is shorted hard, for each kind of cell; and how far above it must have been just before. In 1/256 uV.
/// </summary>
internal sealed class HardShortLimit
{
    /// <summary>
    /// Symmetric and anode-free cell: below 38/256 = 15 % of the expected voltage. In pellets of 0.4 mm and more the bulk alone is 20 % and
    /// more of a healthy cell's resistance; not in tape separators, nor once the interfaces have grown beyond four times the bulk.
    /// </summary>
    private const int PolarisationShare = 38;

    /// <summary>Full cell: below 51/256 = 20 % of the highest voltage seen; a discharge ends above half of it.</summary>
    private const int FullCellShare = 51;

    /// <summary>
    /// Half cell: below 3 mV, or 15 % of its level while lithium is taken out. Lithiation ends at 5 mV and more above lithium.
    /// </summary>
    private const long HalfCellLimit = 3000L << LevelTracker.FractionBits;

    /// <summary>
    /// The voltage must have been twice the limit in the sample before, a half cell's thirty times while it is lithiated, which ends near
    /// 0 V: what comes there slowly is a discharge. While a full cell is charged or rests it may come there slowly, at rest it must. Times
    /// the limit.
    /// </summary>
    private const int Fall = 2;
    private const int LithiationFall = 30;

    /// <summary>3 Ohm cm2 as 1/256 uV per nA/cm2, times 256: a tenth of the thinnest pellet of design.md.</summary>
    private const int LeastResistance = 197;

    /// <summary>A plated collector must have shown four times that first.</summary>
    private const int AnodeFreeFloors = 4;

    /// <summary>Voltage the healthy cell would show; 0 while unknown.</summary>
    public long Basis;

    /// <summary>Magnitude below which a sample is a collapse, as last seen.</summary>
    public long Value;

    /// <summary>What the voltage must have been; 0: anything.</summary>
    public long FallFrom;

    /// <summary>It must have been that in the sample before, not only in this step.</summary>
    public bool IsFallAbrupt;

    /// <summary>What the least resistance shows at the current of the step; 0 at rest.</summary>
    public long Floor;

    private CellKind _kind;
    private bool _isPolarising;
    private bool _isLithiated;
    private long _expected;
    private long _peak;

    public void Begin(CellKind kind)
    {
        _kind = kind;
        _isPolarising = kind == CellKind.Symmetric || kind == CellKind.AnodeFree;
        _peak = 0;
        FallFrom = 0;
    }

    /// <summary>Takes the voltage expected of the step (0: unknown) and its current density.</summary>
    public void BeginStep(long expected, long nanoampsPerSquareCentimetre)
    {
        Floor = (IntMath.Magnitude(nanoampsPerSquareCentimetre) * LeastResistance) >> 8;
        _isLithiated = nanoampsPerSquareCentimetre < 0;
        IsFallAbrupt = _isLithiated || _kind != CellKind.Full;
        _expected = expected;
        _peak = _isPolarising ? 0 : _peak;
    }

    /// <summary>Half of what a recovered cell shows.</summary>
    public long Recovered => (_expected > 0 ? _expected : Basis) >> 1;

    /// <summary>The short is there: without a basis the cell would show eight times the least resistance.</summary>
    public void Enter() => Basis = Basis > 0 ? Basis : 8 * Floor;

    /// <summary>Takes the level before the sample (0: not known yet) and the noise. Returns the limit.</summary>
    public long Update(long healthyLevel, long sigma)
    {
        _peak = healthyLevel > _peak ? healthyLevel : _peak;
        switch (_kind)
        {
            case CellKind.Symmetric:
                Set(_expected > 0 ? Held(healthyLevel) : _peak - (_peak >> 2), PolarisationShare, sigma, Floor);
                return Value;
            case CellKind.Full:
                Set(_peak, FullCellShare, sigma, 0);
                break;
            case CellKind.Half:
                Set(healthyLevel, _isLithiated ? 0 : PolarisationShare, 0, HalfCellLimit > Floor ? HalfCellLimit : Floor);
                break;
            default:
                Set(healthyLevel >= AnodeFreeFloors * Floor ? healthyLevel : 0, PolarisationShare, sigma, 0);
                break;
        }

        int fall = _kind == CellKind.Half && _isLithiated ? LithiationFall : Fall;
        FallFrom = fall * Value;
        return Value;
    }

    /// <summary>
    /// The limit gives way to the noise by one sigma, up to 20 %: of a true collapse half of the samples would else miss it.
    /// </summary>
    private void Set(long basis, int share, long sigma, long least)
    {
        Basis = basis;
        long limit = (basis * share) >> 8;
        long widest = basis / 5;
        limit = limit + sigma < widest ? limit + sigma : limit > widest ? limit : widest;
        Value = limit > least ? limit : least;
    }

    /// <summary>The level, between what was expected and half as much again.</summary>
    private long Held(long healthyLevel)
    {
        long most = _expected + (_expected >> 1);
        long held = healthyLevel < most ? healthyLevel : most;
        return held > _expected ? held : _expected;
    }
}
