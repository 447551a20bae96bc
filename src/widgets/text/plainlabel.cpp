#include "widgets/text/plainlabel.h"

#include "core/visibletext.h"
#include "models/plaintooltip.h"
#include "widgets/look/theme.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace signalbox {

namespace {

constexpr qsizetype longestEnd = 200; // more than one line can show; measuring thousands of characters takes its time

constexpr int mostLines = 40; // laying out thousands of lines takes its time, too

/// Its first lines.
QString upToLine(const QString &text, int line)
{
    qsizetype end = -1;
    do {
        end = text.indexOf(u'\n', end + 1);
        if (end < 0)
            return text;
    } while (--line > 0);
    return text.left(end + 1) + QChar(0x2026);
}

QString shortened(const QString &text)
{
    return text.size() <= 2 * longestEnd ? text : text.left(longestEnd) + QChar(0x2026) + text.right(longestEnd);
}

} // namespace

PlainLabel::PlainLabel(Fit fit, QWidget *parent) : QLabel(parent), m_fit(fit)
{
    setTextFormat(Qt::PlainText);
    setFit(fit);
}

void PlainLabel::setFit(Fit fit)
{
    m_fit = fit;
    setWordWrap(fit == Fit::Wrap);
    setSizePolicy(QSizePolicy::Preferred, fit == Fit::Wrap ? QSizePolicy::Preferred : QSizePolicy::Fixed);
    updateGeometry();
}

void PlainLabel::setPlainText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    setText(
        m_fit == Fit::Wrap ? visibleText(upToLine(text, mostLines), 4096, true) : visibleText(shortened(text), 4096));
}

void PlainLabel::setQuiet(bool small)
{
    m_quiet = true;
    if (small) {
        QFont smaller = font();
        smaller.setPointSizeF(smaller.pointSizeF() * 0.9);
        setFont(smaller);
    }
    applyColour();
}

void PlainLabel::applyColour()
{
    if (!m_quiet)
        return;
    const QColor colour = quietText(palette());
    QPalette quieter = palette();
    // Which of them it is drawn in depends on what it lies on.
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        quieter.setColor(role, colour);
    if (quieter != palette())
        setPalette(quieter);
}

QSize PlainLabel::minimumSizeHint() const
{
    const QSize size = QLabel::minimumSizeHint();
    return m_fit == Fit::Wrap ? size : QSize(fontMetrics().averageCharWidth() * 6, size.height());
}

QSize PlainLabel::sizeHint() const
{
    if (m_fit == Fit::Wrap)
        return QLabel::sizeHint();
    return {fontMetrics().horizontalAdvance(text()) + 2, fontMetrics().height()};
}

void PlainLabel::paintEvent(QPaintEvent *event)
{
    if (m_fit == Fit::Wrap) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    const auto mode = m_fit == Fit::ElideMiddle ? Qt::ElideMiddle : Qt::ElideRight;
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, foregroundRole()));
    painter.drawText(contentsRect(), int(alignment()) | Qt::TextSingleLine,
        fontMetrics().elidedText(text(), mode, contentsRect().width()));
}

void PlainLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyColour();
}

bool PlainLabel::event(QEvent *event)
{
    // Without a tooltip of its own, an elided text shows itself whole.
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() && m_fit != Fit::Wrap
        && fontMetrics().horizontalAdvance(text()) > contentsRect().width()) {
        QToolTip::showText(
            static_cast<QHelpEvent *>(event)->globalPos(), plainToolTip(visibleText(m_text, 2000, true)), this);
        return true;
    }
    return QLabel::event(event);
}

} // namespace signalbox
