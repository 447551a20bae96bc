#include "app/features.h"
#include "app/windowdriver.h"
#include "core/visibletext.h"
#include "data/postgres/sqlcatalogue.h"
#include "panels/deliveries/deliveryfilterrow.h"
#include "panels/deliveries/detailsection.h"
#include "stories/shownwords.h"
#include "support/heartbeat.h"
#include "support/hostiletexts.h"
#include "support/testserver.h"
#include "support/verify.h"
#include "widgets/json/jsonview.h"
#include "widgets/look/choicebar.h"
#include "widgets/table/tableview.h"

#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>

#include <clocale>

using namespace signalbox;
using namespace signalbox::test;
using namespace Qt::StringLiterals;

namespace {

/// How often the whole window could be drawn in the time for which the GUI thread may compute at a stretch: a measure that
/// is as slow as the machine is. Drawing takes 5 to 15 ms in builds for tests, the stalls that this looks for took seconds.
constexpr double allowedDrawings = 60;
constexpr int mostRows = 40; // of each list, one after the other
constexpr auto patience = std::chrono::seconds(60);

const QString hostileRole = u"<b>role</b>&File\u202E"_s;
const QString hostileDatabase = u"<b>base</b>&File\u202E\x1b[2J"_s;

QString hex(const QString &text)
{
    return QString::fromLatin1(text.toUtf8().toHex());
}

} // namespace

