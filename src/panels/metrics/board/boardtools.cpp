#include "panels/metrics/board/boardtools.h"

#include "panels/metrics/board/rangedialog.h"
#include "widgets/look/iconset.h"
#include "widgets/look/segmentbar.h"
#include "widgets/look/tokens.h"
#include "widgets/query/flowlayout.h"

#include <QActionGroup>
#include <QBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>
#include <array>
#include <utility>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int customRange = 0;
constexpr std::array boardRanges{std::chrono::seconds(15min), std::chrono::seconds(1h), std::chrono::seconds(6h),
    std::chrono::seconds(24h), std::chrono::seconds(std::chrono::days(7)), std::chrono::seconds(std::chrono::days(30)),
    std::chrono::seconds(std::chrono::days(90)), std::chrono::seconds(std::chrono::days(365))};

/// A line of its own where there is no room for all.
QWidget *together(const QList<QWidget *> &widgets)
{
    auto *group = new QWidget;
    auto *row = new QHBoxLayout(group);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::tiny);
    for (QWidget *widget : widgets)
        row->addWidget(widget);
    return group;
}

} // namespace

BoardTools::BoardTools(TimeNavigation &time, QWidget *parent)
    : QWidget(parent), m_time(time), m_back(new QToolButton(this)), m_forward(new QToolButton(this)),
      m_ranges(new SegmentBar(this)), m_live(new QPushButton(tr("Live"), this)),
      m_compare(new QPushButton(tr("Compare"), this))
{
    m_back->setIcon(themedIcon(u"chevronleft"_s));
    m_back->setToolTip(tr("Back to the stretch before (Alt+Left)"));
    m_back->setAccessibleName(tr("Back"));
    m_back->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Left));
    m_forward->setIcon(themedIcon(Icon::ChevronRight));
    m_forward->setToolTip(tr("Forward again (Alt+Right)"));
    m_forward->setAccessibleName(tr("Forward"));
    m_forward->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Right));
    for (QToolButton *button : {m_back, m_forward})
        button->setAutoRaise(true);
    connect(m_back, &QToolButton::clicked, &m_time, &TimeNavigation::goBack);
    connect(m_forward, &QToolButton::clicked, &m_time, &TimeNavigation::goForward);
    m_live->setCheckable(true);
    m_live->setAutoDefault(false);
    m_live->setToolTip(tr("Go on with the time; press again to stand still"));
    connect(m_live, &QPushButton::clicked, this, [this](bool live) {
        if (live)
            m_time.goLive();
        else
            m_time.show(m_time.span());
    });
    makeRanges();
    makeCompared();
    auto *flow = new FlowLayout(this); // a narrow window has no room for all of it side by side
    flow->addWidget(together({m_compare, m_back, m_forward}));
    flow->addWidget(together({m_ranges, m_live}));
    connect(&m_time, &TimeNavigation::changed, this, &BoardTools::showTime);
    showTime();
}

void BoardTools::makeRanges()
{
    const std::array<std::pair<QString, QString>, boardRanges.size()> words{{{tr("15 min"), tr("The last 15 minutes")},
        {tr("1 h"), tr("The last hour")}, {tr("6 h"), tr("The last 6 hours")}, {tr("24 h"), tr("The last 24 hours")},
        {tr("7 d"), tr("The last 7 days")}, {tr("30 d"), tr("The last 30 days")}, {tr("90 d"), tr("The last 90 days")},
        {tr("1 y"), tr("The last year")}}};
    m_ranges->setAccessibleName(tr("Time range"));
    for (std::size_t i = 0; i < boardRanges.size(); ++i)
        m_ranges->addSegment(int(boardRanges[i].count()), words[i].first, words[i].second);
    m_ranges->addSegment(customRange, tr("Custom…"), tr("From when until when"));
    connect(m_ranges, &SegmentBar::chosenByUser, this, [this](int seconds) {
        if (seconds == customRange)
            askForRange();
        else
            m_time.goLive(std::chrono::seconds(seconds));
        showTime();
    });
}

void BoardTools::makeCompared()
{
    struct Choice {
        QString words;
        std::chrono::microseconds ago;
    };
    auto *menu = new QMenu(this);
    auto *group = new QActionGroup(this);
    for (const Choice &choice : {Choice{tr("With nothing"), 0us}, Choice{tr("With the same time yesterday"), 24h},
             Choice{tr("With the same time last week"), std::chrono::days(7)}}) {
        QAction *action = menu->addAction(choice.words);
        action->setCheckable(true);
        action->setChecked(choice.ago == m_ago);
        action->setData(qint64(choice.ago.count()));
        group->addAction(action);
        m_compared.append(action);
        connect(action, &QAction::triggered, this, [this, ago = choice.ago] { setAgo(ago); });
    }
    m_compare->setAutoDefault(false);
    m_compare->setMenu(menu);
    m_compare->setToolTip(tr("Show the same stretch of another day as a quiet line"));
}

void BoardTools::setAgo(std::chrono::microseconds ago)
{
    for (QAction *action : std::as_const(m_compared)) {
        if (action->data().toLongLong() != ago.count())
            continue;
        action->setChecked(true);
        if (std::exchange(m_ago, ago) != ago)
            emit agoChanged();
    }
}

void BoardTools::askForRange()
{
    auto *dialog = new RangeDialog(m_time.span(), m_zone, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RangeDialog::spanChosen, &m_time, &TimeNavigation::show);
    dialog->open();
}

void BoardTools::showTime()
{
    const auto seconds = std::chrono::round<std::chrono::seconds>(m_time.span().length());
    const bool isKnown = std::find(boardRanges.begin(), boardRanges.end(), seconds) != boardRanges.end();
    m_ranges->setChosen(isKnown ? int(seconds.count()) : customRange);
    m_back->setEnabled(m_time.canGoBack());
    m_forward->setEnabled(m_time.canGoForward());
    m_live->setChecked(m_time.isLive());
}

} // namespace signalbox
