#include "panels/functions/deploydialog.h"

#include "core/visibletext.h"
#include "domain/functions/functionenvironmentsource.h"
#include "domain/functions/functionverdict.h"
#include "domain/functions/ourfunctions.h"
#include "domain/functions/projectref.h"
#include "panels/functions/deployfiles.h"
#include "panels/functions/deploystep.h"
#include "panels/functions/functioncheck.h"
#include "panels/scrolling.h"
#include "widgets/look/tokens.h"

#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize deploySize(700, 640);
constexpr qsizetype longestDeployName = 80;
constexpr int refusedSignature = 401;
const QString unknownRef = u"<project-ref>"_s;

QStringList ourNames()
{
    QStringList names;
    for (const OurFunction &ours : ourFunctions())
        names.append(ours.name);
    return names;
}

QStringList neededVariables()
{
    QStringList names;
    for (const FunctionVariable &variable : functionVariables()) {
        if (!variable.isOptional)
            names.append(variable.name);
    }
    return names;
}

QString secretsVariableOf(const QString &functionName)
{
    for (const OurFunction &ours : ourFunctions()) {
        if (ours.name == functionName)
            return ours.secretsVariable;
    }
    return {};
}

/// In single quotes, as a shell takes it.
QString shellQuoted(const QString &text)
{
    return u'\'' + QString(text).replace(u'\'', u"'\\''"_s) + u'\'';
}

std::optional<FunctionEndpoint> firstActive(const EdgeFunction &function)
{
    const auto found = std::ranges::find_if(function.endpoints, &FunctionEndpoint::isActive);
    return found == function.endpoints.end() ? std::nullopt : std::optional(*found);
}

QString shownName(const QString &name)
{
    return visibleText(name, longestDeployName);
}

} // namespace

DeployDialog::DeployDialog(
    const PanelContext &context, PendingAnswers &pending, const FunctionCheck &check, QWidget *parent)
    : QDialog(parent), m_context(context), m_check(check), m_ref(projectRefOf(context.profile))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Deploy the functions"));
    auto *close = new QPushButton(tr("Close"), this);
    close->setAutoDefault(false);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(space::large, 0, space::large, 0);
    foot->addStretch(1);
    foot->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::large, 0, space::large);
    layout->setSpacing(space::medium);
    layout->addWidget(scrolling(makeSteps()), 1);
    layout->addLayout(foot);
    resize(deploySize);
    m_files = new DeployFiles(*m_save, pending, this);
    connect(m_files, &DeployFiles::folderChanged, this, &DeployDialog::showCommands);
    connect(m_files, &DeployFiles::folderChanged, this, &DeployDialog::folderChanged);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&check, &FunctionCheck::changed, this, &DeployDialog::showChecks);
    if (context.sources.has<FunctionEnvironmentSource>())
        m_secrets->setActions({{tr("Environment..."), [this] { emit environmentRequested(); }}});
    showCommands();
    setOverview({});
}

QWidget *DeployDialog::makeSteps()
{
    auto *body = new QWidget(this);
    m_layout = new QVBoxLayout(body);
    m_layout->setContentsMargins(space::large, 0, space::large, 0);
    m_layout->setSpacing(space::huge);
    m_save = addStep(tr("Save the functions"),
        tr("Into the folder of your Supabase project: they go to its folder supabase, beside what is there."));
    m_link = addStep(tr("Sign in, and name the project"),
        m_ref.isEmpty() ? tr("In that folder, with the Supabase CLI. The address of this database does not tell the "
                             "project's reference: it is in the address of its page at supabase.com.")
                        : tr("In that folder, with the Supabase CLI."));
    m_secrets = addStep(tr("Set what they read"),
        tr("The line names the variables and takes the values from your shell, so that none is kept in its history. "
           "What is "
           "optional can be set in the same way."));
    m_deploy = addStep(tr("Deploy"),
        tr("config.toml turns off verify_jwt for both, as the sender signs: --no-verify-jwt is not needed."));
    m_ways = addStep(tr("Lead endpoints there"), tr("Each function has a URL for an endpoint of this database."));
    m_signed = addStep(tr("Sign on both sides"),
        tr("The endpoint's secret signs, and the function knows the same one from its variable."));
    m_answers = addStep(tr("Check"), tr("Each function answers test.webhook with what it has and lacks."));
    m_layout->addStretch(1);
    return body;
}

DeployStep *DeployDialog::addStep(const QString &title, const QString &words)
{
    auto *step = new DeployStep(++m_count, title, words, this);
    m_layout->addWidget(step);
    return step;
}

QString DeployDialog::folder() const
{
    return m_files->folder();
}

void DeployDialog::setFolder(const QString &folder)
{
    m_files->setFolder(folder);
}

