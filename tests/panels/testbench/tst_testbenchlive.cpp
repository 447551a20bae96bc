#include "app/features.h"
#include "data/cron/punctualityreader.h"
#include "data/postgres/sqlcatalogue.h"
#include "data/project/projectconnection.h"
#include "panels/panel.h"
#include "panels/testbench/answerview.h"
#include "sandbox/sandbox.h"
#include "support/libpq.h"
#include "support/waiting.h"
#include "widgets/json/jsonview.h"
#include "widgets/table/tableview.h"
#include "widgets/text/plainlabel.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The test bench on a sandbox with its stand-in for pg_net: what leaves through the database arrives in the receiver.
class TestBenchLiveTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_parent;
    std::unique_ptr<Sandbox> m_sandbox;
    QString m_uri;
    std::unique_ptr<ProjectConnection> m_connection;
    std::unique_ptr<Panel> m_panel;

    QString value(const QString &sql) const
    {
        const auto rows = execOnce(m_uri, sql);
        return rows ? rows->value(0).value(0) : describe(rows.error());
    }
    template <typename W>
    W *named(const QString &accessibleName) const
    {
        for (W *widget : m_panel->findChildren<W *>()) {
            if (widget->accessibleName() == accessibleName)
                return widget;
        }
        return nullptr;
    }
    bool click(const QString &text) const
    {
        for (auto *button : m_panel->findChildren<QAbstractButton *>()) {
            if (button->text() != text || !button->isVisible() || !button->isEnabled())
                continue;
            QTest::mouseClick(button, Qt::LeftButton);
            return true;
        }
        return false;
    }
    void choose(const QString &name, const QString &text) const
    {
        auto *box = named<QComboBox>(name);
        const int index = box->findText(text);
        QVERIFY2(index >= 0, qPrintable(text));
        box->setCurrentIndex(index);
        emit box->activated(index); // as a click in the list does
    }
    QString headline() const { return m_panel->findChild<AnswerView *>()->headline(); }

private slots:
    void initTestCase()
    {
        m_parent = std::make_unique<QTemporaryDir>(u"/tmp/signalbox-bench-XXXXXX"_s);
        QVERIFY(m_parent->isValid());
        QFile::setPermissions(m_parent->path(), QFile::Permissions(0x7755)); // the server's account has to get in
        m_sandbox = std::make_unique<Sandbox>(m_parent->filePath(u"box"_s));
        const auto uri = await(m_sandbox->open(), 120s);
        QVERIFY2(uri, uri ? "" : qPrintable(describe(uri.error())));
        m_uri = *uri;
        const auto catalogue = SqlCatalogue::load();
        QVERIFY(catalogue);
        m_connection = std::make_unique<ProjectConnection>(*ConnectionSpec::fromUri(m_uri), *catalogue);
        QVERIFY(await(m_connection->open()));
        PanelContext context;
        context.sources = sourcesOf(*m_connection, std::make_shared<PunctualityReader>(*m_connection, u"cron"_s));
        context.capabilities = [this] { return m_connection->capabilities(); };
        context.clock = std::make_shared<SystemClock>();
        context.profile = {.name = u"sandbox"_s, .environment = Environment::Local};
        context.liveInterval = 500ms;
        for (const PanelEntry &entry : allPanels()) {
            if (entry.id == "testbench"_L1)
                m_panel.reset(entry.create(context, nullptr));
        }
        m_panel->resize(844, 660);
        m_panel->show();
        QVERIFY(waitFor([this] { return named<QComboBox>(u"Endpoint"_s)->count() > 4; }));
    }
    void cleanupTestCase()
    {
        m_panel.reset();
        m_connection.reset();
        QVERIFY(await(m_sandbox->close()));
        m_sandbox.reset();
        m_parent.reset();
    }

    void throughTheDatabaseIntoTheReceiver()
    {
        const QString url = u"select url from public.webhook_configs where name = 'chat_events'"_s;
        const QString before = value(url);
        QVERIFY(click(u"Local receiver"_s));
        choose(u"Endpoint to point here"_s, u"chat_events"_s);
        QVERIFY(click(u"Point it here"_s));
        QVERIFY(click(u"Point chat_events here"_s));
        QVERIFY2(waitFor([&] { return value(url).endsWith(u"/chat_events"_s) && value(url) != before; }),
            qPrintable(value(url)));

        QVERIFY(click(u"Send"_s));
        choose(u"Endpoint"_s, u"chat_events"_s);
        choose(u"Event type"_s, u"test.webhook"_s);
        QVERIFY(waitFor([this] { return click(u"Send through the database"_s); }));
        QVERIFY2(waitFor([this] { return headline() == u"200 OK"_s; }, 90s), qPrintable(headline()));
        auto *received = named<TableView>(u"Received requests"_s)->model();
        QVERIFY(received->rowCount() > 0);
        const int tests = [received] {
            int count = 0;
            for (int row = 0; row < received->rowCount(); ++row)
                count += received->index(row, 3).data().toString() == "test.webhook"_L1 ? 1 : 0;
            return count;
        }();
        QCOMPARE(tests, 1);
        for (int row = 0; row < received->rowCount(); ++row) // the sandbox's own traffic may have come too
            QCOMPARE(received->index(row, 0).data().toString(), u"valid"_s);
        const auto *sent = named<JsonView>(u"Headers that were sent"_s);
        QVERIFY(sent && waitFor([sent] { return sent->isReady() && sent->shownText().contains(u"webhook-id"_s); }));

        QVERIFY(click(u"Local receiver"_s));
        QVERIFY(click(u"Put it back"_s));
        QVERIFY2(waitFor([&] { return value(url) == before; }), qPrintable(value(url)));
    }

    void aRealEventIsFilledFromANewDeliveryAndFollowed()
    {
        QVERIFY(click(u"Send"_s));
        choose(u"Endpoint"_s, u"chat_events"_s);
        choose(u"Event type"_s, u"chat.message.created"_s);
        QVERIFY(waitFor([this] {
            return named<PlainLabel>(u"Where the payload is from"_s)->plainText().startsWith(u"From delivery"_s);
        }));
        QVERIFY(named<QPlainTextEdit>(u"Payload"_s)->toPlainText().contains(u"message_id"_s));
        QVERIFY(waitFor([this] { return click(u"Send through the database"_s); }));
        QVERIFY(waitFor([this] { return headline() == u"under way"_s; }));
        QVERIFY2(waitFor([this] { return headline() == u"200 OK"_s; }, 90s), qPrintable(headline()));
    }

    void aDeliveryIsForwarded()
    {
        const QString id
            = value(u"select max(id) from public.webhook_logs where event_type = 'chat.message.created'"_s);
        auto *received = named<TableView>(u"Received requests"_s)->model();
        const int before = received->rowCount();
        m_panel->openLink(u"forward/"_s + id);
        QVERIFY(waitFor([&] { return received->rowCount() > before; }));
        QVERIFY(received->index(0, 2).data().toString().contains(u"/forward/"_s + id));
        QCOMPARE(received->index(0, 0).data().toString(), u"valid"_s);
    }
};

QTEST_MAIN(TestBenchLiveTest)
#include "tst_testbenchlive.moc"
