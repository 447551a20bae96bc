#include "app/connect/connectionform.h"

#include "app/connect/errornotice.h"
#include "core/visibletext.h"
#include "widgets/look/role.h"
#include "widgets/look/segmentbar.h"
#include "widgets/look/tokens.h"
#include "widgets/state/statenotice.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostMessage = 500;

} // namespace

ConnectionForm::ConnectionForm(QWidget *parent)
    : QWidget(parent), m_steps(new SegmentBar), m_fields(new ConnectionFields),
      m_startOver(new QPushButton(tr("Start over"))), m_test(new QPushButton(tr("Test"))),
      m_unsaved(new QPushButton(tr("Connect without saving"))), m_next(new QPushButton(tr("Next"))),
      m_submit(new QPushButton(tr("Save and connect"))), m_notice(new ErrorNotice), m_finding(new StateNotice)
{
    nameControls();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::large);
    layout->addWidget(makeHead());
    layout->addWidget(m_fields);
    layout->addWidget(makeButtons());
    layout->addWidget(m_notice);
    layout->addWidget(m_finding);
    layout->addStretch();
    connect(m_fields, &ConnectionFields::edited, this, &ConnectionForm::clearOutcome);
    connect(m_fields, &ConnectionFields::changed, this, &ConnectionForm::updateButtons);
    connect(m_fields, &ConnectionFields::pasted, this, &ConnectionForm::takeUri);
    connect(m_fields, &ConnectionFields::nextRequested, this, &ConnectionForm::goOn);
    connect(m_fields, &ConnectionFields::submitRequested, this, &ConnectionForm::submit);
    startNew();
}

void ConnectionForm::nameControls()
{
    m_startOver->setObjectName(u"startOver"_s);
    m_test->setObjectName(u"testConnection"_s);
    m_unsaved->setObjectName(u"connectUnsaved"_s);
    m_next->setObjectName(u"next"_s);
    m_submit->setObjectName(u"submit"_s);
    setRole(*m_startOver, ButtonRole::Quiet);
    setRole(*m_next, ButtonRole::Primary);
    setRole(*m_submit, ButtonRole::Primary);
    m_finding->setAbout(tr("What the test found"));
}

QWidget *ConnectionForm::makeHead()
{
    m_steps->setAccessibleName(tr("Steps"));
    m_steps->addSegment(ConnectionFields::ServerPage, tr("1  Server"), tr("Step 1: the server"));
    m_steps->addSegment(
        ConnectionFields::SignInPage, tr("2  Password and name"), tr("Step 2: the password, and how it is kept"));
    m_steps->addSegment(ConnectionFields::MorePage, tr("More"), tr("More: TLS, service, further parameters"));
    auto *head = new QWidget;
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_steps);
    layout->addStretch();
    layout->addWidget(m_startOver);
    connect(m_steps, &SegmentBar::chosenByUser, this, [this](int page) { showPage(Page(page)); });
    connect(m_startOver, &QPushButton::clicked, this, &ConnectionForm::startNew);
    return head;
}

QWidget *ConnectionForm::makeButtons()
{
    auto *buttons = new QWidget;
    auto *layout = new QHBoxLayout(buttons);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    auto *back = new QPushButton(tr("Back"));
    back->setObjectName(u"back"_s);
    layout->addWidget(back);
    layout->addStretch();
    for (QPushButton *button : {m_test, m_unsaved, m_next, m_submit})
        layout->addWidget(button);
    connect(back, &QPushButton::clicked, this, &ConnectionForm::goBack);
    connect(m_next, &QPushButton::clicked, this, &ConnectionForm::goOn);
    connect(m_test, &QPushButton::clicked, this, &ConnectionForm::test);
    connect(m_submit, &QPushButton::clicked, this, &ConnectionForm::submit);
    connect(m_unsaved, &QPushButton::clicked, this, [this] {
        if (isReady())
            emit unsavedSubmitted(entry());
    });
    return buttons;
}

void ConnectionForm::showPage(Page page)
{
    m_steps->setChosen(page);
    m_fields->showPage(page);
    updateButtons();
}

void ConnectionForm::goBack()
{
    if (m_fields->page() == ConnectionFields::ServerPage)
        emit cancelled();
    else
        showPage(Page(m_fields->page() - 1));
}

