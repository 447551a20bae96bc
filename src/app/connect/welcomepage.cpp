#include "app/connect/welcomepage.h"

#include "app/connect/startpage.h"
#include "app/shell/appicon.h"
#include "widgets/look/tokens.h"
#include "widgets/text/plainlabel.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int pageColumnWidth = 608; // 560 between its margins, which holds the buttons of the form ...
constexpr int pageColumnLines = 42; // ... and as many heights of a line, in a larger font
constexpr int headIconSize = 48;

} // namespace

WelcomePage::WelcomePage(QWidget *parent)
    : QWidget(parent), m_start(new StartPage), m_form(new ConnectionForm),
      m_progressText(new PlainLabel(PlainLabel::Fit::Wrap)), m_progress(makeProgress()), m_pages(new QStackedWidget)
{
    setObjectName(u"welcome"_s);
    m_pages->addWidget(m_start);
    m_pages->addWidget(m_form);
    m_pages->addWidget(m_progress);

    auto *column = new QWidget;
    column->setMaximumWidth(std::max(pageColumnWidth, pageColumnLines * column->fontMetrics().height()));
    auto *lines = new QVBoxLayout(column);
    lines->setContentsMargins(space::huge, space::vast, space::huge, space::huge);
    lines->setSpacing(space::small);
    lines->addWidget(makeHead());
    lines->addSpacing(space::large);
    lines->addWidget(m_pages, 1);

    auto *middle = new QWidget;
    auto *sides = new QHBoxLayout(middle);
    sides->setContentsMargins(0, 0, 0, 0);
    sides->addStretch(1);
    sides->addWidget(column, 1000); // the column first gets its width, the sides share the rest
    sides->addStretch(1);

    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus); // what is on it has the focus
    scroll->setWidget(middle);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);

    // Laid out only afterwards.
    connect(m_form, &ConnectionForm::outcomeShown, scroll, [scroll](QWidget *where) {
        QMetaObject::invokeMethod(
            scroll, [scroll, where] { scroll->ensureWidgetVisible(where); }, Qt::QueuedConnection);
    });
    connect(m_start, &StartPage::newConnectionChosen, this, &WelcomePage::showNewConnection);
    connect(m_form, &ConnectionForm::cancelled, this, [this] { showStart(); });
}

QWidget *WelcomePage::makeHead()
{
    auto *icon = new QLabel;
    icon->setPixmap(appIcon().pixmap(headIconSize));
    auto *title = new PlainLabel(PlainLabel::Fit::ElideEnd);
    title->setPlainText(u"Signalbox"_s);
    title->setFont(titleFont(title->font()));
    auto *subtitle = new PlainLabel(PlainLabel::Fit::Wrap);
    subtitle->setPlainText(tr("What your database does by itself: jobs, webhooks, metrics, extensions."));
    subtitle->setQuiet(false);
    auto *words = new QVBoxLayout;
    words->setSpacing(space::tiny);
    words->addWidget(title);
    words->addWidget(subtitle);
    auto *head = new QWidget;
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::large);
    layout->addWidget(icon);
    layout->addLayout(words, 1);
    return head;
}

QWidget *WelcomePage::makeProgress()
{
    auto *page = new QWidget;
    auto *bar = new QProgressBar;
    bar->setRange(0, 0);
    bar->setTextVisible(false);
    bar->setAccessibleName(tr("Opening"));
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(u"cancelOpening"_s);
    m_progressText->setObjectName(u"progressText"_s);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::large);
    layout->addWidget(m_progressText);
    layout->addWidget(bar);
    layout->addWidget(cancel, 0, Qt::AlignLeft);
    layout->addStretch();
    connect(cancel, &QPushButton::clicked, this, &WelcomePage::cancelled);
    return page;
}

void WelcomePage::setConnections(const QList<SavedConnection> &connections, Instant now)
{
    m_start->setConnections(connections, now);
}

void WelcomePage::showForgotten(const QString &name)
{
    m_start->showForgotten(name);
}

void WelcomePage::showStart()
{
    m_start->clearError();
    m_pages->setCurrentWidget(m_start);
    m_start->takeFocus();
}

void WelcomePage::showStart(const Error &error)
{
    m_start->showError(error);
    m_pages->setCurrentWidget(m_start);
}

void WelcomePage::showProgress(const QString &what)
{
    m_progressText->setPlainText(what);
    m_pages->setCurrentWidget(m_progress);
}

void WelcomePage::showNewConnection()
{
    m_pages->setCurrentWidget(m_form);
    m_form->resumeNew();
}

void WelcomePage::showConnection(const ConnectionProfile &profile)
{
    m_pages->setCurrentWidget(m_form);
    m_form->edit(profile);
}

void WelcomePage::showConnection(const ConnectionProfile &profile, const QString &savedName, const Error &error)
{
    m_pages->setCurrentWidget(m_form);
    m_form->showError(profile, savedName, error);
}

} // namespace signalbox
