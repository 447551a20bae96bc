#include "panels/metrics/board/boardpage.h"

#include "core/humantext.h"
#include "domain/metrics/boardwords.h"
#include "panels/metrics/board/boardgrid.h"
#include "panels/metrics/board/boardtools.h"
#include "panels/metrics/board/brushstrip.h"
#include "panels/metrics/differences/differencesview.h"
#include "panels/metrics/differences/spanlinks.h"
#include "panels/metrics/export/boardexport.h"
#include "widgets/chart/plotview.h"
#include "widgets/look/tokens.h"
#include "widgets/look/turningsplitter.h"
#include "widgets/state/noticestrip.h"
#include "widgets/state/stateplaceholder.h"
#include "widgets/text/plainlabel.h"

#include <QBoxLayout>
#include <QMenu>
#include <QStackedWidget>

#include <algorithm>
#include <utility>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int labelsRoom = 64; // beside a plot, about
constexpr int leastPixels = 80;
constexpr int differencesBesideFrom = 1800;

} // namespace

BoardPage::BoardPage(
    const PanelContext &context, PendingAnswers &pending, std::chrono::microseconds range, QWidget *parent)
    : QWidget(parent), m_context(context), m_time(range), m_zone(context.timeZone),
      m_reader(new BoardReader(context, pending, this)),
      m_acts(new BoardActs(m_board, m_lines, context, pending, this)), m_ranges(new BoardTools(m_time)),
      m_brushStrip(new BrushStrip), m_tools(new QStackedWidget(this)),
      m_progress(new PlainLabel(PlainLabel::Fit::ElideEnd)), m_export(new BoardExport(this, this)),
      m_exported(new NoticeStrip(tr("Pictures and files"), this)), m_menu(new QMenu(this)), m_grid(new BoardGrid(this)),
      m_large(new ChartCard(ChartCard::Form::Large)), m_none(new StatePlaceholder), m_stack(new QStackedWidget),
      m_differences(new DifferencesView(context, pending)), m_split(new TurningSplitter(differencesBesideFrom, this))
{
    makeTools();
    makeMenu();
    makeDifferences();
    auto *large = new QWidget;
    auto *around = new QVBoxLayout(large);
    around->setContentsMargins(space::large, 0, space::large, space::small);
    around->addWidget(m_large);
    m_none->setIcon(u"metrics"_s);
    for (QWidget *page : std::initializer_list<QWidget *>{m_grid, large, m_none})
        m_stack->addWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    layout->addWidget(&m_acts->strip());
    layout->addWidget(m_exported);
    layout->addWidget(m_split, 1);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &BoardPage::draw);
    connect(&m_time, &TimeNavigation::changed, &m_soon, qOverload<>(&QTimer::start));
    connect(m_grid, &BoardGrid::placed, &m_soon, qOverload<>(&QTimer::start));
    connect(m_reader, &BoardReader::changed, this, &BoardPage::draw);
    connect(&m_board, &ChartBoard::changed, this, &BoardPage::showBoard);
    connect(m_acts, &BoardActs::thresholdsChanged, this, &BoardPage::thresholdsChanged);
    connectCard(*m_large);
    m_time.setNow(context.clock->now());
    showBoard();
}

BoardPage::~BoardPage() = default;

void BoardPage::makeTools()
{
    m_progress->setQuiet();
    m_progress->setAccessibleName(tr("How much has been read"));
    auto *ranges = new QWidget;
    auto *row = new QHBoxLayout(ranges);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_ranges, 1);
    row->addWidget(m_progress);
    m_tools->addWidget(ranges);
    m_tools->addWidget(m_brushStrip);
    connect(m_ranges, &BoardTools::agoChanged, this, &BoardPage::draw);
    connect(m_brushStrip, &BrushStrip::closed, this, [this] { setBrush({}); });
    connect(m_brushStrip, &BrushStrip::zoomAsked, this, &BoardPage::zoomIntoBrush);
}

void BoardPage::makeMenu()
{
    const auto all = [this] { return exported(seenCards()); };
    m_menu->addAction(tr("Add chart…"), this, [this] { m_acts->addChart({}); });
    m_menu->addAction(tr("Reset to the default"), m_acts, &BoardActs::reset);
    m_menu->addSeparator();
    m_menu->addAction(tr("Copy picture"), this, [this, all] { m_export->copyPicture(all()); });
    m_menu->addAction(tr("Save picture…"), this, [this, all] { m_export->savePicture(all()); });
    m_menu->addAction(tr("Save as SVG…"), this, [this, all] { m_export->saveSvg(all()); });
    m_menu->addAction(tr("Save as CSV…"), this, [this, all] { m_export->saveCsv(all()); });
    m_menu->addAction(tr("Print…"), this, [this, all] { m_export->print(all()); });
    connect(m_export, &BoardExport::finished, this, [this](const QString &path) {
        m_exported->tell(HealthState::Healthy, path.isEmpty() ? tr("Done.") : tr("Written to %1").arg(path));
    });
    connect(m_export, &BoardExport::failed, this,
        [this](const Error &error) { m_exported->tell(HealthState::Failing, describe(error)); });
}

