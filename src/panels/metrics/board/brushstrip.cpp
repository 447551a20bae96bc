#include "panels/metrics/board/brushstrip.h"

#include "core/humantext.h"
#include "widgets/look/iconset.h"
#include "widgets/look/tokens.h"
#include "widgets/text/plainlabel.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace signalbox {

using namespace Qt::StringLiterals;

BrushStrip::BrushStrip(QWidget *parent) : QWidget(parent), m_words(new PlainLabel(PlainLabel::Fit::ElideEnd, this))
{
    m_words->setAccessibleName(tr("Marked stretch of time"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    row->addWidget(m_words, 1);
    const auto add = [&](const QString &text, const QString &toolTip, auto signal) {
        auto *button = new QPushButton(text, this);
        button->setAutoDefault(false);
        button->setToolTip(toolTip);
        connect(button, &QPushButton::clicked, this, signal);
        row->addWidget(button);
    };
    add(tr("Zoom in"), tr("Show this stretch alone (Return)"), &BrushStrip::zoomAsked);
    add(tr("What else happened here?"), tr("What differs from the time before it, the strongest first"),
        &BrushStrip::differencesAsked);
    add(tr("Deliveries"), tr("The deliveries of this stretch"), &BrushStrip::deliveriesAsked);
    add(tr("Runs"), tr("The runs of this stretch"), &BrushStrip::runsAsked);
    auto *close = new QToolButton(this);
    close->setIcon(themedIcon(Icon::Close));
    close->setAutoRaise(true);
    close->setAccessibleName(tr("Drop the mark"));
    close->setToolTip(tr("Drop the mark (Escape)"));
    connect(close, &QToolButton::clicked, this, &BrushStrip::closed);
    row->addWidget(close);
}

void BrushStrip::setSpan(const TimeSpan &span, const QTimeZone &zone)
{
    m_words->setPlainText(tr("%1 (%2)").arg(spanWords(span, zone), durationText(span.length())));
}

QString spanWords(const TimeSpan &span, const QTimeZone &zone)
{
    const QString first = exactInstant(span.from, zone);
    const QString last = exactInstant(span.until, zone);
    const bool isOneDay = first.section(u' ', 0, 0) == last.section(u' ', 0, 0);
    const bool isOneZone = first.section(u' ', 2) == last.section(u' ', 2);
    return u"%1 – %2"_s.arg(isOneZone ? first.section(u' ', 0, 1) : first, isOneDay ? last.section(u' ', 1) : last);
}

} // namespace signalbox
