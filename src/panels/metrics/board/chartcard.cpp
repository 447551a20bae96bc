#include "panels/metrics/board/chartcard.h"

#include "domain/metrics/boardwords.h"
#include "models/plaintooltip.h"
#include "panels/metrics/board/cardgrip.h"
#include "widgets/chart/plotlegend.h"
#include "widgets/chart/plotview.h"
#include "widgets/look/iconset.h"
#include "widgets/look/stylepaint.h"
#include "widgets/look/tokens.h"
#include "widgets/state/statebadge.h"
#include "widgets/state/stateplaceholder.h"
#include "widgets/text/plainlabel.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QStackedWidget>
#include <QToolButton>

namespace signalbox {

using namespace Qt::StringLiterals;

ChartCard::ChartCard(Form form, QWidget *parent)
    : QWidget(parent), m_form(form), m_title(new PlainLabel(PlainLabel::Fit::ElideMiddle, this)),
      m_note(new PlainLabel(PlainLabel::Fit::ElideEnd, this)), m_badge(new StateBadge(this)),
      m_menuButton(new QToolButton(this)), m_menu(new QMenu(this)),
      m_legend(new PlotLegend(form == Form::Small ? PlotLegend::Form::Row : PlotLegend::Form::Table, this)),
      m_view(new PlotView(this)), m_placeholder(new StatePlaceholder(this)), m_stack(new QStackedWidget(this))
{
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_placeholder);
    m_placeholder->setIcon(u"metrics"_s);
    connect(m_placeholder, &StatePlaceholder::retryRequested, this, &ChartCard::retryRequested);
    makeActions();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::tiny, space::tiny, space::tiny, space::tiny);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    if (form == Form::Small) {
        layout->addWidget(m_legend);
        layout->addWidget(m_stack, 1);
        m_grip = new CardGrip(this);
        connect(m_grip, &CardGrip::stretched, this,
            [this](const QSize &by, bool isDone) { emit stretched(size() + by, isDone); });
        m_title->installEventFilter(this);
        m_title->setCursor(Qt::OpenHandCursor);
    } else {
        layout->addWidget(m_stack, 1);
        layout->addWidget(m_legend);
    }
}

QWidget *ChartCard::makeHead()
{
    m_title->setFont(strongFont(font()));
    m_note->setQuiet();
    m_badge->hide();
    m_menuButton->setIcon(themedIcon(u"more"_s));
    m_menuButton->setAutoRaise(true);
    connect(m_menuButton, &QToolButton::clicked, m_menu,
        [this] { m_menu->popup(m_menuButton->mapToGlobal(QPoint(0, m_menuButton->height()))); });
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(space::small, 0, 0, 0);
    row->setSpacing(space::small);
    if (m_form == Form::Large) {
        auto *back = new QToolButton(head);
        back->setText(tr("Back to the board"));
        back->setToolTip(tr("Back to the board (Escape)"));
        back->setAutoRaise(true);
        connect(back, &QToolButton::clicked, this, [this] { emit asked(Act::Enlarge); });
        row->addWidget(back);
    }
    row->addWidget(m_title, 1);
    row->addWidget(m_note);
    row->addWidget(m_badge);
    row->addWidget(m_menuButton);
    return head;
}

QAction *ChartCard::addAct(Act act, const QString &text, const QKeySequence &keys)
{
    auto *action = new QAction(text, this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, [this, act] { emit asked(act); });
    addAction(action);
    return action;
}

void ChartCard::makeActions()
{
    const bool isSmall = m_form == Form::Small;
    m_menu->addAction(addAct(
        Act::Enlarge, isSmall ? tr("Enlarge") : tr("Back to the board"), QKeySequence(Qt::CTRL | Qt::Key_Return)));
    m_menu->addAction(addAct(Act::EditLines, tr("Edit lines…")));
    m_menu->addAction(addAct(Act::Thresholds, tr("Thresholds…")));
    m_menu->addSeparator();
    m_stacked = addAct(Act::Stack, tr("Stacked"));
    m_fromZero = addAct(Act::FromZero, tr("From zero"));
    for (QAction *option : {m_stacked, m_fromZero}) {
        option->setCheckable(true);
        m_menu->addAction(option);
    }
    if (isSmall)
        addActsOfSize(*m_menu);
    m_menu->addSeparator();
    m_menu->addAction(addAct(Act::CopyPicture, tr("Copy picture")));
    m_menu->addAction(addAct(Act::SavePicture, tr("Save picture…")));
    m_menu->addAction(addAct(Act::SaveCsv, tr("Save as CSV…")));
    if (!isSmall)
        return;
    m_menu->addSeparator();
    m_menu->addAction(addAct(Act::Remove, tr("Remove"), QKeySequence(Qt::Key_Delete)));
}

