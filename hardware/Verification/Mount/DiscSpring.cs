namespace SolidCell.Hardware.Verification.Mount;

/// <summary>
/// A disc spring after Almen and Laszlo (DIN EN 16984): force over deflection from its dimensions in millimetres.
/// </summary>
/// <param name="Outer">Outer diameter De.</param>
/// <param name="Inner">Inner diameter Di.</param>
/// <param name="Thickness">Thickness t.</param>
/// <param name="Free">Free cone height h0.</param>
public sealed record DiscSpring(double Outer, double Inner, double Thickness, double Free)
{
    private const double YoungMegapascals = 206_000;
    private const double Poisson = 0.3;

    /// <summary>DIN 2093 A 16: 16 x 8.2 x 0.9, h0 = 0.35. It fits an M8 bolt.</summary>
    public static DiscSpring A16 { get; } = new(16, 8.2, 0.9, 0.35);

    /// <summary>Deflection at which springs of DIN 2093 are rated: three quarters of h0, mm.</summary>
    public double Rated => 0.75 * Free;

    /// <summary>Force in newtons at a deflection in millimetres.</summary>
    public double Newtons(double deflection)
    {
        double s = deflection / Thickness, h = Free / Thickness;
        return Flat * s * (((h - s) * (h - (s / 2))) + 1);
    }

    /// <summary>Stiffness in newtons a millimetre at a deflection.</summary>
    public double NewtonsPerMillimetre(double deflection) => (Newtons(deflection + 1e-5) - Newtons(deflection - 1e-5)) / 2e-5;

    /// <summary>The deflection that gives a force, at most the rated one; null beyond it.</summary>
    public double? DeflectionAt(double newtons)
    {
        if (newtons > Newtons(Rated))
        {
            return null;
        }

        double low = 0, high = Rated;
        for (int i = 0; i < 60; i++)
        {
            double middle = (low + high) / 2;
            (low, high) = Newtons(middle) < newtons ? (middle, high) : (low, middle);
        }

        return high;
    }

    private double Flat => 4 * YoungMegapascals / (1 - (Poisson * Poisson)) * Math.Pow(Thickness, 4) / (K1 * Outer * Outer);

    private double K1
    {
        get
        {
            double delta = Outer / Inner;
            double ratio = (delta - 1) / delta;
            return 1 / Math.PI * ratio * ratio / (((delta + 1) / (delta - 1)) - (2 / Math.Log(delta)));
        }
    }
}
