#include "panels/functions/functionspanel.h"

#include "domain/functions/functionenvironmentsource.h"
#include "domain/functions/functionsource.h"
#include "domain/testbench/testbenchsource.h"
#include "models/functions/functioninvocationmodel.h"
#include "panels/functions/deploydialog.h"
#include "panels/functions/environmentdialog.h"
#include "panels/functions/functioncards.h"
#include "panels/functions/functioncheck.h"
#include "panels/functions/functionsentence.h"
#include "panels/functions/invocationfilterrow.h"
#include "panels/functions/invocationlist.h"
#include "panels/functions/sampleevent.h"
#include "panels/scrolling.h"
#include "widgets/look/tokens.h"
#include "widgets/state/panelheader.h"
#include "widgets/state/statenotice.h"
#include "widgets/table/tableview.h"

#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

const QString invocationView = u"invocation"_s;
constexpr int lowestCards = 140;
constexpr int usualCards = 320; // until it is known what they say

} // namespace

QStringList FunctionsPanel::panelViews()
{
    return {invocationView};
}

FunctionsPanel::FunctionsPanel(PanelContext context, QWidget *parent)
    : Panel(panelId, panelTitle(), std::move(context), parent),
      m_check(new FunctionCheck(this->context(), pending(), this)), m_remark(new StateNotice(this)),
      m_cards(new FunctionCards(*m_check, this->context().timeZone, this)),
      m_list(new InvocationList(this->context(), this))
{
    makeTools();
    makeContent();
    follow(m_list->model(), [] {});
    connect(m_list, &InvocationList::linkRequested, this, &Panel::linkRequested);
    connect(m_check, &FunctionCheck::answered, this, &FunctionsPanel::load);
    connect(m_cards, &FunctionCards::checkRequested, this, &FunctionsPanel::check);
    connect(m_cards, &FunctionCards::invokeRequested, this, &FunctionsPanel::invoke);
    connect(m_cards, &FunctionCards::endpointRequested, this, &FunctionsPanel::openEndpoint);
    connect(m_cards, &FunctionCards::invocationsRequested, this, [this](const QString &name) {
        m_list->filterRow().setFilter({.functionName = name});
        m_list->table().setFocus();
    });
}

FunctionsPanel::~FunctionsPanel()
{
    setSetting(u"detailSplit"_s, m_list->saveLayout());
}

void FunctionsPanel::makeTools()
{
    if (context().sources.has<FunctionEnvironmentSource>()) {
        auto *environment = new QPushButton(tr("Environment..."), this);
        environment->setObjectName(u"environment"_s);
        environment->setAutoDefault(false);
        environment->setToolTip(tr("What this profile's functions are served with"));
        header().addTool(environment);
        connect(environment, &QPushButton::clicked, this, &FunctionsPanel::openEnvironment);
    }
    m_deploy = new QPushButton(tr("Deploy..."), this);
    m_deploy->setObjectName(u"deploy"_s);
    m_deploy->setAutoDefault(false);
    m_deploy->setToolTip(tr("How the functions get into a Supabase project"));
    header().addTool(m_deploy);
    connect(m_deploy, &QPushButton::clicked, this, &FunctionsPanel::openDeployment);
}

void FunctionsPanel::makeContent()
{
    m_remark->setAbout(tr("About all functions"));
    m_remark->setContentsMargins(space::large, 0, space::large, space::small);
    QScrollArea *cards = scrolling(m_cards);
    cards->setMinimumHeight(lowestCards);
    m_split = new QSplitter(Qt::Vertical, this);
    m_split->addWidget(cards);
    m_split->addWidget(m_list);
    m_split->setChildrenCollapsible(false);
    m_split->setSizes({usualCards, 300});
    m_split->setStretchFactor(1, 1);
    m_split->restoreState(setting(u"split"_s).toByteArray());
    connect(m_split, &QSplitter::splitterMoved, this, [this] { setSetting(u"split"_s, m_split->saveState()); });
    m_list->restoreLayout(setting(u"detailSplit"_s).toByteArray());
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_remark);
    layout->addWidget(m_split, 1);
    setContent(content);
}

QWidget *FunctionsPanel::mainWidget()
{
    QWidget *table = &m_list->table();
    return table->isVisibleTo(this) ? table : m_cards;
}

/// The cards may be there before the list, whose table is what one comes for.
void FunctionsPanel::handFocusOn()
{
    const bool isFirst = !std::exchange(m_isListed, true);
    if (isFirst && state() == State::Data && m_cards->isAncestorOf(focusWidget()))
        takeFocus();
}

void FunctionsPanel::load()
{
    await(context().sources.get<FunctionSource>().overview(), [this](const Result<FunctionOverview> &overview) {
        if (overview)
            showOverview(*overview);
        else
            showFailure(overview.error());
    });
    m_list->model().refresh();
}

