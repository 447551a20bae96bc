#include "panels/metrics/thresholds/thresholddialog.h"

#include "core/visibletext.h"
#include "domain/metrics/metricwords.h"
#include "domain/metrics/thresholdsource.h"
#include "panels/acts/productionconfirm.h"
#include "panels/metrics/thresholds/thresholdfields.h"
#include "widgets/look/role.h"
#include "widgets/look/tokens.h"
#include "widgets/state/statenotice.h"
#include "widgets/text/plainlabel.h"

#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int thresholdWidth = 560;
constexpr qsizetype longestLineName = 120;

std::optional<MetricThreshold> thresholdOf(const MetricKey &key, const QList<MetricThreshold> &among)
{
    const auto found = std::ranges::find(among, key, &MetricThreshold::key);
    return found == among.end() ? std::nullopt : std::optional(*found);
}

bool hasLimits(const MetricThreshold &threshold)
{
    return threshold.warn || threshold.critical;
}

QString lineName(const MetricKey &key)
{
    const QString series = visibleText(key.type, longestLineName) + u" / "_s + visibleText(key.name, longestLineName);
    return key.member.isEmpty() ? series : series + u" · "_s + visibleText(key.member, longestLineName);
}

QString judgementWords(HealthState state)
{
    switch (state) {
    case HealthState::Healthy:
        return ThresholdDialog::tr("healthy");
    case HealthState::Attention:
        return ThresholdDialog::tr("worth a look");
    case HealthState::Failing:
        return ThresholdDialog::tr("critical");
    case HealthState::Running:
    case HealthState::Paused:
    case HealthState::Unknown:
        break;
    }
    return ThresholdDialog::tr("not judged");
}

} // namespace

ThresholdDialog::ThresholdDialog(const PanelContext &context, PendingAnswers &pending, const MetricKey &key,
    const Quantity &quantity, const MetricThreshold &inForce, std::optional<double> newest, QWidget *parent)
    : QDialog(parent), m_context(context), m_key(key), m_quantity(quantity), m_inForce(inForce),
      m_default(thresholdOf(key, defaultThresholds())), m_newest(newest), m_useDefault(new QRadioButton(this)),
      m_useOwn(new QRadioButton(tr("Judge it by these limits"), this)),
      m_useNone(new QRadioButton(tr("Never judge it"), this)), m_fields(new ThresholdFields(key, quantity, this)),
      m_judgement(new StateNotice(this)), m_confirm(new ProductionConfirm(context.profile, this)),
      m_outcome(new StateNotice(this)), m_install(new QPushButton(tr("Install the automation..."), this)),
      m_cancel(new QPushButton(tr("Cancel"), this)), m_save(new QPushButton(tr("Save"), this)),
      m_write(context, pending)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Thresholds"));
    m_judgement->setAbout(tr("How the newest value is judged"));
    m_outcome->setAbout(tr("Outcome"));
    auto *scope = new PlainLabel(this);
    scope->setQuiet();
    scope->setPlainText(tr("Counts for everybody who looks at this database, and for signalbox status."));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::large, space::large, space::large, space::large);
    layout->setSpacing(space::medium);
    layout->addWidget(makeHead());
    auto *choices = new QVBoxLayout;
    choices->setSpacing(space::small);
    choices->addWidget(m_useDefault);
    choices->addWidget(m_useNone);
    choices->addWidget(m_useOwn);
    auto *own = new QHBoxLayout;
    own->addSpacing(space::huge);
    own->addWidget(m_fields, 1);
    choices->addLayout(own);
    layout->addLayout(choices);
    layout->addWidget(m_judgement);
    layout->addWidget(scope);
    layout->addWidget(m_confirm);
    layout->addWidget(m_outcome);
    layout->addStretch(1);
    layout->addWidget(makeButtons());
    resize(thresholdWidth, sizeHint().height());
    makeChoices();
}

QWidget *ThresholdDialog::makeHead()
{
    auto *head = new QWidget(this);
    auto *name = new PlainLabel(PlainLabel::Fit::ElideMiddle, head);
    name->setFont(strongFont(font()));
    name->setPlainText(lineName(m_key));
    auto *words = new PlainLabel(head);
    words->setQuiet();
    words->setPlainText(m_key.member.isEmpty() ? metricWords(m_key.type, m_key.name) : QString());
    words->setVisible(!words->plainText().isEmpty());
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::tiny);
    layout->addWidget(name);
    layout->addWidget(words);
    return head;
}

