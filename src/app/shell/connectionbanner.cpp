#include "app/shell/connectionbanner.h"

#include "widgets/look/theme.h"
#include "widgets/look/tokens.h"
#include "widgets/state/stateicon.h"
#include "widgets/text/plainlabel.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QPushButton>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

/// The exact local time, for a person who will look it up in a log.
QString clockTime(const std::optional<Instant> &time)
{
    if (!time)
        return {};
    return QLocale().toString(time->toDateTime().toLocalTime().time(), u"HH:mm:ss"_s);
}

} // namespace

ConnectionBanner::ConnectionBanner(QWidget *parent)
    : QFrame(parent), m_icon(new StateIcon), m_what(new PlainLabel(PlainLabel::Fit::Wrap)),
      m_next(new PlainLabel(PlainLabel::Fit::Wrap)), m_retry(new QPushButton(tr("Try again"))),
      m_disconnect(new QPushButton(tr("Disconnect")))
{
    setObjectName(u"connectionBanner"_s);
    m_next->setQuiet(false);
    // At the left: at the right they would come to lie where the panel below had its Refresh a moment before.
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    buttons->addWidget(m_retry);
    buttons->addWidget(m_disconnect);
    buttons->addStretch(1);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_what);
    words->addWidget(m_next);
    words->addSpacing(space::tiny);
    words->addLayout(buttons);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::large, space::small, space::large, space::small);
    layout->setSpacing(space::medium);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(words, 1);
    connect(m_retry, &QPushButton::clicked, this, &ConnectionBanner::retryRequested);
    connect(m_disconnect, &QPushButton::clicked, this, &ConnectionBanner::disconnectRequested);
    hide();
}

void ConnectionBanner::show(PgSession::State state, const QString &server, const std::optional<Error> &error,
    const std::optional<Instant> &lastAnswer)
{
    const QString why = error ? inSentences({error->what, error->serverWords}) : QString();
    const QString since = clockTime(lastAnswer);
    const QString old = since.isEmpty() ? QString() : tr("What you see is from %1.").arg(since);
    switch (state) {
    case PgSession::State::Disconnected:
    case PgSession::State::Connecting:
    case PgSession::State::Connected:
        hide();
        return;
    case PgSession::State::Stale:
        setLines(HealthState::Attention, tr("%1 has stopped answering.").arg(server),
            tr("%1 Signalbox keeps asking and goes on by itself.").arg(old).trimmed());
        break;
    case PgSession::State::Reconnecting:
        setLines(HealthState::Failing, tr("The connection to %1 was lost. %2").arg(server, why).trimmed(),
            tr("%1 Signalbox reconnects by itself.").arg(old).trimmed());
        break;
    case PgSession::State::Failed:
        setLines(HealthState::Failing, tr("%1 cannot be reached any more. %2").arg(server, why).trimmed(),
            error ? error->hint : old);
        break;
    }
    m_retry->setText(error && error->kind == ErrorKind::Auth ? tr("Enter the password") : tr("Try again"));
    m_retry->setVisible(state == PgSession::State::Failed);
    setVisible(true);
}

QString ConnectionBanner::text() const
{
    return m_what->plainText() + u'\n' + m_next->plainText();
}

void ConnectionBanner::setLines(HealthState state, const QString &what, const QString &next)
{
    m_icon->setState(state);
    m_what->setPlainText(what);
    m_next->setPlainText(next);
    setAccessibleName(text());
    update();
}

void ConnectionBanner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), stateTint(m_icon->state(), palette()));
    painter.fillRect(QRect(0, height() - 1, width(), 1), hairline(palette()));
}

} // namespace signalbox