void BoardPage::makeDifferences()
{
    m_split->addWidget(m_stack);
    m_split->addWidget(m_differences);
    m_split->setFirstShare(Qt::Horizontal, 65);
    m_split->setFirstShare(Qt::Vertical, 55);
    m_differences->hide();
    connect(m_brushStrip, &BrushStrip::differencesAsked, this, [this] {
        m_differences->compare(*m_brush, m_series, m_reader->reach());
        m_differences->show();
        m_differences->setFocus();
    });
    const auto follow = [this](const PanelLink &link) { emit linkRequested(link.panelId, link.target); };
    connect(m_brushStrip, &BrushStrip::deliveriesAsked, this, [this, follow] { follow(deliveriesLink(*m_brush)); });
    connect(m_brushStrip, &BrushStrip::runsAsked, this, [this, follow] { follow(runsLink(*m_brush)); });
    connect(m_differences, &DifferencesView::closed, m_differences, &QWidget::hide);
    connect(m_differences, &DifferencesView::seriesOpened, this, &BoardPage::openLine);
    connect(m_differences, &DifferencesView::linkRequested, this, &BoardPage::linkRequested);
}

void BoardPage::connectCard(ChartCard &card)
{
    connect(&card, &ChartCard::asked, this, [this, &card](ChartCard::Act what) { act(card, what); });
    connect(&card, &ChartCard::retryRequested, m_reader, &BoardReader::refresh);
    connect(&card, &ChartCard::dragged, this, [this, &card](const QPoint &at) { m_grid->markPlace(card, at); });
    connect(&card, &ChartCard::dropped, this, [this, &card](const QPoint &at) {
        const qsizetype to = m_grid->markPlace(card, at);
        m_grid->clearMark();
        m_board.move(m_grid->cards().indexOf(&card), to);
    });
    connect(&card, &ChartCard::stretched, this, [this, &card](const QSize &wanted, bool isDone) {
        const QSize cells = m_grid->markSize(card, wanted);
        if (!isDone)
            return;
        m_grid->clearMark();
        m_board.resize(m_grid->cards().indexOf(&card), cells.width(), cells.height());
    });
    connectView(card.view());
}

void BoardPage::connectView(PlotView &view)
{
    connect(&view, &PlotView::pointed, this, [this](std::optional<Instant> at) {
        if (!m_isPinned)
            pointAt(at);
    });
    connect(&view, &PlotView::pinAsked, this, [this](Instant at) {
        const bool isThere = m_isPinned && m_pointed == at;
        setPinned(!isThere);
        pointAt(at);
    });
    connect(&view, &PlotView::unpinAsked, this, [this] { setPinned(false); });
    connect(&view, &PlotView::panned, &m_time, &TimeNavigation::pan);
    connect(&view, &PlotView::zoomed, &m_time, &TimeNavigation::zoom);
    connect(&view, &PlotView::brushed, this, [this](const TimeSpan &span) { setBrush(span); });
    connect(&view, &PlotView::brushCleared, this, [this] { setBrush({}); });
    connect(&view, &PlotView::brushChosen, this, &BoardPage::zoomIntoBrush);
    connect(&view, &PlotView::liveAsked, this, [this] { m_time.goLive(); });
    connect(&view, &PlotView::markOpened, this,
        [this](const QString &link) { emit linkRequested(link.section(u'/', 0, 0), link.section(u'/', 1)); });
}

QWidget *BoardPage::tools() const
{
    return m_tools;
}

QWidget *BoardPage::mainWidget() const
{
    if (isLarge())
        return &m_large->view();
    return m_grid->cards().isEmpty() ? static_cast<QWidget *>(m_none) : &m_grid->cards().first()->view();
}

void BoardPage::setSeries(const QList<MetricSeries> &series)
{
    m_series = series;
    m_lines.setSeries(series);
    m_acts->setSeries(series);
    m_board.setSeries(series);
    draw();
}

void BoardPage::setThresholds(const QList<MetricThreshold> &inForce)
{
    m_lines.setThresholds(inForce);
    draw();
}