/// Where the program has no default, giving the team's threshold up and never judging the line are one.
void ThresholdDialog::makeChoices()
{
    m_useDefault->setText(m_default ? tr("Use the default (%1)").arg(limitsText(*m_default)) : tr("Do not judge it"));
    m_useNone->setVisible(m_default.has_value());
    if (hasLimits(m_inForce))
        m_fields->setLimits(m_inForce);
    else if (m_default)
        m_fields->setLimits(*m_default);
    switch (choiceInForce()) {
    case Choice::Default:
        m_useDefault->setChecked(true);
        break;
    case Choice::Own:
        m_useOwn->setChecked(true);
        break;
    case Choice::Never:
        m_useNone->setChecked(true);
        break;
    }
    for (QRadioButton *button : {m_useDefault, m_useOwn, m_useNone})
        connect(button, &QRadioButton::toggled, this, &ThresholdDialog::takeEdit);
    connect(m_fields, &ThresholdFields::edited, this, &ThresholdDialog::takeEdit);
    connect(m_confirm, &ProductionConfirm::changed, this, &ThresholdDialog::showButtons);
    connect(m_confirm, &ProductionConfirm::entered, this, &ThresholdDialog::save);
    connect(&m_write, &WriteProgress::changed, this, &ThresholdDialog::showButtons);
    takeEdit();
    const bool standby = m_context.capabilities && m_context.capabilities().standby;
    if (const auto obstacle = obstacleToWriting(standby))
        m_outcome->tell(HealthState::Attention, sentences(*obstacle));
}

QWidget *ThresholdDialog::makeButtons()
{
    setRole(*m_save, ButtonRole::Primary);
    m_install->hide();
    auto *buttons = new QWidget(this);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    row->addWidget(m_install);
    row->addStretch(1);
    row->addWidget(m_cancel);
    row->addWidget(m_save);
    for (QPushButton *button : {m_install, m_cancel, m_save})
        button->setAutoDefault(false);
    connect(m_install, &QPushButton::clicked, this, [this] { m_context.install(); });
    connect(m_cancel, &QPushButton::clicked, this, &ThresholdDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &ThresholdDialog::save);
    return buttons;
}

ThresholdDialog::Choice ThresholdDialog::choice() const
{
    return m_useOwn->isChecked() ? Choice::Own : m_useNone->isChecked() ? Choice::Never : Choice::Default;
}

ThresholdDialog::Choice ThresholdDialog::choiceInForce() const
{
    if (hasLimits(m_inForce))
        return m_inForce.isDefault ? Choice::Default : Choice::Own;
    return m_default ? Choice::Never : Choice::Default;
}

std::optional<MetricThreshold> ThresholdDialog::wanted() const
{
    switch (choice()) {
    case Choice::Default:
        return m_default.value_or(MetricThreshold{.key = m_key, .isDefault = true});
    case Choice::Never:
        return MetricThreshold{.key = m_key};
    case Choice::Own:
        break;
    }
    return m_fields->limits();
}

bool ThresholdDialog::isChanged() const
{
    if (choice() != choiceInForce())
        return true;
    return choice() == Choice::Own && wanted() != m_inForce;
}

QString ThresholdDialog::subject() const
{
    return m_key.type + u'/' + m_key.name + u'/' + m_key.member;
}

QString ThresholdDialog::limitsText(const MetricThreshold &threshold) const
{
    QStringList parts;
    if (threshold.warn)
        parts.append((threshold.below ? tr("warn at and below %1") : tr("warn at and above %1"))
                         .arg(quantityText(*threshold.warn, m_quantity)));
    if (threshold.critical)
        parts.append((threshold.below ? tr("critical at and below %1") : tr("critical at and above %1"))
                         .arg(quantityText(*threshold.critical, m_quantity)));
    return parts.join(u", "_s);
}

void ThresholdDialog::takeEdit()
{
    m_isWarned = false;
    m_fields->setEnabled(choice() == Choice::Own && !isUnknown());
    showJudgement();
    showButtons();
}