void DeployDialog::showCommands()
{
    QStringList link;
    if (!folder().isEmpty())
        link.append(u"cd "_s + shellQuoted(folder()));
    link.append(u"supabase login"_s);
    link.append(u"supabase link --project-ref %1"_s.arg(m_ref.isEmpty() ? unknownRef : m_ref));
    m_link->setCommands(link);
    m_secrets->setCommands({secretsSetLine(neededVariables())});
    m_deploy->setCommands({u"supabase functions deploy "_s + ourNames().join(u' ')});
    QStringList urls;
    for (const QString &name : ourNames())
        urls.append(functionUrl(m_ref.isEmpty() ? unknownRef : m_ref, name));
    m_ways->setCommands(urls);
}

void DeployDialog::setOverview(const FunctionOverview &overview)
{
    m_functions.clear();
    for (const QString &name : ourNames()) {
        const auto found = std::ranges::find(overview.functions, name, &EdgeFunction::name);
        m_functions.append(found == overview.functions.end() ? EdgeFunction{.name = name} : *found);
    }
    showWays();
    showSecrets();
    showChecks();
}

void DeployDialog::showWays()
{
    QStringList lines;
    bool isLed = true;
    QList<DeployStep::Action> actions;
    for (const EdgeFunction &function : std::as_const(m_functions)) {
        const auto active = firstActive(function);
        isLed = isLed && active;
        if (function.endpoints.isEmpty()) {
            lines.append(tr("No endpoint leads to %1.").arg(function.name));
            continue;
        }
        const FunctionEndpoint &endpoint = active ? *active : function.endpoints.first();
        lines.append((active ? tr("Endpoint %1 leads to %2.") : tr("Endpoint %1 leads to %2, and is inactive."))
                         .arg(shownName(endpoint.name), function.name));
        actions.append({tr("Open endpoint %1").arg(shownName(endpoint.name)),
            [this, name = endpoint.name] { emit endpointRequested(name); }});
    }
    if (!isLed)
        actions.append({tr("Open the endpoints"), [this] { emit endpointRequested({}); }});
    m_ways->setActions(actions);
    m_ways->tell(isLed ? HealthState::Healthy : HealthState::Attention, lines.join(u'\n'));
}

void DeployDialog::showSecrets()
{
    QStringList lines;
    HealthState worst = HealthState::Healthy;
    for (const EdgeFunction &function : std::as_const(m_functions)) {
        const auto endpoint = firstActive(function);
        const QString variable = secretsVariableOf(function.name);
        if (!endpoint) {
            lines.append(tr("%1: no active endpoint yet; its variable is %2.").arg(function.name, variable));
            worst = worst == HealthState::Healthy ? HealthState::Unknown : worst;
        } else if (!endpoint->isSigned) {
            lines.append(tr("Endpoint %1 has no secret. Set the same one there and in %2.")
                             .arg(shownName(endpoint->name), variable));
            worst = HealthState::Attention;
        } else if (endpoint->lastStatus == refusedSignature) {
            lines.append(tr("Endpoint %1 signs, and %2 refuses it: %3 has another secret.")
                             .arg(shownName(endpoint->name), function.name, variable));
            worst = HealthState::Attention;
        } else if (!endpoint->lastStatus) {
            lines.append(
                tr("Endpoint %1 signs. %2 has to hold the same secret.").arg(shownName(endpoint->name), variable));
            worst = worst == HealthState::Healthy ? HealthState::Unknown : worst;
        } else {
            lines.append(tr("Endpoint %1 signs, and %2 takes it.").arg(shownName(endpoint->name), function.name));
        }
    }
    m_signed->tell(worst, lines.join(u'\n'));
}

void DeployDialog::showChecks()
{
    QStringList lines;
    HealthState worst = HealthState::Healthy;
    const Instant now = m_context.clock->now();
    QList<DeployStep::Action> actions;
    for (const EdgeFunction &function : std::as_const(m_functions)) {
        const CheckWords checked = m_check.words(function.name);
        const FunctionVerdict verdict = verdictOf(function, now);
        const HealthState state = checked.words.isEmpty() ? verdict.state : checked.state;
        lines.append(tr("%1: %2", "function, and how it is")
                         .arg(function.name, checked.words.isEmpty() ? verdict.words : checked.words));
        if (state != HealthState::Healthy)
            worst = worst == HealthState::Failing || state == HealthState::Failing ? HealthState::Failing : state;
        DeployStep::Action check{tr("Check %1").arg(function.name), {}};
        if (const auto endpoint = firstActive(function); endpoint && !m_check.isBusy())
            check.act = [this, name = function.name, to = *endpoint] { emit checkRequested(name, to); };
        actions.append(check);
    }
    m_answers->setActions(actions);
    m_answers->tell(worst, lines.join(u'\n'));
}

} // namespace signalbox