/// The program's window on a server that holds the worst of texts in every column that it shows.
class TestHostile : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        std::setlocale(LC_MESSAGES, "C");
        VERIFY_RESULT(m_server.start());
        VERIFY_RESULT(fill());
        const auto catalogue = SqlCatalogue::load();
        VERIFY_RESULT(catalogue);
        m_catalogue = *catalogue;
    }

    void init()
    {
        m_driver.emplace(m_catalogue);
        QVERIFY(m_driver->open());
        m_driver->window().resize(1500, 950);
    }

    void cleanup() { m_driver.reset(); }

    void cleanupTestCase()
    {
        std::ranges::sort(m_gaps, std::greater(), &Gap::computed);
        qInfo().noquote() << u"drawing the window: %1 ms"_s.arg(m_drawing, 0, 'f', 1);
        for (const Gap &gap : m_gaps.first(std::min<qsizetype>(m_gaps.size(), 10)))
            qInfo().noquote() << u"%1 ms computed, %2 ms on the clock: %3"_s.arg(gap.computed, 0, 'f', 1)
                                     .arg(gap.elapsed, 0, 'f', 1)
                                     .arg(gap.step);
    }

    void everyPanel_data()
    {
        QTest::addColumn<QString>("id");
        for (const PanelEntry &entry : allPanels())
            QTest::newRow(qPrintable(entry.id)) << entry.id;
    }
    void everyPanel()
    {
        QFETCH(QString, id);
        connectAs(hostileRole);
        measured(u"open "_s + id, [&] { QVERIFY(m_driver->showPanel(id)); });
        QVERIFY(m_driver->panel()->state() != Panel::State::Unavailable);
        if (id == "webhooks"_L1)
            QVERIFY(canBeRead(m_driver->window(), u"<b>bold</b>"_s));
        for (DetailSection *section : m_driver->panel()->findChildren<DetailSection *>())
            section->setOpen(true);
        walk();
        turnPages();
        verifyStalls();
    }

    void theOtherPagesOfWebhooks_data()
    {
        QTest::addColumn<QString>("page");
        QTest::newRow("issues") << u"Issues"_s;
        QTest::newRow("replays") << u"Replays"_s;
    }
    void theOtherPagesOfWebhooks()
    {
        QFETCH(QString, page);
        connectAs(hostileRole);
        QVERIFY(m_driver->showPanel(u"webhooks"_s));
        QAbstractButton *button = nullptr;
        for (auto *candidate : m_driver->panel()->findChildren<QAbstractButton *>()) {
            if (candidate->isVisible() && candidate->text().startsWith(page))
                button = candidate;
        }
        QVERIFY(button);
        measured(page, [&] { QTest::mouseClick(button, Qt::LeftButton); });
        QVERIFY(canBeRead(m_driver->window(), u"<b>bold</b>"_s));
        walk();
        verifyStalls();
    }

    void aDeliveryWithAllOfIt_data()
    {
        QTest::addColumn<QString>("event");
        QTest::newRow("payload") << u"a payload of 100 MB"_s;
        QTest::newRow("answer") << u"an answer of 100 MB"_s;
        QTest::newRow("deep") << u"as deep as jsonb goes"_s;
        QTest::newRow("invalid") << u"invalid UTF-8"_s;
    }
    void aDeliveryWithAllOfIt()
    {
        QFETCH(QString, event);
        connectAs(hostileRole);
        QVERIFY(m_driver->showPanel(u"webhooks"_s));
        const QString id = deliveryOf(event);
        measured(u"open "_s + event, [&] { m_driver->panel()->openLink(u"delivery/"_s + id); });
        for (DetailSection *section : m_driver->panel()->findChildren<DetailSection *>())
            measured(u"unfold "_s + event, [&] { section->setOpen(true); });
        for (auto *button : m_driver->panel()->findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->text().startsWith("Load all"_L1))
                measured(u"load all of "_s + event, [&] { QTest::mouseClick(button, Qt::LeftButton); });
        }
        QVERIFY(canBeRead(m_driver->window(), event));
        look(event);
        verifyStalls();
    }

    void theFilter()
    {
        connectAs(hostileRole);
        QVERIFY(m_driver->showPanel(u"webhooks"_s));
        auto *filter = m_driver->panel()->findChild<DeliveryFilterRow *>();
        for (const HostileText &hostile : hostileTexts()) {
            for (const QString &text :
                {hostile.text, u"event:"_s + hostile.text, u"endpoint:\"%1"_s.arg(hostile.text)}) {
                measured(u"filter "_s + hostile.name, [&] { filter->setText(text); });
                look(u"filter "_s + hostile.name);
            }
        }
        filter->focusText();
        for (const QString &typed : {u"event:"_s, u"event:<b>"_s, u"endpoint:"_s}) {
            filter->setText({});
            measured(u"typed "_s + typed, [&] { QTest::keyClicks(QApplication::focusWidget(), typed); });
            look(u"typed "_s + typed);
        }
        verifyStalls();
    }

    void theTestBench()
    {
        connectAs(hostileRole);
        QVERIFY(m_driver->showPanel(u"testbench"_s));
        const auto ids
            = m_server.exec(u"select max(id) from public.webhook_logs group by webhook_config_id order by 1"_s);
        VERIFY_RESULT(ids);
        QStringList all{deliveryOf(u"a payload of 100 MB"_s), deliveryOf(u"as deep as jsonb goes"_s)};
        for (const QStringList &row : *ids)
            all.append(row);
        for (const QString &id : all) {
            const QString step = u"test bench, delivery %1 of %2"_s.arg(id, nameOf(id));
            measured(step, [&] { m_driver->panel()->openLink(u"delivery/"_s + id); });
            look(step);
        }
        const auto names = m_server.exec(u"select name from public.webhook_configs order by id"_s);
        VERIFY_RESULT(names);
        for (const QString &panel : {u"testbench"_s, u"endpoints"_s}) {
            QVERIFY(m_driver->showPanel(panel));
            for (const QStringList &row : *names) {
                const QString step = panel + u", endpoint "_s + visibleText(row.constFirst(), 30);
                measured(step, [&] { m_driver->panel()->openLink(u"endpoint/"_s + row.constFirst()); });
                look(step);
            }
        }
        verifyStalls();
    }

    void aDatabaseOfThatName()
    {
        const QString quoted = QString(hostileDatabase).replace(u'"', u"\"\""_s);
        VERIFY_RESULT(m_server.exec(u"create database \"%1\""_s.arg(quoted)));
        QVERIFY(m_driver->connectTo(m_server.uri(hostileDatabase, hostileRole)));
        const QString title = m_driver->window().windowTitle();
        QVERIFY2(title.contains("<b>base</b>"_L1), qPrintable(title));
        for (const PanelEntry &entry : allPanels()) {
            QVERIFY(m_driver->showPanel(entry.id));
            look(u"database, "_s + entry.id);
        }
    }

