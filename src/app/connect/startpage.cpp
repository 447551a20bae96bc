#include "app/connect/startpage.h"

#include "app/connect/connectioncard.h"
#include "app/connect/errornotice.h"
#include "core/visibletext.h"
#include "panels/testbench/inlinequestion.h"
#include "widgets/look/tokens.h"
#include "widgets/state/quieticon.h"
#include "widgets/text/plainlabel.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int wayIconSize = 24;

/// A card that leads somewhere, with what is found there.
CardButton *wayTo(const QString &name, const QString &icon, const QString &title, const QString &explanation)
{
    auto *card = new CardButton;
    card->setObjectName(name);
    card->setAccessibleName(title);
    card->setAccessibleDescription(explanation);
    auto *picture = new QuietIcon(wayIconSize);
    picture->setIcon(icon);
    auto *words = new PlainLabel(PlainLabel::Fit::ElideEnd);
    words->setPlainText(title);
    words->setFont(strongFont(words->font()));
    auto *more = new PlainLabel(PlainLabel::Fit::ElideEnd);
    more->setPlainText(explanation);
    more->setQuiet();
    for (QWidget *part : std::initializer_list<QWidget *>{picture, words, more})
        part->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(space::tiny);
    lines->addWidget(words);
    lines->addWidget(more);
    auto *layout = new QHBoxLayout(card);
    layout->setContentsMargins(space::large, space::medium, space::large, space::medium);
    layout->setSpacing(space::large);
    layout->addWidget(picture);
    layout->addLayout(lines, 1);
    return card;
}

} // namespace

StartPage::StartPage(QWidget *parent)
    : QWidget(parent), m_notice(new ErrorNotice), m_recent(new PlainLabel(PlainLabel::Fit::ElideEnd)),
      m_cardLines(new QVBoxLayout), m_question(new InlineQuestion),
      m_forgottenWords(new PlainLabel(PlainLabel::Fit::Wrap)), m_forgotten(makeForgotten()),
      m_sandbox(wayTo(u"openSandbox"_s, u"sandbox"_s, tr("Open the sandbox"),
          tr("A private PostgreSQL on this computer with live sample jobs and webhooks"))),
      m_connect(wayTo(u"newConnection"_s, u"database"_s, tr("Connect to a database..."),
          tr("A Supabase project or any PostgreSQL server")))
{
    m_recent->setPlainText(tr("Recent connections"));
    m_recent->setQuiet(false);
    m_cardLines->setSpacing(space::small);
    auto *version = new PlainLabel(PlainLabel::Fit::ElideEnd);
    version->setObjectName(u"version"_s);
    version->setPlainText(tr("Signalbox %1").arg(QStringLiteral(SIGNALBOX_VERSION)));
    version->setQuiet();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    layout->addWidget(m_notice);
    layout->addWidget(m_recent);
    layout->addLayout(m_cardLines);
    layout->addWidget(m_question);
    layout->addWidget(m_forgotten);
    layout->addSpacing(space::large);
    layout->addWidget(m_sandbox);
    layout->addWidget(m_connect);
    layout->addSpacing(space::large);
    layout->addStretch();
    layout->addWidget(version);

    connect(m_sandbox, &QAbstractButton::clicked, this, &StartPage::sandboxChosen);
    connect(m_connect, &QAbstractButton::clicked, this, &StartPage::newConnectionChosen);
    connect(m_question, &InlineQuestion::agreed, this, [this] { emit removeChosen(m_asked); });
}

QWidget *StartPage::makeForgotten()
{
    auto *row = new QWidget;
    m_takeBack = new QPushButton(tr("Undo"));
    m_takeBack->setObjectName(u"takeBack"_s);
    m_takeBack->setAccessibleName(tr("Take back what was forgotten"));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_forgottenWords, 1);
    layout->addWidget(m_takeBack);
    connect(m_takeBack, &QPushButton::clicked, this, &StartPage::takeBackChosen);
    row->hide();
    return row;
}

void StartPage::askForget(const QString &name)
{
    m_asked = name;
    m_question->ask(tr("Forget %1? Its address and its password leave this computer; the database is not touched.")
                        .arg(visibleText(m_asked, 80)),
        tr("Forget it"));
}

void StartPage::showForgotten(const QString &name)
{
    m_forgottenWords->setPlainText(tr("%1 is forgotten.").arg(name));
    m_forgotten->setVisible(!name.isEmpty());
}

void StartPage::setConnections(const QList<SavedConnection> &connections, Instant now)
{
    m_question->decline();
    for (ConnectionCard *card : std::exchange(m_cards, {})) {
        card->hide();
        card->deleteLater(); // it may be what was pressed
    }
    for (const SavedConnection &saved : connections)
        addCard(saved, now);
    m_recent->setVisible(!connections.isEmpty());
    arrangeTabOrder();
}

/// As the eye goes: the cards were made after what stands below them.
void StartPage::arrangeTabOrder()
{
    QWidgetList order;
    for (ConnectionCard *card : std::as_const(m_cards))
        order += {card, card->menuButton()};
    order += {m_takeBack, m_sandbox, m_connect};
    for (qsizetype place = 1; place < order.size(); ++place)
        setTabOrder(order.at(place - 1), order.at(place));
}

void StartPage::addCard(const SavedConnection &saved, Instant now)
{
    auto *card = new ConnectionCard(saved, now);
    card->setObjectName(u"connection-"_s + saved.profile.name);
    m_cardLines->addWidget(card);
    m_cards.append(card);
    const QString name = saved.profile.name;
    connect(card, &QAbstractButton::clicked, this, [this, name] { emit profileChosen(name); });
    connect(card, &ConnectionCard::editRequested, this, [this, name] { emit editChosen(name); });
    connect(card, &ConnectionCard::forgetRequested, this, [this, name] { askForget(name); });
}

void StartPage::takeFocus()
{
    if (m_cards.isEmpty())
        m_sandbox->setFocus();
    else
        m_cards.first()->setFocus();
}

/// Up and down go from card to card, as in a list.
void StartPage::keyPressEvent(QKeyEvent *event)
{
    QList<CardButton *> ways(m_cards.cbegin(), m_cards.cend());
    ways += {m_sandbox, m_connect};
    const auto at = ways.indexOf(qobject_cast<CardButton *>(focusWidget()));
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    if (at < 0 || step == 0)
        return QWidget::keyPressEvent(event);
    ways.at(std::clamp<qsizetype>(at + step, 0, ways.size() - 1))->setFocus();
}

void StartPage::showError(const Error &error)
{
    m_notice->showError(error);
}

void StartPage::clearError()
{
    m_notice->clear();
}

} // namespace signalbox
