#include "panels/endpoints/secretedit.h"

#include "core/clock.h"
#include "core/humantext.h"
#include "core/visibletext.h"
#include "ui_secretedit.h"
#include "widgets/look/role.h"
#include "widgets/text/secretclipboard.h"

namespace signalbox {

using namespace Qt::StringLiterals;

SecretEdit::SecretEdit(const Clock &clock, const QTimeZone &zone, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::SecretEdit>()), m_clock(clock), m_zone(zone),
      m_clipboard(new SecretClipboard(this))
{
    m_ui->setupUi(this);
    setRole(*m_ui->remove, ButtonRole::Danger);
    m_ui->remark->setQuiet();
    for (const auto &[words, hours] : {std::pair(tr("the old one stops at once"), 0), {tr("both sign for 1 hour"), 1},
             {tr("both sign for 24 hours"), 24}, {tr("both sign for 7 days"), 7 * 24}})
        m_ui->overlap->addItem(words, hours);
    m_ui->overlap->setCurrentIndex(2);
    connect(m_ui->secret, &QLineEdit::textChanged, this, [this] { update(); });
    connect(m_ui->overlap, &QComboBox::currentIndexChanged, this, [this] { update(); });
    connect(m_ui->show, &QAbstractButton::toggled, this,
        [this](bool shown) { m_ui->secret->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password); });
    connect(m_ui->generate, &QAbstractButton::clicked, this, [this] {
        m_ui->secret->setText(WebhookSecret::generate());
        m_ui->show->setChecked(true);
    });
    connect(m_ui->copy, &QAbstractButton::clicked, this, [this] { m_clipboard->copy(secret().text); });
    connect(m_ui->set, &QAbstractButton::clicked, this,
        [this] { emit setRequested(secret().text, m_hasSecret ? m_ui->overlap->currentData().toInt() : 0); });
    connect(m_ui->remove, &QAbstractButton::clicked, this, &SecretEdit::removeRequested);
    update();
}

SecretEdit::~SecretEdit() = default;

void SecretEdit::setFacts(const StoredEndpoint &stored)
{
    m_hasSecret = stored.hasSecret;
    QString facts = stored.hasSecret ? tr("It has a secret, which signs every request.")
                                     : tr("It has no secret: requests are not signed.");
    if (stored.hasSecret && !stored.secretFingerprint.isEmpty())
        facts += u' ' + tr("Fingerprint %1.").arg(visibleText(stored.secretFingerprint, 200));
    if (stored.secretSince)
        facts += u' '
            + tr("Last changed %1 (%2) by %3.")
                  .arg(relativeTime(*stored.secretSince, m_clock.now()), exactInstant(*stored.secretSince, m_zone),
                      visibleText(stored.secretChangedBy, 100));
    if (stored.overlapUntil)
        facts += u' '
            + tr("The one of before signs as well until %1 (%2).")
                  .arg(exactInstant(*stored.overlapUntil, m_zone), relativeTime(*stored.overlapUntil, m_clock.now()));
    m_ui->facts->setPlainText(facts);
    update();
}

void SecretEdit::setObstacle(const QString &why)
{
    m_obstacle = why;
    update();
}

void SecretEdit::forget()
{
    m_ui->secret->clear();
    m_ui->show->setChecked(false);
}

ReadSecret SecretEdit::secret() const
{
    return WebhookSecret::read(m_ui->secret->text());
}

void SecretEdit::update()
{
    const ReadSecret given = secret();
    const bool isEmpty = m_ui->secret->text().isEmpty();
    const bool mayWrite = m_obstacle.isEmpty();
    m_ui->secret->setEnabled(mayWrite);
    m_ui->generate->setEnabled(mayWrite);
    m_ui->show->setEnabled(mayWrite);
    m_ui->copy->setEnabled(!isEmpty);
    m_ui->overlap->setVisible(m_hasSecret);
    m_ui->set->setText(m_hasSecret ? tr("Replace the secret") : tr("Set the secret"));
    m_ui->set->setEnabled(mayWrite && given.fault == SecretFault::None);
    m_ui->remove->setVisible(m_hasSecret);
    m_ui->remove->setEnabled(mayWrite);
    m_ui->remark->setPlainText(!mayWrite ? m_obstacle : isEmpty ? keptWords() : remark(given));
}

QString SecretEdit::remark(const ReadSecret &given)
{
    if (const QString problem = WebhookSecret::problem(given); !problem.isEmpty())
        return problem;
    const QString taken = WebhookSecret::remark(given);
    return taken.isEmpty() ? keptWords() : taken + u' ' + keptWords();
}

QString SecretEdit::keptWords()
{
    return tr("A secret is shown here only until you leave this endpoint; afterwards nobody can read it. A copied one "
              "leaves the clipboard after 30 seconds.");
}

} // namespace signalbox
