#include "app/shell/navigationcolumn.h"

#include "app/shell/navigationbutton.h"
#include "widgets/look/theme.h"
#include "widgets/look/tokens.h"
#include "widgets/state/statebadge.h"
#include "widgets/text/plainlabel.h"

#include <QPainter>
#include <QVBoxLayout>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int navigationWidth = 176;

} // namespace

NavigationColumn::NavigationColumn(const QList<PanelEntry> &entries, QWidget *parent)
    : QWidget(parent), m_overall(new StateBadge)
{
    setAccessibleName(tr("Panels"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::small, 1, space::large);
    layout->setSpacing(0);
    int position = 0;
    for (const PanelEntry &entry : entries) {
        auto *button = new NavigationButton(entry.id, entry.title);
        button->setObjectName(u"navigation-"_s + entry.id);
        button->setStatusTip(tr("Ctrl+%1").arg(++position));
        connect(button, &QAbstractButton::clicked, this, [this, id = entry.id] { emit panelChosen(id); });
        layout->addWidget(button);
        m_buttons.insert(entry.id, button);
    }
    layout->addStretch();
    auto *bottom = new QHBoxLayout;
    bottom->setContentsMargins(space::large, 0, space::small, 0);
    bottom->addWidget(m_overall);
    bottom->addStretch();
    layout->addLayout(bottom);
    m_overall->setObjectName(u"overall"_s);
    m_overall->setState(HealthState::Unknown);
    setFixedWidth(std::max(navigationWidth, layout->sizeHint().width()));
}

void NavigationColumn::setCurrent(const QString &panelId)
{
    if (NavigationButton *button = m_buttons.value(panelId))
        button->setChecked(true);
}

void NavigationColumn::setHealth(const HealthReport &report)
{
    QHash<QString, QList<Problem>> byPanel;
    for (const Problem &problem : report.problems) {
        if (problem.severity != Severity::Info) // a note is nothing that is wrong
            byPanel[panelOf(problem.component)].append(problem);
    }
    for (auto button = m_buttons.cbegin(); button != m_buttons.cend(); ++button)
        button.value()->setProblems(byPanel.value(button.key()));
    m_overall->setState(report.overall);
}

void NavigationColumn::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), hairline(palette()));
}

QString panelOf(const QString &component)
{
    return component == "realtime"_L1 || component == "api"_L1 ? u"extensions"_s : component;
}

} // namespace signalbox