void BoardPage::setTimeZone(const QTimeZone &zone)
{
    m_zone = zone;
    m_ranges->setTimeZone(zone);
    m_differences->setTimeZone(zone);
    setBrush(m_brush);
    draw();
}

void BoardPage::updateTimes()
{
    m_time.setNow(m_context.clock->now());
}

void BoardPage::refresh()
{
    updateTimes();
    if (!isVisible())
        return;
    draw();
    m_reader->refresh();
}

void BoardPage::askAgain()
{
    m_reader->askAgain();
}

void BoardPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh(); // what came while nobody looked
}

/// As many cards as charts, each with the chart at its place.
void BoardPage::showBoard()
{
    QList<ChartCard *> cards = m_grid->cards();
    while (cards.size() < m_board.charts().size()) {
        cards.append(new ChartCard(ChartCard::Form::Small));
        connectCard(*cards.last());
    }
    while (cards.size() > m_board.charts().size()) {
        cards.last()->hide();
        cards.takeLast()->deleteLater(); // it may have asked for it itself
    }
    for (qsizetype i = 0; i < cards.size(); ++i)
        cards.at(i)->setChart(m_board.charts().at(i));
    m_grid->setCards(cards);
    if (m_enlarged && *m_enlarged >= cards.size())
        m_enlarged.reset();
    if (m_enlarged)
        m_large->setChart(m_board.charts().at(*m_enlarged));
    m_none->showEmpty(tr("No charts on this board"), tr("Any series can be put on it, and several in one chart."),
        {tr("Add chart…"), [this] { m_acts->addChart({}); }});
    m_stack->setCurrentIndex(isLarge() ? 1 : cards.isEmpty() ? 2 : 0);
    draw();
}

QList<ChartCard *> BoardPage::seenCards() const
{
    return isLarge() ? QList{m_large} : m_grid->visibleCards();
}

/// Of a limit it is enough to know its newest value.
QList<MetricKey> BoardPage::readLines(const ChartCard &card)
{
    QList<MetricKey> lines = card.chart().lines;
    lines.removeIf(isLimit);
    return lines;
}

std::chrono::microseconds BoardPage::bucketOf(ChartCard &card) const
{
    const int pixels = std::max(leastPixels, card.view().width() - labelsRoom);
    return metricBucketFor(m_time.span(), pixels, m_reader->reach());
}

void BoardPage::draw()
{
    m_soon.stop();
    if (!isVisible())
        return;
    const QList<ChartCard *> cards = seenCards();
    QList<BoardWish> wishes;
    for (ChartCard *card : cards)
        wishes.append({readLines(*card), bucketOf(*card)});
    m_reader->setView(m_time.span(), m_ranges->ago());
    m_reader->setWishes(wishes);
    for (ChartCard *card : cards)
        showCard(*card);
    if (!isLarge())
        m_grid->alignPlots();
    showProgress();
}

void BoardPage::showCard(ChartCard &card)
{
    const auto bucket = bucketOf(card);
    const QList<MetricKey> lines = readLines(card);
    card.setState(m_lines.state(card.chart(), m_context.clock->now()));
    const auto failed
        = std::ranges::find_if(lines, [&](const MetricKey &line) { return m_reader->error(line).has_value(); });
    const bool isUnread = std::ranges::all_of(
        lines, [&](const MetricKey &line) { return m_reader->error(line) || m_reader->isUnread(line, bucket); });
    if (isUnread && failed != lines.cend())
        return card.showTrouble(*m_reader->error(*failed));
    if (isUnread) {
        if (card.view().plot().lines.isEmpty() || card.isInTrouble())
            card.showLoading();
        return; // what it showed stays until there is something else to show
    }
    const Plot plot = plotOf(card.chart(), bucket, *m_reader, m_lines, m_zone);
    card.setPlot(plot, failed != lines.cend() ? tr("%1 could not be read").arg(lineName(*failed)) : growthWords(plot));
}

void BoardPage::showProgress()
{
    const auto progress = m_reader->progress();
    m_progress->setPlainText(progress
            ? tr("Reading rows of %1, %2 %").arg(durationText(m_time.span().length())).arg(int(100 * *progress))
            : QString());
}

