#include "bench/webhooks/scrollwindow.h"

#include "app/shell/projectview.h"
#include "bench/benchreport.h"
#include "bench/processcost.h"
#include "data/postgres/sqlcatalogue.h"
#include "models/tablemodel.h"
#include "panels/panel.h"

#include <QApplication>
#include <QSettings>
#include <QTableView>
#include <QWheelEvent>

#include <cstdio>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto frameInterval = 16ms;
constexpr int notches = 10; // of the wheel in one event: 30 rows, about a screenful
constexpr auto stuck = 20s; // nothing moves any more: the end of the list, or of patience

} // namespace

ScrollWindow::ScrollWindow(const QString &uri, qint64 rows)
    : m_settings(std::make_shared<QSettings>(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat)),
      m_clock(std::make_shared<SystemClock>()),
      m_controller(SqlCatalogue::load().value(), ProfileStore(m_folder.filePath(u"profiles.ini"_s)),
          std::make_shared<SecretStore>(), m_clock),
      m_window(m_controller, m_theme, m_settings), m_rows(rows)
{
    m_frames.setTimerType(Qt::PreciseTimer);
    m_frames.setInterval(frameInterval);
    connect(&m_frames, &QTimer::timeout, this, &ScrollWindow::frame);
    connect(&m_controller, &ConnectionController::phaseChanged, this, &ScrollWindow::opened);
    m_window.resize(1600, 1000);
    m_window.show();
    m_controller.open({Target::Kind::Uri, uri});
}

void ScrollWindow::opened()
{
    if (m_controller.error())
        QCoreApplication::exit(1);
    else if (m_controller.phase() == ConnectionController::Phase::Open)
        QTimer::singleShot(0, this, &ScrollWindow::begin);
}

void ScrollWindow::begin()
{
    m_window.projectView()->showPanel(u"webhooks"_s);
    for (auto *table : m_window.findChildren<QTableView *>()) {
        if (table->accessibleName() == "Deliveries"_L1)
            m_table = table;
    }
    m_sinceMoved.start();
    m_frames.start();
}

qint64 ScrollWindow::topId() const
{
    const QModelIndex top = m_table->indexAt(QPoint(0, 0));
    return top.isValid() ? top.data(TableModel::KeyRole).toLongLong() : 0;
}

void ScrollWindow::frame()
{
    if (topId() == 0)
        return; // the first page is not there yet
    const QPointF middle = m_table->viewport()->rect().center();
    const QPointF global = m_table->viewport()->mapToGlobal(middle);
    QElapsedTimer clock;
    clock.start();
    QWheelEvent wheel(
        middle, global, {}, QPoint(0, -120 * notches), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(m_table->viewport(), &wheel);
    QCoreApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
    m_times.append(double(clock.nsecsElapsed()) / 1e6);

    const qint64 id = topId();
    if (m_firstId == 0)
        m_firstId = id;
    if (id != m_lastId)
        m_sinceMoved.start();
    m_lastId = id;
    if (m_firstId - id >= m_rows || m_sinceMoved.hasExpired(std::chrono::milliseconds(stuck).count()))
        report();
}

void ScrollWindow::report()
{
    m_frames.stop();
    std::printf("rows %lld\nframe50 %f\nframe99 %f\nworst %f\nmemory %f\n",
        static_cast<long long>(m_firstId - m_lastId), percentile(m_times, 0.5), percentile(m_times, 0.99),
        percentile(m_times, 1), residentMegabytes());
    QCoreApplication::quit();
}

} // namespace signalbox