void FunctionsPanel::showOverview(const FunctionOverview &overview)
{
    m_overview = overview;
    if (m_deployment)
        m_deployment->setOverview(overview);
    if (std::ranges::none_of(overview.functions, isHeardOf))
        return showNone();
    m_cards->setFunctions(overview.functions, context().clock->now());
    QStringList names;
    for (const EdgeFunction &function : overview.functions)
        names.append(function.name);
    m_list->filterRow().setFunctions(names);
    showData();
    showWords();
    if (!std::exchange(m_isFitted, true))
        fitCards();
}

/// Until somebody moves the handle the cards have as much as they say, as far as it leaves the list its half.
void FunctionsPanel::fitCards()
{
    if (!setting(u"split"_s).toByteArray().isEmpty())
        return;
    const int height = m_split->height();
    const int wanted = std::min(m_cards->heightForWidth(m_cards->width()), height / 2);
    m_split->setSizes({wanted, height - wanted});
}

void FunctionsPanel::showNone()
{
    const QString remark = functionRemark(m_overview, context().clock->now()).words;
    const QString fill = tr("Deploy them, then point an endpoint at each: what they do is listed here.");
    showEmpty(tr("No Edge Functions in use yet"), remark.isEmpty() ? fill : u"%1 %2"_s.arg(fill, remark),
        {tr("Deploy the functions..."), [this] { openDeployment(); }});
}

void FunctionsPanel::showWords()
{
    const Instant now = context().clock->now();
    const FunctionSentence sentence = functionSentence(m_overview, now);
    header().setSentence(sentence.state, sentence.words);
    const FunctionSentence remark = functionRemark(m_overview, now);
    m_remark->tell(remark.state, remark.words);
}

void FunctionsPanel::updateTimes()
{
    m_list->updateTimes();
    m_cards->updateTimes(context().clock->now());
    if (state() == State::Data)
        showWords();
}

void FunctionsPanel::check(const QString &functionName, const FunctionEndpoint &endpoint)
{
    m_check->start(functionName, endpoint);
}

void FunctionsPanel::invoke(const QString &functionName)
{
    const auto function = std::ranges::find(m_overview.functions, functionName, &EdgeFunction::name);
    if (function == m_overview.functions.end() || function->endpoints.isEmpty())
        return;
    const SampleEvent sample = sampleEvent(*function, context().sources.get<EventTemplateSource>().builtInEvents());
    emit linkRequested(u"testbench"_s, u"event/%1/%2"_s.arg(sample.event, sample.endpoint));
}

void FunctionsPanel::openEndpoint(const QString &name)
{
    emit linkRequested(u"endpoints"_s, name.isEmpty() ? QString() : u"endpoint/"_s + name);
}

void FunctionsPanel::openEnvironment()
{
    QWidget *below = m_deployment ? static_cast<QWidget *>(m_deployment) : this;
    (new EnvironmentDialog(context(), pending(), below))->open();
}

void FunctionsPanel::openDeployment()
{
    m_deployment = new DeployDialog(context(), pending(), *m_check, this);
    m_deployment->setFolder(setting(u"deployFolder"_s).toString());
    m_deployment->setOverview(m_overview);
    connect(m_deployment, &DeployDialog::folderChanged, this,
        [this](const QString &folder) { setSetting(u"deployFolder"_s, folder); });
    connect(m_deployment, &DeployDialog::environmentRequested, this, &FunctionsPanel::openEnvironment);
    connect(m_deployment, &DeployDialog::checkRequested, this, &FunctionsPanel::check);
    connect(m_deployment, &DeployDialog::endpointRequested, this, [this](const QString &name) {
        m_deployment->close();
        openEndpoint(name);
    });
    m_deployment->open();
}

void FunctionsPanel::focusFilter()
{
    m_list->filterRow().focusText();
}

bool FunctionsPanel::leave()
{
    if (m_list->filterRow().isAncestorOf(focusWidget()) && m_list->filterRow().clear())
        return true;
    if (!m_cards->isAncestorOf(focusWidget()) && m_list->table().currentIndex().isValid()) {
        m_list->table().setCurrentIndex({});
        return true;
    }
    return false;
}

void FunctionsPanel::openLink(const QString &target)
{
    const QString kind = target.section(u'/', 0, 0);
    const QString rest = target.section(u'/', 1);
    if (kind == "message"_L1)
        m_list->showMessage(rest);
    else if (kind == "function"_L1)
        m_list->filterRow().setFilter({.functionName = rest});
    else if (kind == "view"_L1 && rest == invocationView)
        m_list->showFirst();
}

} // namespace signalbox
