namespace SolidCell.Rules.Tests.Structure.Cyclic.First
{
    internal sealed class Hen
    {
        public IReadOnlyList<Second.Egg> Laid { get; } = [];
    }
}

namespace SolidCell.Rules.Tests.Structure.Cyclic.Second
{
    internal sealed class Egg
    {
        public static int Layers() => new First.Hen().Laid.Count;
    }
}
