#include "panels/metrics/board/boardacts.h"

#include "domain/metrics/boardwords.h"
#include "panels/metrics/picker/seriespicker.h"
#include "panels/metrics/thresholds/thresholddialog.h"
#include "widgets/state/noticestrip.h"

#include <QMenu>

#include <utility>

namespace signalbox {

BoardActs::BoardActs(
    ChartBoard &board, const BoardLines &lines, const PanelContext &context, PendingAnswers &pending, QWidget *page)
    : QObject(page), m_board(board), m_lines(lines), m_context(context), m_pending(pending), m_page(page),
      m_strip(new NoticeStrip(tr("What became of the board"), page))
{
    connect(m_strip, &NoticeStrip::acted, this, [this] {
        m_board.undo();
        m_strip->clear();
    });
    connect(&m_board, &ChartBoard::changed, this, [this] {
        if (!m_board.canUndo())
            m_strip->clear();
    });
}

void BoardActs::setSeries(const QList<MetricSeries> &series)
{
    m_series = series;
    if (m_picker)
        m_picker->setSeries(series, m_context.clock->now());
}

void BoardActs::openPicker(const QList<MetricKey> &chosen, std::function<void(const QList<MetricKey> &)> then)
{
    if (m_picker)
        m_picker->close();
    m_picker = new SeriesPicker(m_context, m_pending, m_page);
    m_picker->setAttribute(Qt::WA_DeleteOnClose);
    m_picker->setSeries(m_series, m_context.clock->now());
    m_picker->setChosen(chosen);
    connect(m_picker, &SeriesPicker::linesChosen, this, std::move(then));
    m_picker->open();
}

void BoardActs::addChart(const QList<MetricKey> &chosen)
{
    openPicker(chosen, [this](const QList<MetricKey> &lines) { m_board.add(lines); });
}

void BoardActs::reset()
{
    if (m_board.isDefault())
        return;
    m_board.reset();
    m_strip->tell(HealthState::Healthy, tr("The board is the default one again."), tr("Undo"));
}

void BoardActs::editLines(qsizetype index)
{
    const BoardChart chart = m_board.charts().at(index);
    openPicker(chart.lines, [this, chart](const QList<MetricKey> &lines) {
        const qsizetype now = m_board.charts().indexOf(chart); // others may have moved meanwhile
        if (now < 0 || lines.isEmpty())
            return;
        BoardChart changed = chart;
        changed.lines = lines;
        m_board.setChart(now, changed);
    });
}

void BoardActs::editThresholds(const BoardChart &chart, const QPoint &position)
{
    QList<MetricKey> judged = chart.lines;
    judged.removeIf(isLimit);
    if (judged.size() == 1)
        return editThreshold(judged.first());
    auto *menu = new QMenu(m_page);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const MetricKey &line : std::as_const(judged))
        menu->addAction(lineNameWithType(line), this, [this, line] { editThreshold(line); });
    menu->popup(position);
}

void BoardActs::editThreshold(const MetricKey &line)
{
    auto *dialog = new ThresholdDialog(
        m_context, m_pending, line, m_lines.quantity(line), m_lines.threshold(line), m_lines.newest(line), m_page);
    connect(dialog, &ThresholdDialog::changed, this, &BoardActs::thresholdsChanged);
    dialog->open();
}

void BoardActs::remove(qsizetype index)
{
    const QString title = chartTitle(m_board.charts().at(index));
    m_board.remove(index);
    m_strip->tell(HealthState::Healthy, tr("The chart %1 was removed from the board.").arg(title), tr("Undo"));
}

qsizetype BoardActs::arrange(qsizetype index, ChartCard::Act act, int columnsInSight)
{
    const BoardChart &chart = m_board.charts().at(index);
    const auto moveTo = [&](qsizetype wanted) {
        const qsizetype to = std::clamp<qsizetype>(wanted, 0, m_board.charts().size() - 1);
        m_board.move(index, to);
        return to;
    };
    const auto resize = [&](int columns, int rows) {
        m_board.resize(index, columns, rows);
        return index;
    };
    switch (act) {
    case ChartCard::Act::MoveLeft:
        return moveTo(index - 1);
    case ChartCard::Act::MoveRight:
        return moveTo(index + 1);
    case ChartCard::Act::MoveUp:
        return moveTo(index - columnsInSight);
    case ChartCard::Act::MoveDown:
        return moveTo(index + columnsInSight);
    case ChartCard::Act::Wider:
        return resize(chart.columns + 1, chart.rows);
    case ChartCard::Act::Narrower:
        return resize(chart.columns - 1, chart.rows);
    case ChartCard::Act::Taller:
        return resize(chart.columns, chart.rows + 1);
    case ChartCard::Act::Lower:
        return resize(chart.columns, chart.rows - 1);
    case ChartCard::Act::Enlarge:
    case ChartCard::Act::EditLines:
    case ChartCard::Act::Thresholds:
    case ChartCard::Act::Stack:
    case ChartCard::Act::FromZero:
    case ChartCard::Act::Remove:
    case ChartCard::Act::CopyPicture:
    case ChartCard::Act::SavePicture:
    case ChartCard::Act::SaveCsv:
        return index;
    }
    Q_UNREACHABLE();
}

} // namespace signalbox
