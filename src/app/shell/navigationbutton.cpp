#include "app/shell/navigationbutton.h"

#include "core/visibletext.h"
#include "domain/health/healthrules.h"
#include "models/plaintooltip.h"
#include "widgets/look/theme.h"
#include "widgets/look/tokens.h"
#include "widgets/text/plainlabel.h"

#include <QPainter>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowHeight = 36;
constexpr int iconExtent = 16;
constexpr int margin = 16;
constexpr int gap = 12;
constexpr int badgeHeight = 18;
constexpr int badgePadding = 6;
constexpr int barWidth = 3; // marks the current page
constexpr qsizetype longestProblem = 500;

} // namespace

NavigationButton::NavigationButton(const QString &icon, const QString &title, QWidget *parent)
    : QAbstractButton(parent), m_icon(icon)
{
    setText(title);
    setCheckable(true);
    setAutoExclusive(true);
    setAccessibleName(title);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

void NavigationButton::setProblems(const QList<Problem> &problems)
{
    m_problems.clear();
    std::ranges::copy_if(problems, std::back_inserter(m_problems),
        [](const Problem &problem) { return problem.severity != Severity::Info; });
    QStringList lines;
    for (const Problem &problem : problems)
        lines.append(visibleText(problem.message, longestProblem));
    setToolTip(lines.isEmpty() ? QString() : plainToolTip(lines.join(u'\n')));
    setAccessibleDescription(m_problems.isEmpty() ? QString() : tr("%n problem(s)", nullptr, problemCount()));
    update();
}

QSize NavigationButton::sizeHint() const
{
    const int words = fontMetrics().horizontalAdvance(text());
    const int badge = fontMetrics().horizontalAdvance(u"00"_s) + 2 * badgePadding;
    return {margin + iconExtent + gap + words + gap + badge + margin, rowHeight};
}

void NavigationButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked()) {
        painter.fillRect(rect(), selectionTint(palette()));
        painter.fillRect(QRect(0, 0, barWidth, height()), tokens(palette()).link);
    } else if (underMouse()) {
        const Tokens &look = tokens(palette());
        painter.fillRect(rect(), mixed(look.text, look.window, look.hover));
    }
    const QColor ink = palette().color(QPalette::WindowText);
    paintIcon(painter, QRectF(margin, (height() - iconExtent) / 2.0, iconExtent, iconExtent), m_icon, ink);
    const int left = margin + iconExtent + gap;
    painter.setPen(ink);
    painter.drawText(rect().adjusted(left, 0, -margin, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
    if (!m_problems.isEmpty())
        paintBadge(painter);
}

void NavigationButton::paintBadge(QPainter &painter) const
{
    const QString count = locale().toString(problemCount());
    const int width = std::max(badgeHeight, painter.fontMetrics().horizontalAdvance(count) + 2 * badgePadding);
    const QRect badge(this->width() - margin - width, (height() - badgeHeight) / 2, width, badgeHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(stateColour(stateOf(m_problems.constFirst().severity), palette()));
    painter.drawRoundedRect(badge, badgeHeight / 2.0, badgeHeight / 2.0);
    painter.setPen(palette().color(QPalette::Base));
    painter.drawText(badge, Qt::AlignCenter, count);
}

} // namespace signalbox