private:
    struct Gap {
        QString step;
        double computed = 0;
        double elapsed = 0;
    };

    Result<void> fill() const
    {
        QString sql = u"create schema hostile; create table hostile.texts (n integer, body text);\n"
                      "create role \"%1\" superuser login;\n"_s.arg(hostileRole);
        int n = 0;
        for (const HostileText &hostile : hostileTexts()) {
            const QString storable = QString(hostile.text).remove(QChar(0));
            sql += u"insert into hostile.texts values (%1, convert_from('\\x%2', 'UTF8'));\n"_s.arg(++n).arg(
                hex(storable));
        }
        if (auto filled = m_server.exec(sql); !filled)
            return tl::unexpected(filled.error());
        QFile file(QStringLiteral(SIGNALBOX_SOURCE_DIR "/tests/stories/hostile_rows.sql"));
        if (!file.open(QIODevice::ReadOnly))
            return tl::unexpected(Error{ErrorKind::Local, file.errorString(), {}, {}, {}, {}});
        if (auto filled = m_server.exec(QString::fromUtf8(file.readAll())); !filled)
            return tl::unexpected(filled.error());
        return fillInvalid();
    }

    /// Bytes that are no UTF-8 get into a database only where its encoding was not what it says now.
    Result<void> fillInvalid() const
    {
        const QString encoding
            = u"update pg_database set encoding = pg_char_to_encoding('%1') where datname = 'postgres'"_s;
        const QString row
            = u"set session_replication_role = replica; "
              "insert into public.webhook_logs (event_type, payload, response_status, response_body, error_message, "
              "sent_at, completed_at, message_id, state) "
              "select 'invalid UTF-8', '{}', 500, b.bytes, b.bytes, now(), now(), gen_random_uuid(), 'failed' "
              "from convert_from('\\x3c623e636166e920fffe20c08020eda080', 'SQL_ASCII') as b (bytes)"_s;
        for (const QString &statement : {encoding.arg(u"SQL_ASCII"_s), row, encoding.arg(u"UTF8"_s)}) {
            if (auto done = m_server.exec(statement); !done)
                return tl::unexpected(done.error());
        }
        return {};
    }

    void connectAs(const QString &role)
    {
        m_runGaps.clear();
        m_idle = 0;
        QVERIFY(m_driver->connectTo(m_server.uri(u"postgres"_s, role)));
        QTest::qWait(200);
        const Heartbeat heartbeat;
        QTest::qWait(500);
        m_idle = heartbeat.worstComputedMilliseconds();
        m_drawing = drawingMilliseconds();
    }

    /// What drawing the window once takes of the processor, the middle of several times.
    double drawingMilliseconds()
    {
        QList<double> times;
        for (int i = 0; i < 7; ++i) {
            const Heartbeat heartbeat;
            m_driver->window().grab();
            times.append(heartbeat.worstComputedMilliseconds());
        }
        std::ranges::sort(times);
        return times.at(times.size() / 2);
    }

    QString deliveryOf(const QString &event) const
    {
        return m_server.value(u"select max(id) from public.webhook_logs where event_type = '%1'"_s.arg(event));
    }

    QString nameOf(const QString &deliveryId) const
    {
        const int n = m_server
                          .value(u"select e.n from public.webhook_logs l join hostile.endpoints e on e.id = "
                                 "l.webhook_config_id where l.id = %1"_s.arg(deliveryId))
                          .toInt();
        return n > 0 ? hostileTexts().at(n - 1).name : u"no text"_s;
    }

    bool isReady() const
    {
        const auto views = m_driver->panel()->findChildren<JsonView *>();
        return m_driver->isReady() && std::ranges::all_of(views, &JsonView::isReady);
    }

    /// Does it, lets the window come to rest, and keeps how long the GUI thread was busy at a time.
    template <typename Act>
    void measured(const QString &step, Act act)
    {
        const Heartbeat heartbeat;
        act();
        const bool ready = waitFor([this] { return isReady(); }, patience);
        QTest::qWait(30); // it is drawn
        if (!ready)
            QTest::qFail(qPrintable(u"still loading: "_s + step), __FILE__, __LINE__);
        m_runGaps.append({step, heartbeat.worstComputedMilliseconds(), heartbeat.worstMilliseconds()});
        m_gaps.append(m_runGaps.constLast());
    }

    /// Each finding is told once, at the step that showed it first.
    void look(const QString &step)
    {
        QStringList findings;
        for (const QWidget *top : QApplication::topLevelWidgets()) {
            if (top->isVisible())
                findings += interpretedWords(*top);
        }
        for (const QString &finding : findings) {
            if (m_findings.contains(finding))
                continue;
            m_findings.append(finding);
            QTest::qFail(qPrintable(step + u": "_s + finding), __FILE__, __LINE__);
        }
    }

    /// Every list on the page, row by row, and to its end.
    void walk()
    {
        look(m_driver->panel()->id());
        QList<QPointer<TableView>> tables;
        for (TableView *table : m_driver->panel()->findChildren<TableView *>()) {
            if (table->isVisible())
                tables.append(table);
        }
        for (const auto &table : tables) {
            for (int row = 0; table && table->isVisible() && row < std::min(table->model()->rowCount(), mostRows);
                 ++row) {
                const QString words = visibleText(table->model()->index(row, 0).data().toString(), 30);
                const QString step = u"%1, row %2 (%3)"_s.arg(m_driver->panel()->id()).arg(row).arg(words);
                measured(step, [&] { table->setCurrentIndex(table->model()->index(row, 0)); });
                look(step);
            }
            if (table)
                measured(u"to the end of "_s + m_driver->panel()->id(),
                    [&] { table->verticalScrollBar()->setValue(table->verticalScrollBar()->maximum()); });
        }
    }

    /// What lies behind the panel's own choices.
    void turnPages()
    {
        for (const ChoiceBar *bar : m_driver->panel()->findChildren<ChoiceBar *>()) {
            for (auto *button : bar->findChildren<QAbstractButton *>()) {
                if (!button->isVisible())
                    continue;
                const QString step = u"page "_s + button->text();
                measured(step, [&] { QTest::mouseClick(button, Qt::LeftButton); });
                look(step);
            }
        }
        for (auto *button : m_driver->panel()->findChildren<QPushButton *>()) {
            if (button->text() == "Edit headers"_L1 && button->isEnabled()) {
                measured(u"edit headers"_s, [&] { button->click(); });
                look(u"edit headers"_s);
            }
        }
    }

    void verifyStalls() const
    {
        QStringList stalls;
        for (const Gap &gap : m_runGaps) {
            if (gap.computed > m_idle + allowedDrawings * m_drawing)
                stalls.append(u"%1 ms (idle %2 ms, drawing the window %3 ms): %4"_s.arg(gap.computed)
                                  .arg(m_idle)
                                  .arg(m_drawing)
                                  .arg(gap.step));
        }
        QVERIFY2(stalls.isEmpty(), qPrintable(u"\n  "_s + stalls.join(u"\n  "_s)));
    }

    TestServer m_server{TestServer::Content::Migrated};
    std::shared_ptr<const SqlCatalogue> m_catalogue;
    std::optional<WindowDriver> m_driver;
    QStringList m_findings;
    QList<Gap> m_runGaps;
    QList<Gap> m_gaps; // of all runs
    double m_idle = 0;
    double m_drawing = 0;
};

QTEST_MAIN(TestHostile)
#include "tst_hostile.moc"
