using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace SolidCell.Rules.Tests.Dialect;

/// <summary>Every build compiles Core and Drivers against the core library that is on the device too (tests/OnDevice.props).</summary>
public sealed class RealLibraryTests
{
    private const string Package = "nanoFramework.CoreLibrary";

    private static readonly HashSet<string> Own = ["SolidCell.Core.OnDevice", "SolidCell.Drivers.OnDevice"];

    [Theory]
    [InlineData("SolidCell.Core.OnDevice", "mscorlib")]
    [InlineData("SolidCell.Drivers.OnDevice", "SolidCell.Core.OnDevice, mscorlib")]
    public void The_sources_compile_against_the_devices_library_and_need_no_other(string assembly, string needed) =>
        Assert.Equal(needed, string.Join(", ", References(PathOf(assembly))));

    [Theory]
    [InlineData("SolidCell.Core.OnDevice")]
    [InlineData("SolidCell.Drivers.OnDevice")]
    public void What_the_compiler_makes_of_them_there_can_run_on_the_device_too(string assembly)
    {
        var findings = DialectInspector.Inspect(PathOf(assembly), FirmwareApi.Set, Own);
        Assert.True(findings.Count == 0, string.Join(Environment.NewLine, findings));
    }

    [Fact]
    public void It_is_the_version_that_is_flashed()
    {
        var compiled = XDocument.Load(Repository.PathTo("Directory.Packages.props")).Descendants("PackageVersion")
            .Single(version => (string)version.Attribute("Include")! == Package);
        var flashed = XDocument.Load(Repository.PathTo("firmware", "SolidCell.Core", "packages.config")).Root!.Elements("package")
            .Single(package => (string)package.Attribute("id")! == Package);
        Assert.Equal((string)flashed.Attribute("version")!, (string)compiled.Attribute("Version")!);
    }

    private static string PathOf(string assembly) => Path.Combine(AppContext.BaseDirectory, assembly + ".dll");

    private static IEnumerable<string> References(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var reader = file.GetMetadataReader();
        return [.. reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name))
            .Order(StringComparer.Ordinal)];
    }
}