void ThresholdDialog::showJudgement()
{
    const auto threshold = wanted();
    if (!threshold)
        return m_judgement->tell(HealthState::Attention, m_fields->fault());
    if (!m_newest)
        return m_judgement->tell(HealthState::Unknown, tr("There is no newest value to judge."));
    const QString value = quantityText(*m_newest, m_quantity);
    if (!hasLimits(*threshold))
        return m_judgement->tell(HealthState::Unknown, tr("The newest value, %1, would not be judged.").arg(value));
    const HealthState state = stateOf(*threshold, *m_newest);
    m_judgement->tell(state, tr("The newest value, %1, would be %2.").arg(value, judgementWords(state)));
}

void ThresholdDialog::showButtons()
{
    const bool isStill = !m_write.isBusy();
    const bool standby = m_context.capabilities && m_context.capabilities().standby;
    const bool mayBeSaved = isUnknown() || (isChanged() && wanted() && !obstacleToWriting(standby));
    m_save->setText(isUnknown() ? tr("Check whether it was written") : tr("Save"));
    m_save->setEnabled(isStill && mayBeSaved && m_confirm->isSatisfied());
    m_cancel->setEnabled(isStill);
    for (QRadioButton *button : {m_useDefault, m_useOwn, m_useNone})
        button->setEnabled(isStill && !isUnknown());
    m_fields->setEnabled(isStill && !isUnknown() && choice() == Choice::Own);
}

void ThresholdDialog::save()
{
    if (!m_save->isEnabled())
        return;
    if (!isUnknown())
        m_sent = *wanted();
    m_install->hide();
    m_outcome->tell(HealthState::Running, tr("Writing it to the database."));
    m_write.start({
                      .subject = subject(),
                      .name = m_sent.isDefault ? u"metrics/threshold_clear"_s : u"metrics/threshold_set"_s,
                      .send = [this, threshold = m_sent](const QUuid &) { return written(threshold); },
                      .lookUp = [this, threshold = m_sent](const QUuid &) { return lookedUp(threshold); },
                  },
        [this](const Outcome &outcome) { finish(outcome); });
}

Async<bool> ThresholdDialog::written(const MetricThreshold &threshold) const
{
    auto &source = m_context.sources.get<ThresholdSource>();
    const auto answer = threshold.isDefault ? source.clearThreshold(threshold.key) : source.setThreshold(threshold);
    return QFuture(answer).then([](const Result<void> &done) { return done.map([] { return true; }); });
}

Async<std::optional<bool>> ThresholdDialog::lookedUp(const MetricThreshold &threshold) const
{
    return m_context.sources.get<ThresholdSource>().thresholds().then(
        [threshold](const Result<QList<MetricThreshold>> &all) {
            return all.map([&threshold](const QList<MetricThreshold> &ofTheTeam) {
                const auto there = thresholdOf(threshold.key, ofTheTeam);
                const bool isDone = threshold.isDefault ? !there : there == threshold;
                return isDone ? std::optional(true) : std::nullopt;
            });
        });
}

void ThresholdDialog::finish(const Outcome &outcome)
{
    switch (outcome.kind) {
    case Outcome::Kind::Done:
        emit changed();
        return accept();
    case Outcome::Kind::NotDone:
        return m_outcome->tell(
            HealthState::Attention, tr("The connection broke before it was written: the thresholds are as before."));
    case Outcome::Kind::Unknown:
        return m_outcome->tell(HealthState::Attention,
            tr("No answer came, so it is not known whether it was written. %1").arg(sentences(outcome.error)));
    case Outcome::Kind::Refused:
        break;
    }
    const bool lacksTable = outcome.error.kind == ErrorKind::MissingObject;
    m_install->setVisible(lacksTable && m_context.install);
    m_outcome->tell(HealthState::Attention,
        lacksTable ? tr("This database has no table for thresholds. Installing the automation, or updating it, "
                        "brings it; what is typed here stays.")
                   : sentences(outcome.error));
}

void ThresholdDialog::reject()
{
    if (m_write.isBusy())
        return;
    if (!isChanged() || std::exchange(m_isWarned, true))
        return QDialog::reject();
    m_outcome->tell(HealthState::Attention, tr("What you chose is not written yet. Close once more to let it go."));
}

} // namespace signalbox
