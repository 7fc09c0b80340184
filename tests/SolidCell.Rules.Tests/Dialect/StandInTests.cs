using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace SolidCell.Rules.Tests.Dialect;

/// <summary>
/// What the application is compiled against here is what it meets on the device: the stand-ins offer no member that the real
/// libraries lack, and every one of theirs that the firmware uses.
/// </summary>
public sealed class StandInTests
{
    private const string FileName = "SolidCell.Device.StandIns.dll";

    /// <summary>The simulated hardware behind the stand-ins, which no firmware sees.</summary>
    private const string Simulation = "SolidCell.";

    /// <summary>What the desktop's compiler and runtime add to a delegate or an enumeration.</summary>
    private static readonly string[] Additions = [".BeginInvoke(", ".EndInvoke(", ".value__ : "];

    private static readonly string Assembly = Path.Combine(AppContext.BaseDirectory, FileName);

    [Fact]
    public void The_real_libraries_have_every_public_member_of_a_stand_in()
    {
        var real = PublicApi.Read(Listing());
        Nothing(Members().Where(member => !real.Contains(member)), "nanoFramework has no such member, so no stand-in may have it");
    }

    [Fact]
    public void The_constants_of_a_stand_in_are_those_of_the_real_library()
    {
        var real = Listing().Where(line => line.StartsWith("public enum ", StringComparison.Ordinal))
            .ToDictionary(line => line.Split(' ')[2].Replace('/', '.'), Constants);
        var wrong = System.Reflection.Assembly.LoadFrom(Assembly).GetExportedTypes()
            .Where(type => type.IsEnum && !type.FullName!.StartsWith(Simulation, StringComparison.Ordinal))
            .SelectMany(
                type => Enum.GetNames(type).Select(name => (type.FullName, Text: $"{name} = {Convert.ToInt64(Enum.Parse(type, name))}")))
            .Where(constant => !real[constant.FullName!].Contains(constant.Text));
        Nothing(wrong.Select(constant => constant.FullName + ": " + constant.Text), "the library has another value, or none");
    }

    [Fact]
    public void Every_member_of_a_stand_in_that_the_firmware_uses_is_there()
    {
        var offered = Members();
        var types = Types();
        Nothing(FirmwareApi.Lines.Where(line => types.Any(type => line.StartsWith(type + ".", StringComparison.Ordinal))
            && !offered.Contains(line) && !types.Contains(line)), "the firmware uses it");
    }

    private static IEnumerable<string> Listing()
    {
        Assert.SkipWhen(PublicApi.ListingPath is null,
            "The listing of the real libraries is not part of the repository and not beside it.");
        return PublicApi.Lines;
    }

    private static void Nothing(IEnumerable<string> findings, string why)
    {
        var found = findings.ToList();
        Assert.True(found.Count == 0, why + ":" + Environment.NewLine + string.Join(Environment.NewLine, found));
    }

    private static HashSet<string> Constants(string line) =>
        [.. line[(line.IndexOf('{', StringComparison.Ordinal) + 1)..line.LastIndexOf('}')].Split(',').Select(constant => constant.Trim())];

    private static HashSet<string> Types() => Read((_, names, handle) => [names.Type(handle)]);

    private static HashSet<string> Members() => Read((reader, names, handle) =>
    [
        .. reader.GetTypeDefinition(handle).GetMethods().Select(reader.GetMethodDefinition)
            .Where(method => (method.Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Public).Select(names.Line),
        .. reader.GetTypeDefinition(handle).GetFields().Select(reader.GetFieldDefinition).Where(IsOffered).Select(names.Line),
    ]);

    private static bool IsOffered(FieldDefinition field) =>
        (field.Attributes & FieldAttributes.FieldAccessMask) == FieldAttributes.Public && (field.Attributes & FieldAttributes.Literal) == 0;

    private static HashSet<string> Read(Func<MetadataReader, MemberNames, TypeDefinitionHandle, IEnumerable<string>> pick)
    {
        using var file = new PEReader(File.OpenRead(Assembly));
        var reader = file.GetMetadataReader();
        var names = new MemberNames(reader);
        return [.. reader.TypeDefinitions
            .Where(handle => IsOffered(reader, handle) && !names.Type(handle).StartsWith(Simulation, StringComparison.Ordinal))
            .SelectMany(handle => pick(reader, names, handle))
            .Where(line => !Additions.Any(addition => line.Contains(addition, StringComparison.Ordinal)))];
    }

    private static bool IsOffered(MetadataReader reader, TypeDefinitionHandle handle) =>
        (reader.GetTypeDefinition(handle).Attributes & TypeAttributes.VisibilityMask) is TypeAttributes.Public
        or TypeAttributes.NestedPublic;
}
