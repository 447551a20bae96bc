#include "models/endpoints/endpointoverviewmodel.h"
#include "models/extensions/extensionreportmodels.h"

#include "models/sources.h"
#include "support/manualclock.h"
#include "support/modelsignals.h"
#include "support/waiting.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static const Instant noon = Instant::fromDateTime(QDateTime({2026, 11, 22}, {12, 0}, Qt::UTC));
static const QString hostile = u"<b>x</b>\u202E\x1b"_s;

/// The models whose lists are read whole: endpoints, and what the extensions panel shows.
/// Answers with what the test holds; nothing is written to it.
class KnownEndpoints final : public EndpointSource
{
public:
    KnownEndpoints(const EndpointList &list, const Result<QList<EndpointStatistics>> &statistics)
        : m_list(list), m_statistics(statistics)
    { }

    Async<QList<WebhookEndpoint>> summaries() override { return readyResult<QList<WebhookEndpoint>>({}); }
    Async<EndpointList> list() override { return readyResult<EndpointList>(m_list); }
    Async<QList<EndpointStatistics>> statistics(int) override
    {
        return readyResult<QList<EndpointStatistics>>(m_statistics);
    }
    Async<StoredEndpoint> detail(qint64) override { return readyResult<StoredEndpoint>({}); }
    Async<QList<EndpointHeader>> headers(qint64) override { return readyResult<QList<EndpointHeader>>({}); }
    Async<OrderKey> orderKey(qint64, const QString &) override { return readyResult<OrderKey>({}); }
    Async<qint64> create(const EndpointDraft &) override { return readyResult<qint64>(0); }
    Async<qint64> update(qint64, const EndpointEdit &) override { return readyResult<qint64>(0); }
    Async<qint64> remove(qint64, const QString &) override { return readyResult<qint64>(0); }
    Async<QString> setSecret(const QString &, const std::optional<QString> &) override
    {
        return readyResult<QString>({});
    }
    Async<QString> rotateSecret(const QString &, const QString &, int) override { return readyResult<QString>({}); }
    Async<qint64> test(const QString &, const QString &) override { return readyResult<qint64>(0); }

private:
    const EndpointList &m_list;
    const Result<QList<EndpointStatistics>> &m_statistics;
};

class ListModelsTest : public QObject
{
    Q_OBJECT

private:
    static bool loaded(const TableModel &model)
    {
        return waitFor([&] { return model.loadState() == TableModel::LoadState::Loaded; });
    }
    static HealthState stateOfCell(const QModelIndex &cell)
    {
        return cell.data(TableModel::StateRole).value<HealthState>();
    }
    static void checkTexts(const QAbstractItemModel &model)
    {
        for (int column = 0; column < model.columnCount(); ++column) {
            QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
            for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole)}) {
                const QString text = model.index(0, column).data(role).toString();
                QVERIFY(!text.contains(u'\u202E') && !text.contains(u'\x1b'));
                QVERIFY(role != Qt::ToolTipRole || !text.contains(u"<b>"_s));
            }
        }
    }

private slots:
    void endpointOverview()
    {
        ManualClock clock(noon);
        EndpointList list;
        list.endpoints = {{.id = 1, .name = hostile, .url = hostile, .events = {hostile}, .active = true, .pending = 9},
            {.id = 2, .name = u"b"_s, .active = true}};
        list.endpoints[1].breaker.state = EndpointBreaker::State::Open;
        list.endpoints[1].breaker.lastError = hostile;
        Result<QList<EndpointStatistics>> statistics = QList<EndpointStatistics>{{1, 12345, 2, 10.0, 20.0}};
        KnownEndpoints endpoints(list, statistics);
        EndpointOverviewModel model(endpoints, clock);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.refresh();
        QVERIFY(loaded(model));
        checkTexts(model);
        QCOMPARE(model.index(0, EndpointOverviewModel::Delivered).data().toString(), u"12,345"_s);
        QCOMPARE(stateOfCell(model.index(1, EndpointOverviewModel::State)), HealthState::Failing);
        const ModelSignals heard(model);
        model.refresh();
        QVERIFY(loaded(model));
        QCOMPARE(heard.total(), 0);
        model.setUnsaved({2}, u"new"_s);
        QCOMPARE(model.rowCount(), 3);
        QVERIFY(model.index(2, EndpointOverviewModel::Name).data().toString().contains(u"unsaved"_s));
        statistics = tl::unexpected(Error{ErrorKind::Permission, u"no"_s, {}, {}, {}, {}});
        model.refresh();
        QVERIFY(waitFor([&] { return model.statisticsError().has_value(); }));
        QCOMPARE(model.rowCount(), 3); // the list stands without them
    }

    void extensionReport()
    {
        ManualClock clock(noon);
        ManualExtensions extensions;
        ManualAnswers<ExtensionReport> &source = extensions.reports;
        ExtensionReportModels models(extensions, clock);
        const auto mode = QAbstractItemModelTester::FailureReportingMode::QtTest;
        const QAbstractItemModelTester extensionTester(&models.extensions(), mode);
        const QAbstractItemModelTester settingTester(&models.settings(), mode);
        const QAbstractItemModelTester memberTester(&models.publicationMembers(), mode);
        QSignalSpy publication(&models, &ExtensionReportModels::publicationChanged);

        ExtensionReport report;
        report.extensions = {{.name = hostile, .state = ExtensionState::Healthy, .purpose = hostile},
            {.name = u"pg_net"_s, .state = ExtensionState::StandIn}};
        report.settings = {{hostile, hostile, hostile, SettingState::AsExpected},
            {u"wal_level"_s, u"logical"_s, u"replica"_s, SettingState::PendingRestart}};
        report.publication = {u"supabase_realtime"_s, true, {{hostile, true, true}, {u"trips"_s, true, false}}};
        models.refresh();
        QCOMPARE(models.settings().loadState(), TableModel::LoadState::Loading);
        source.answerLast(report);
        QVERIFY(loaded(models.publicationMembers()));
        QVERIFY(loaded(models.extensions()));
        checkTexts(models.extensions());
        checkTexts(models.settings());
        checkTexts(models.publicationMembers());
        QCOMPARE(models.extensions().index(1, ExtensionModel::State).data().toString(), u"stand-in"_s);
        QCOMPARE(stateOfCell(models.settings().index(1, SettingModel::State)), HealthState::Attention);
        QCOMPARE(stateOfCell(models.publicationMembers().index(1, PublicationModel::State)), HealthState::Attention);
        QCOMPARE(models.report().publication.name, u"supabase_realtime"_s);
        QCOMPARE(publication.size(), 1);

        const ModelSignals heard(models.settings());
        report.settings[1].actual = u"logical"_s;
        models.refresh();
        source.answerLast(report);
        QVERIFY(loaded(models.publicationMembers()));
        QCOMPARE(heard.total(), 1);
        QCOMPARE(publication.size(), 1);

        models.refresh();
        source.answerLast(tl::unexpected(Error{ErrorKind::Permission, u"no"_s, {}, {}, {}, {}}));
        QVERIFY(waitFor([&] { return models.extensions().loadState() == TableModel::LoadState::Failed; }));
        QCOMPARE(models.publicationMembers().error()->kind, ErrorKind::Permission);
        QCOMPARE(models.extensions().rowCount(), 2);
    }
};

QTEST_GUILESS_MAIN(ListModelsTest)
#include "tst_listmodels.moc"
