#include "panels/panelstage.h"

#include <QHeaderView>

using namespace signalbox;
using test::Stage;
using namespace Qt::StringLiterals;

/// One page of several tables.
class ExtensionsPanelTest : public QObject
{
    Q_OBJECT

private slots:
    void tablesAreAsHighAsTheirRows()
    {
        Stage stage;
        QVERIFY(stage.open(u"extensions"_s));
        stage.panel->resize(1100, 1000);
        QTest::qWait(0);
        for (const QString &name : {u"Extensions"_s, u"Settings"_s, u"Publication members"_s}) {
            const auto *table = stage.named<TableView>(name);
            const int content = table->horizontalHeader()->height() + table->verticalHeader()->length();
            QVERIFY2(table->height() >= content && table->height() <= content + 4, qPrintable(name));
        }
    }
};

QTEST_MAIN(ExtensionsPanelTest)
#include "tst_extensionspanel.moc"
