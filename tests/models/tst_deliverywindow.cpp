#include "models/deliveries/deliverywindow.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

using Direction = DeliveryPageRequest::Direction;

namespace {

Delivery delivery(qint64 id, DeliveryState state = DeliveryState::Delivered)
{
    Delivery result;
    result.id = id;
    result.state = state;
    return result;
}

/// Deliveries 1 to `newest`, none missing.
DeliveryPage answer(const DeliveryPageRequest &request, qint64 newest)
{
    DeliveryPage page;
    const bool older = request.direction == Direction::Older;
    const qint64 top = older ? std::min(request.from.value_or(newest + 1) - 1, newest)
                             : std::min(newest, request.from.value_or(0) + request.limit);
    const qint64 bottom
        = older ? std::max<qint64>(1, top - request.limit + 1) : std::max<qint64>(1, request.from.value_or(0) + 1);
    for (qint64 id = top; id >= bottom; --id)
        page.deliveries.append(delivery(id));
    page.reachedEnd = older ? bottom == 1 : top == newest;
    if (!page.reachedEnd)
        page.next = older ? bottom : top;
    return page;
}

/// Reads until nothing more is wanted around `sight`; how many pages that took.
int fill(DeliveryWindow &window, const std::optional<DeliveryRange> &sight, qint64 newest)
{
    int pages = 0;
    while (const auto request = window.wanted(sight, 30)) {
        if (!window.take(*request, answer(*request, newest), sight))
            return -1;
        ++pages;
    }
    return pages;
}

QList<qint64> ids(const DeliveryWindow &window)
{
    QList<qint64> result;
    for (const Delivery &row : window.rows())
        result.append(row.id);
    return result;
}

bool isWhole(const DeliveryWindow &window)
{
    const auto gap = std::ranges::adjacent_find(
        window.rows(), [](const Delivery &a, const Delivery &b) { return a.id != b.id + 1; });
    return gap == window.rows().end();
}

} // namespace

class DeliveryWindowTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsABoundedWindowFromEndToEnd()
    {
        constexpr qint64 newest = 100'000;
        DeliveryWindow window;
        DeliveryRange sight{newest, newest - 29};
        QVERIFY(fill(window, std::nullopt, newest) > 0);
        QVERIFY(window.reachesNewest());
        for (; sight.oldest > 1; sight = {sight.newest - 29, std::max<qint64>(1, sight.oldest - 29)}) {
            QVERIFY(fill(window, sight, newest) >= 0);
            QVERIFY(window.rows().size() <= 2000);
            QVERIFY(window.indexOf(sight.newest) >= 0 && window.indexOf(sight.oldest) >= 0);
        }
        QVERIFY(window.reachesOldest());
        QVERIFY(!window.reachesNewest());
        QVERIFY(isWhole(window));
        for (; sight.newest < newest; sight = {std::min(newest, sight.newest + 29), sight.oldest + 29}) {
            QVERIFY(fill(window, sight, newest) >= 0);
            QVERIFY(window.rows().size() <= 2000);
            QVERIFY(window.indexOf(sight.newest) >= 0);
        }
        QVERIFY(window.reachesNewest());
        QVERIFY(isWhole(window));
    }

    void startsInTheMiddle()
    {
        DeliveryWindow window;
        window.startAt(5000);
        const auto first = window.wanted(std::nullopt, 30);
        QCOMPARE(*first, (DeliveryPageRequest{5001, Direction::Older, 250}));
        QVERIFY(window.take(*first, answer(*first, 10'000), std::nullopt));
        QCOMPARE(window.rows().first().id, 5000);
        QVERIFY(fill(window, DeliveryRange{5000, 4971}, 10'000) > 0);
        QVERIFY(window.rows().first().id >= 5500);
        QVERIFY(isWhole(window));
        window.startAt(5000, Direction::Newer);
        const auto upwards = window.wanted(std::nullopt, 30);
        QVERIFY(window.take(*upwards, answer(*upwards, 10'000), std::nullopt));
        QCOMPARE(window.rows().last().id, 5000);
    }

    void startsAtTheOldest()
    {
        DeliveryWindow window;
        window.startAtOldest();
        QVERIFY(fill(window, std::nullopt, 10'000) > 0);
        QCOMPARE(window.rows().last().id, 1);
        QVERIFY(window.reachesOldest());
        QVERIFY(!window.reachesNewest());
    }

    void aPageThatDoesNotContinueIsLeftAlone()
    {
        DeliveryWindow window;
        fill(window, DeliveryRange{1000, 971}, 1000);
        const QList<qint64> before = ids(window);
        QVERIFY(!window.take({77, Direction::Older, 250}, answer({77, Direction::Older, 250}, 1000), std::nullopt));
        QCOMPARE(ids(window), before);
    }

    void aSearchGoesOnUntilTheScreenIsFull()
    {
        DeliveryWindow window;
        const auto nothing = [](qint64 next) { return DeliveryPage{{}, false, next}; };
        auto request = window.wanted(std::nullopt, 2);
        QVERIFY(window.take(*request, nothing(9000), std::nullopt));
        QCOMPARE(*window.searchedTo(Direction::Older), 9000);
        request = window.wanted(std::nullopt, 2);
        QCOMPARE(*request->from, 9000);
        QVERIFY(window.take(*request, {{delivery(8500)}, false, 8000}, std::nullopt));
        request = window.wanted(DeliveryRange{8500, 8500}, 2);
        QVERIFY(window.take(*request, {{delivery(7400), delivery(7300), delivery(7200)}, false, 7000}, std::nullopt));
        QVERIFY(!window.wanted(DeliveryRange{8500, 7400}, 2)); // a screen is ready below
        QVERIFY(window.wanted(DeliveryRange{7400, 7300}, 2));
    }

    void aSecondReadingChangesRemovesAndAdds()
    {
        DeliveryWindow window;
        const auto request = window.wanted(std::nullopt, 30);
        window.take(*request, {{delivery(10), delivery(8), delivery(7), delivery(6)}, true, {}}, std::nullopt);
        const QList<Delivery> found{delivery(11), delivery(10), delivery(9), delivery(7, DeliveryState::Failed)};
        QVERIFY(window.takeAgain(found, {100, 7}, std::nullopt).isEmpty());
        QCOMPARE(ids(window), (QList<qint64>{11, 10, 9, 7, 6}));
        QCOMPARE(window.rows().at(3).state, DeliveryState::Failed);
    }

    void aSecondReadingHoldsStillWhatIsInSight()
    {
        DeliveryWindow window;
        const auto request = window.wanted(std::nullopt, 30);
        window.take(*request, {{delivery(20), delivery(18), delivery(10), delivery(8), delivery(4)}, true, {}}, {});
        const QList<Delivery> found{delivery(21), delivery(20), delivery(19), delivery(18), delivery(10), delivery(9),
            delivery(8), delivery(5), delivery(4)};
        const QList<Delivery> away = window.takeAgain(found, {100, 1}, DeliveryRange{10, 8});
        QCOMPARE(ids(window), (QList<qint64>{20, 19, 18, 10, 8, 5, 4}));
        QCOMPARE(away.size(), 2);
        window.insert(away);
        QCOMPARE(ids(window), (QList<qint64>{21, 20, 19, 18, 10, 9, 8, 5, 4}));
    }

    void aSecondReadingThatComesTooLateTearsNoHole()
    {
        DeliveryWindow window;
        window.startAt(5000);
        fill(window, DeliveryRange{5000, 4971}, 10'000);
        const qint64 top = window.rows().first().id;
        window.takeAgain({delivery(top + 300), delivery(top)}, {top + 300, top}, std::nullopt);
        QCOMPARE(window.rows().first().id, top);
        QVERIFY(isWhole(window));
    }

    void aHeadThatHasMovedFarReplacesTheRows()
    {
        DeliveryWindow window;
        fill(window, DeliveryRange{1000, 971}, 1000);
        window.replaceWithHead({delivery(9000), delivery(8999)}, 8999);
        QCOMPARE(ids(window), (QList<qint64>{9000, 8999}));
        QVERIFY(window.reachesNewest());
        QCOMPARE(*window.wanted(std::nullopt, 30)->from, 8999);
    }
};

QTEST_GUILESS_MAIN(DeliveryWindowTest)
#include "tst_deliverywindow.moc"
