using SolidCell.Cards;
using SolidCell.Store;
using SolidCell.Store.Reading;

namespace SolidCell.Analysis;

/// <summary>
/// The card of a test: that of its cell, filled up by that of its protocol. Nothing of it is stored a second time, so a card that is
/// corrected later is a corrected one everywhere.
/// </summary>
public static class TestCard
{
    public static MeantCard Of(StoreDatabase database, StoredTest test)
    {
        ArgumentNullException.ThrowIfNull(test);
        return MeantCard.Of(test.Card, TestProtocol.Of(database, test)?.Cell.Card);
    }
}