void BoardPage::act(ChartCard &card, ChartCard::Act what)
{
    const qsizetype index = &card == m_large ? m_enlarged.value_or(-1) : m_grid->cards().indexOf(&card);
    BoardChart chart = card.chart();
    const auto change = [&] {
        if (index >= 0)
            return m_board.setChart(index, chart);
        m_visited = chart;
        m_large->setChart(chart);
        draw();
    };
    switch (what) {
    case ChartCard::Act::Enlarge:
        return isLarge() ? backToBoard() : enlarge(index);
    case ChartCard::Act::EditLines:
        return index >= 0 ? m_acts->editLines(index) : m_acts->addChart(chart.lines);
    case ChartCard::Act::Thresholds:
        return m_acts->editThresholds(chart, card.mapToGlobal(QPoint(card.width() / 2, space::vast)));
    case ChartCard::Act::Stack:
        chart.isStacked = !chart.isStacked;
        return change();
    case ChartCard::Act::FromZero:
        chart.isFromZero = !chart.isFromZero;
        return change();
    case ChartCard::Act::Remove:
        m_acts->remove(index);
        return focusChart(std::min(index, m_grid->cards().size() - 1));
    case ChartCard::Act::CopyPicture:
        return m_export->copyPicture(exported({&card}));
    case ChartCard::Act::SavePicture:
        return m_export->savePicture(exported({&card}));
    case ChartCard::Act::SaveCsv:
        return m_export->saveCsv(exported({&card}));
    case ChartCard::Act::Wider:
    case ChartCard::Act::Narrower:
    case ChartCard::Act::Taller:
    case ChartCard::Act::Lower:
    case ChartCard::Act::MoveLeft:
    case ChartCard::Act::MoveRight:
    case ChartCard::Act::MoveUp:
    case ChartCard::Act::MoveDown:
        return focusChart(m_acts->arrange(index, what, m_grid->columns()));
    }
    Q_UNREACHABLE();
}

void BoardPage::enlarge(qsizetype index)
{
    m_visited.reset();
    m_enlarged = index;
    showBoard();
    m_large->view().setFocus();
}

void BoardPage::openLine(const MetricKey &line)
{
    const QList<BoardChart> &charts = m_board.charts();
    const auto found
        = std::ranges::find_if(charts, [&](const BoardChart &chart) { return chart.lines.contains(line); });
    if (found != charts.cend())
        return enlarge(found - charts.cbegin());
    m_enlarged.reset();
    m_visited = BoardChart{.lines = {line}};
    m_large->setChart(*m_visited);
    showBoard();
    m_large->view().setFocus();
}

void BoardPage::backToBoard()
{
    m_visited.reset();
    const qsizetype index = std::exchange(m_enlarged, {}).value_or(0);
    showBoard();
    focusChart(index);
}

void BoardPage::focusChart(qsizetype index)
{
    if (index < 0 || index >= m_grid->cards().size())
        return;
    ChartCard *card = m_grid->cards().at(index);
    card->view().setFocus();
    m_grid->ensureWidgetVisible(card);
}

ExportedBoard BoardPage::exported(const QList<ChartCard *> &cards) const
{
    ExportedBoard board{.project = m_context.profile.name,
        .board = cards.size() == 1 ? cards.first()->title() : tr("Metrics"),
        .columns = cards.size() == 1 ? 1 : m_grid->columns(),
        .span = m_time.span(),
        .zone = m_zone};
    for (ChartCard *card : cards)
        board.charts.append({card->title(), card->view().plot()});
    return board;
}

void BoardPage::eachCard(const std::function<void(ChartCard &)> &act)
{
    for (ChartCard *card : m_grid->cards())
        act(*card);
    act(*m_large);
}

void BoardPage::pointAt(std::optional<Instant> at)
{
    m_pointed = at;
    eachCard([&](ChartCard &card) { card.pointAt(at); });
}

void BoardPage::setPinned(bool pinned)
{
    m_isPinned = pinned;
    eachCard([&](ChartCard &card) { card.view().setPinned(pinned); });
}

void BoardPage::setBrush(std::optional<TimeSpan> brush)
{
    m_brush = brush;
    eachCard([&](ChartCard &card) { card.view().setBrush(brush); });
    if (brush)
        m_brushStrip->setSpan(*brush, m_zone);
    m_tools->setCurrentIndex(brush ? 1 : 0);
}

void BoardPage::zoomIntoBrush()
{
    if (!m_brush)
        return;
    const TimeSpan span = *m_brush;
    setBrush({});
    m_time.show(span);
}

bool BoardPage::leave()
{
    if (m_differences->isVisible()) {
        m_differences->hide();
    } else if (m_brush) {
        setBrush({});
    } else if (m_isPinned) {
        setPinned(false);
        pointAt({});
    } else if (isLarge()) {
        backToBoard();
    } else {
        return false;
    }
    return true;
}

} // namespace signalbox