void ConnectionForm::goOn()
{
    if (m_fields->hasUri() && !takeUri())
        return;
    m_fields->suggest();
    showPage(ConnectionFields::SignInPage);
}

void ConnectionForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return goBack();
    QWidget::keyPressEvent(event);
}

void ConnectionForm::begin(const ConnectionProfile &profile, const QString &savedName, Page page)
{
    clearOutcome();
    m_formerName = savedName;
    m_fields->setProfile(profile, !savedName.isEmpty());
    m_untouched = entry();
    showPage(page);
}

void ConnectionForm::startNew()
{
    begin(ConnectionProfile{}, {}, ConnectionFields::ServerPage);
}

void ConnectionForm::resumeNew()
{
    if (m_formerName.isEmpty() && (entry() != m_untouched || m_fields->hasUri()))
        return showPage(m_fields->page());
    startNew();
}

void ConnectionForm::edit(const ConnectionProfile &profile)
{
    const bool isBegun = m_formerName == profile.name && m_untouched.profile == profile && entry() != m_untouched;
    if (isBegun)
        return showPage(m_fields->page());
    begin(profile, profile.name, ConnectionFields::SignInPage);
}

void ConnectionForm::showError(const ConnectionProfile &profile, const QString &savedName, const Error &error)
{
    if (entry().profile != profile)
        begin(profile, savedName, ConnectionFields::SignInPage);
    m_formerName = savedName;
    showAt(fieldOf(error, profile.name), error);
}

void ConnectionForm::showAt(FormField field, const Error &error)
{
    clearOutcome();
    m_notice->showError(error);
    if (field == FormField::None) {
        showPage(ConnectionFields::SignInPage); // where it can be tried again
    } else {
        showPage(ConnectionFields::pageOf(field));
        m_fields->setError(field, visibleText(error.what, mostMessage));
    }
    emit outcomeShown(m_notice);
}

void ConnectionForm::showTest(const Result<ConnectionFinding> &finding)
{
    setTesting(false);
    if (!finding)
        return showAt(fieldOf(finding.error(), entry().profile.name), finding.error());
    m_finding->tell(HealthState::Healthy, wordsOf(*finding).join(u'\n'));
    emit outcomeShown(m_finding);
}

void ConnectionForm::clearOutcome()
{
    if (m_testing) {
        setTesting(false); // it would tell about something else than what is written here
        emit testCancelled();
    }
    m_notice->clear();
    m_finding->clear();
    m_fields->clearErrors();
}

ConnectionEntry ConnectionForm::entry() const
{
    ConnectionEntry entry = m_fields->entry();
    entry.formerName = m_formerName;
    return entry;
}

bool ConnectionForm::takeUri()
{
    const Result<void> taken = m_fields->takeUri();
    if (!taken) {
        showAt(FormField::Uri, taken.error());
        return false;
    }
    clearOutcome();
    m_next->setFocus();
    return true;
}

bool ConnectionForm::isReady()
{
    if (m_fields->hasUri()) {
        if (takeUri())
            showPage(ConnectionFields::ServerPage); // first it is shown what that is
        return false;
    }
    clearOutcome();
    const Result<void> checked = m_fields->check();
    if (!checked)
        showAt(FormField::Further, checked.error());
    return checked.has_value();
}

void ConnectionForm::submit()
{
    if (m_submit->isEnabled() && isReady())
        emit submitted(entry());
}

void ConnectionForm::test()
{
    if (m_testing)
        return clearOutcome();
    if (!isReady())
        return;
    setTesting(true);
    m_finding->tell(HealthState::Running, tr("Trying the connection. Nothing of it is kept."));
    emit testRequested(entry());
}

void ConnectionForm::setTesting(bool testing)
{
    m_testing = testing;
    m_test->setText(testing ? tr("Stop the test") : tr("Test"));
}

void ConnectionForm::updateButtons()
{
    const bool isFirst = m_fields->page() == ConnectionFields::ServerPage;
    m_next->setVisible(isFirst);
    for (QPushButton *button : {m_test, m_unsaved, m_submit})
        button->setVisible(!isFirst);
    m_startOver->setVisible(m_formerName.isEmpty() && entry() != m_untouched);
    const bool isNamed = !entry().profile.name.isEmpty();
    m_submit->setEnabled(isNamed);
    m_submit->setToolTip(isNamed ? QString() : tr("Give the connection a name first."));
}

} // namespace signalbox