void ChartCard::addActsOfSize(QMenu &menu)
{
    const auto keys = [](Qt::KeyboardModifiers with, Qt::Key key) { return QKeySequence(int(with) | key); };
    const Qt::KeyboardModifiers moves = Qt::ControlModifier | Qt::ShiftModifier;
    const Qt::KeyboardModifiers resizes = Qt::AltModifier | Qt::ShiftModifier;
    menu.addSeparator();
    menu.addAction(addAct(Act::Wider, tr("Wider"), keys(resizes, Qt::Key_Right)));
    menu.addAction(addAct(Act::Narrower, tr("Narrower"), keys(resizes, Qt::Key_Left)));
    menu.addAction(addAct(Act::Taller, tr("Taller"), keys(resizes, Qt::Key_Down)));
    menu.addAction(addAct(Act::Lower, tr("Lower"), keys(resizes, Qt::Key_Up)));
    menu.addSeparator();
    menu.addAction(addAct(Act::MoveLeft, tr("Move left"), keys(moves, Qt::Key_Left)));
    menu.addAction(addAct(Act::MoveRight, tr("Move right"), keys(moves, Qt::Key_Right)));
    menu.addAction(addAct(Act::MoveUp, tr("Move up"), keys(moves, Qt::Key_Up)));
    menu.addAction(addAct(Act::MoveDown, tr("Move down"), keys(moves, Qt::Key_Down)));
}

QString ChartCard::title() const
{
    return chartTitle(m_chart);
}

void ChartCard::setChart(const BoardChart &chart)
{
    m_chart = chart;
    m_title->setPlainText(title());
    m_stacked->setChecked(chart.isStacked);
    m_fromZero->setChecked(chart.isFromZero);
    setAccessibleName(title());
    m_view->setAccessibleName(tr("Chart of %1").arg(title()));
    m_legend->setAccessibleName(tr("Lines of %1").arg(title()));
    m_menuButton->setAccessibleName(tr("What to do with %1").arg(title()));
    m_menuButton->setToolTip(plainToolTip(m_menuButton->accessibleName()));
}

void ChartCard::setPlot(const Plot &plot, const QString &note)
{
    m_note->setPlainText(note);
    m_note->setVisible(!note.isEmpty());
    m_view->setPlot(plot);
    m_legend->setPlot(plot);
    m_legend->setVisible(true);
    m_stack->setCurrentWidget(m_view);
}

void ChartCard::pointAt(std::optional<Instant> at)
{
    m_view->pointAt(at);
    m_legend->pointAt(at);
}

void ChartCard::setState(std::optional<HealthState> state)
{
    m_state = state;
    m_badge->setVisible(state.has_value());
    if (state)
        m_badge->setState(*state);
}

void ChartCard::showLoading()
{
    m_legend->setVisible(false);
    m_placeholder->showLoading();
    m_stack->setCurrentWidget(m_placeholder);
}

void ChartCard::showTrouble(const Error &error)
{
    m_legend->setVisible(false);
    m_placeholder->showUnavailable(error);
    m_stack->setCurrentWidget(m_placeholder);
}

bool ChartCard::isInTrouble() const
{
    return m_stack->currentWidget() != m_view;
}

bool ChartCard::followDrag(QEvent *event)
{
    const auto position = [event] { return static_cast<QMouseEvent *>(event)->globalPosition().toPoint(); };
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        m_pressed = position();
        return true;
    case QEvent::MouseMove:
        m_isDragged = m_isDragged
            || (m_pressed && (position() - *m_pressed).manhattanLength() >= QApplication::startDragDistance());
        if (m_isDragged)
            emit dragged(position());
        return true;
    case QEvent::MouseButtonRelease:
        m_pressed.reset();
        if (std::exchange(m_isDragged, false))
            emit dropped(position());
        return true;
    case QEvent::MouseButtonDblClick:
        emit asked(Act::Enlarge);
        return true;
    default:
        return false;
    }
}

bool ChartCard::eventFilter(QObject *object, QEvent *event)
{
    return (object == m_title && followDrag(event)) || QWidget::eventFilter(object, event);
}

void ChartCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &look = tokens(palette());
    stylepaint::box(painter, rect(), {.fill = look.surface, .edge = look.edge, .radius = radius::card});
}

void ChartCard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_grip)
        m_grip->move(width() - m_grip->width(), height() - m_grip->height());
}

} // namespace signalbox
