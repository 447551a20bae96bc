#include "panels/panelstage.h"

#include <QApplication>

using namespace signalbox;
using namespace signalbox::test;

namespace {

QRect placeOn(const QWidget &page, const QWidget &widget)
{
    return {widget.mapTo(&page, QPoint()), widget.size()};
}

/// What Tab reaches on the page, in that order.
QList<const QWidget *> stopsOf(const QWidget &page)
{
    QList<const QWidget *> stops;
    for (const QWidget *at = page.nextInFocusChain(); at && at != &page; at = at->nextInFocusChain()) {
        const bool reached = (at->focusPolicy() & Qt::TabFocus) && !at->focusProxy() && at->isEnabled();
        if (reached && page.isAncestorOf(at) && at->isVisible() && !at->visibleRegion().isEmpty())
            stops.append(at);
    }
    return stops;
}

/// Up is only where another column begins: something that stands wholly above is no step on, unless it is further right.
bool goesBack(const QRect &from, const QRect &to)
{
    return to.bottom() < from.top() && to.left() <= from.left();
}

} // namespace

/// Tab follows the eye on every panel.
class TabOrderTest : public QObject
{
    Q_OBJECT

private slots:
    void tabFollowsTheEye_data()
    {
        QTest::addColumn<QString>("id");
        for (const PanelEntry &entry : allPanels())
            QTest::newRow(qPrintable(entry.id)) << entry.id;
    }
    void tabFollowsTheEye()
    {
        QFETCH(QString, id);
        Stage stage;
        QVERIFY(stage.open(id));
        stage.panel->resize(1100, 740);
        QVERIFY(stage.settle());
        stage.panel->takeFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        const auto stops = stopsOf(*stage.panel);
        QVERIFY(stops.size() > 1);
        for (qsizetype i = 1; i < stops.size(); ++i) {
            const QWidget &from = *stops.at(i - 1);
            const QWidget &to = *stops.at(i);
            QVERIFY2(!goesBack(placeOn(*stage.panel, from), placeOn(*stage.panel, to)),
                qPrintable(u"%1 \"%2\", then %3 \"%4\""_s.arg(QString::fromLatin1(from.metaObject()->className()),
                    from.accessibleName(), QString::fromLatin1(to.metaObject()->className()), to.accessibleName())));
        }
    }

    void namesComeInTheirOrder_data()
    {
        QTest::addColumn<QString>("panel");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("webhooks") << u"webhooks"_s
                                  << QStringList{u"Refresh"_s, u"Deliveries"_s, u"Replays"_s, u"Filter"_s,
                                         u"Choose states"_s, u"Deliveries over time"_s, u"Deliveries"_s};
        QTest::newRow("endpoints") << u"endpoints"_s
                                   << QStringList{u"Refresh"_s, u"Endpoints"_s, u"URL"_s, u"Event type to add"_s};
    }
    void namesComeInTheirOrder()
    {
        QFETCH(QString, panel);
        QFETCH(QStringList, names);
        Stage stage;
        QVERIFY(stage.open(panel));
        stage.panel->takeFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab); // orders what was made since
        const QWidget *at = stage.panel.get();
        QString before;
        for (const QString &name : names) {
            for (at = at->nextInFocusChain(); at != stage.panel.get(); at = at->nextInFocusChain()) {
                if (at->accessibleName() == name && (at->focusPolicy() & Qt::TabFocus) && at->isVisible())
                    break;
            }
            QVERIFY2(at != stage.panel.get(), qPrintable(name + u" is not behind "_s + before));
            before = name;
        }
    }
};

QTEST_MAIN(TabOrderTest)
#include "tst_taborder.moc"
