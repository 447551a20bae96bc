#include "panels/testbench/labpage.h"

#include "core/async.h"
#include "core/background.h"
#include "core/humantext.h"
#include "http/pastedheaders.h"
#include "panels/testbench/labwords.h"
#include "widgets/look/tokens.h"
#include "widgets/state/statebadge.h"
#include "widgets/text/exacttextedit.h"
#include "widgets/text/odditylabel.h"
#include "widgets/text/plainlabel.h"

#include <QFontDatabase>
#include <QLineEdit>
#include <QSplitter>
#include <QVBoxLayout>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto labTypingPause = 200ms;
constexpr qsizetype mostBody = 1024 * 1024; // what a digest search still does in a blink
constexpr qsizetype mostShownBody = 128 * 1024;
constexpr qsizetype shownOfLongerBody = 4096;

ExactTextEdit *makeEdit(const QString &name, const QString &placeholder, QWidget *parent)
{
    auto *edit = new ExactTextEdit(parent);
    edit->setAccessibleName(name);
    edit->setPlaceholderText(placeholder);
    edit->setLineWrapMode(QPlainTextEdit::NoWrap);
    edit->setTabChangesFocus(true);
    edit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    return edit;
}

/// Not in this thread: a large body takes some thirty digests.
QFuture<LabDiagnosis> diagnosed(const HttpHeaders &headers, const QByteArray &body, const QString &secret, Instant now)
{
    return inBackground([=] { return SignatureLab::diagnose(headers, body, secret, now); });
}

QWidget *captioned(const QString &caption, QWidget *widget, QWidget *parent)
{
    auto *area = new QWidget(parent);
    auto *label = new PlainLabel(PlainLabel::Fit::ElideEnd, area);
    label->setPlainText(caption);
    label->setQuiet(false);
    label->setBuddy(widget);
    auto *layout = new QVBoxLayout(area);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::tiny);
    layout->addWidget(label);
    layout->addWidget(widget, 1);
    return area;
}

} // namespace

LabPage::LabPage(std::shared_ptr<const Clock> clock, QWidget *parent)
    : QWidget(parent), m_clock(std::move(clock)),
      m_headers(makeEdit(tr("Headers"),
          u"webhook-id: 0193a6e0-...\nwebhook-timestamp: 1795350360\nwebhook-signature: v1,..."_s, this)),
      m_body(makeEdit(tr("Body"), tr("The raw body, byte for byte"), this)), m_oddities(new OddityLabel(this)),
      m_secret(new QLineEdit(this)), m_badge(new StateBadge(this)), m_verdict(new PlainLabel(this)),
      m_details(new PlainLabel(this))
{
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setAccessibleName(tr("Secret to check with"));
    m_secret->setPlaceholderText(u"whsec_..."_s);
    m_verdict->setAccessibleName(tr("Verdict on the signature"));
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_oddities->setAccessibleName(tr("What the body holds that cannot be seen"));
    m_details->setQuiet();
    m_details->setAccessibleName(tr("Details of the verdict"));
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto *split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->addWidget(captioned(tr("Headers, as lines, as JSON or from a curl command"), m_headers, split));
    auto *body = captioned(tr("Body"), m_body, split);
    body->layout()->addWidget(m_oddities);
    split->addWidget(body);
    auto *verdict = new QHBoxLayout;
    verdict->setSpacing(space::small);
    verdict->addWidget(m_badge, 0, Qt::AlignTop);
    verdict->addWidget(m_verdict, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::large, 0, space::large, space::small);
    layout->setSpacing(space::small);
    layout->addWidget(captioned(tr("Secret, kept nowhere"), m_secret, this));
    layout->addWidget(split, 1);
    layout->addLayout(verdict);
    layout->addWidget(m_details);

    m_soon.setSingleShot(true);
    m_soon.setInterval(labTypingPause);
    connect(&m_soon, &QTimer::timeout, this, &LabPage::examine);
    connect(m_headers, &QPlainTextEdit::textChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(m_secret, &QLineEdit::textChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(m_body, &QPlainTextEdit::textChanged, this, [this] {
        m_exactBody.reset();
        m_soon.start();
    });
    examine();
}

void LabPage::setRequest(const HttpHeaders &headers, const QByteArray &body)
{
    QString text;
    for (const auto &[name, value] : headers)
        text += QString::fromUtf8(name) + u": "_s + QString::fromUtf8(value) + u'\n';
    m_headers->setText(text);
    if (body.size() <= mostShownBody) {
        m_body->setBytes(body);
    } else {
        m_body->setBytes(body.left(shownOfLongerBody));
        m_exactBody = body;
    }
    examine();
}

void LabPage::examine()
{
    m_oddities->setOddities(odditiesOf(m_body->text()));
    const HttpHeaders headers = pastedHeaders(m_headers->text());
    if (m_headers->text().trimmed().isEmpty()) {
        ++m_turn;
        m_badge->hide();
        m_verdict->setPlainText(
            tr("Paste the headers and the body of a webhook, and the secret that it should be signed with."));
        m_details->setPlainText({});
        return;
    }
    const QByteArray body = m_exactBody ? *m_exactBody : m_body->bytes();
    whenReady(diagnosed(headers, body.left(mostBody), m_secret->text(), m_clock->now()), this,
        [this, headers, turn = ++m_turn](const LabDiagnosis &diagnosis) {
            if (turn == m_turn)
                showDiagnosis(diagnosis, headers);
        });
}

void LabPage::showDiagnosis(const LabDiagnosis &diagnosis, const HttpHeaders &headers)
{
    m_badge->show();
    m_badge->setState(LabWords::state(diagnosis.verdict), LabWords::verdict(diagnosis.verdict));
    m_verdict->setPlainText(LabWords::sentence(diagnosis));
    QStringList details{tr("%n header(s) read.", nullptr, int(headers.size()))};
    if (!diagnosis.expected.isEmpty() && diagnosis.verdict != LabVerdict::Valid)
        details.append(
            tr("This body with this secret would be signed %1.").arg(QString::fromLatin1(diagnosis.expected)));
    if (m_exactBody)
        details.append(tr("The body of %1 is checked as it came in, while only its beginning is shown.")
                           .arg(byteSizeText(m_exactBody->size())));
    m_details->setPlainText(details.join(u' '));
}

} // namespace signalbox
