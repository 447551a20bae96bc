#include "app/connect/errornotice.h"

#include "core/redaction.h"
#include "widgets/look/theme.h"
#include "widgets/look/tokens.h"
#include "widgets/state/stateicon.h"
#include "widgets/text/plainlabel.h"

#include <QHBoxLayout>
#include <QPainter>

namespace signalbox {

using namespace Qt::StringLiterals;

ErrorNotice::ErrorNotice(QWidget *parent)
    : QFrame(parent), m_what(new PlainLabel), m_words(new PlainLabel), m_hint(new PlainLabel)
{
    setObjectName(u"errorNotice"_s);
    auto *icon = new StateIcon;
    icon->setState(HealthState::Failing);
    m_words->setQuiet(false);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(space::tiny);
    for (PlainLabel *label : {m_what, m_words, m_hint}) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        lines->addWidget(label);
    }
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::medium, space::medium, space::medium, space::medium);
    layout->setSpacing(space::medium);
    layout->addWidget(icon, 0, Qt::AlignTop);
    layout->addLayout(lines, 1);
    hide();
}

void ErrorNotice::showError(const Error &error)
{
    const QString subject = error.subject.isEmpty() ? QString() : u" ("_s + error.subject + u')';
    m_what->setPlainText(redacted(error.what + subject));
    m_words->setPlainText(redacted(error.serverWords.trimmed()));
    m_hint->setPlainText(redacted(error.hint));
    for (PlainLabel *label : {m_what, m_words, m_hint})
        label->setVisible(!label->plainText().isEmpty());
    setAccessibleName(text());
    show();
}

void ErrorNotice::clear()
{
    hide();
}

QString ErrorNotice::text() const
{
    QStringList lines{m_what->plainText(), m_words->plainText(), m_hint->plainText()};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

void ErrorNotice::paintEvent(QPaintEvent *)
{
    constexpr int radius = 6;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(stateTint(HealthState::Failing, palette()));
    painter.drawRoundedRect(rect(), radius, radius);
}

} // namespace signalbox
