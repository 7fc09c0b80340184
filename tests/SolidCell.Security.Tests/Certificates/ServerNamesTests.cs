using System.Net;
using SolidCell.Security.Certificates;

namespace SolidCell.Security.Tests.Certificates;

public sealed class ServerNamesTests
{
    [Fact]
    public void This_computer_has_its_own_names_the_loopback_and_what_its_owner_gives()
    {
        ServerNames names = ServerNames.OfThisComputer(["cells.uni.example", "10.1.2.3"]);
        Assert.Contains("localhost", names.Names);
        Assert.Contains("cells.uni.example", names.Names);
        Assert.Contains(IPAddress.Parse("10.1.2.3"), names.Addresses);
        Assert.Contains(IPAddress.Loopback, names.Addresses);
        Assert.DoesNotContain("10.1.2.3", names.Names);
    }

    [Theory]
    [InlineData("lab.local", true)]
    [InlineData("press-3", true)]
    [InlineData("", false)]
    [InlineData("-lab", false)]
    [InlineData("lab_2", false)]
    [InlineData("lab..local", false)]
    public void A_name_of_a_host_is_labels_of_letters_digits_and_hyphens(string name, bool isName) =>
        Assert.Equal(isName, ServerNames.IsName(name));
}
