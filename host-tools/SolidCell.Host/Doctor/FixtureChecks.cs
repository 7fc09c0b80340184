using SolidCell.Host.Fixtures;
using SolidCell.Ingest.Live;

namespace SolidCell.Host.Doctor;

/// <summary>What fixtures at the broker say of themselves.</summary>
internal static class FixtureChecks
{
    public static IEnumerable<DoctorFinding> Run(IReadOnlyList<FixtureReading> fixtures)
    {
        FixtureReading[] heard = [.. fixtures.Where(fixture => HeardFixture.After(fixture, null).Freshness == Freshness.Live)];
        string away = string.Join(", ", fixtures.Except(heard).Select(fixture => fixture.Fixture));
        yield return away.Length == 0
            ? DoctorFinding.Ok("fixtures", fixtures.Count == 0 ? "None has ever been here." : $"{heard.Length} are heard.")
            : DoctorFinding.Warn(
                "fixtures",
                    $"{heard.Length} are heard; not heard: {away}. Look at power and Wi-Fi; where one is gone for good, 'solidcell fixtures remove' ends its account.");
        if (heard.Length > 0)
        {
            yield return Versions(heard);
        }

        foreach (FixtureReading sick in heard.Where(fixture => fixture.SelfTest != 0))
        {
            yield return DoctorFinding.Fail(
                "self-test", $"Parts of {sick.Fixture} did not answer at power-on; its page in the dashboard names them.");
        }
    }

    private static DoctorFinding Versions(FixtureReading[] heard)
    {
        ILookup<long, string> byVersion = heard.ToLookup(fixture => fixture.FirmwareVersion, fixture => fixture.Fixture);
        string text =
            string.Join("; ", byVersion.OrderByDescending(same => same.Key)
                .Select(same => $"{Analysis.Results.FirmwareName.Of(same.Key) ?? "unknown"}: {string.Join(", ", same)}"));
        return byVersion.Count == 1 ? DoctorFinding.Ok("firmware", text + ".")
            : DoctorFinding.Warn("firmware", $"{text}. Bring them to one version ('solidcell device install').");
    }
}
