#include "app/shell/projectview.h"

#include "app/features.h"
#include "app/shell/connectionbanner.h"
#include "app/shell/navigationcolumn.h"
#include "domain/functions/functionenvironmentsource.h"
#include "panels/migrations/installdialog.h"
#include "panels/panel.h"
#include "panels/panelstack.h"

#include <QHBoxLayout>
#include <QSettings>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr auto lastPanelKey = "window/panel"_L1;

PanelContext contextOf(
    ConnectionController &controller, std::shared_ptr<QSettings> settings, std::function<void()> install)
{
    ProjectConnection &project = *controller.project();
    PanelContext context;
    context.sources = sourcesOf(project, controller.punctuality());
    context.sources.add<FunctionEnvironmentSource>(controller.functionEnvironment());
    context.capabilities = [&project] { return project.capabilities(); };
    context.profile = controller.profile();
    context.database = project.displayName();
    context.actionLog = controller.actionLog();
    context.clock = project.clock();
    context.settings = std::move(settings);
    context.install = std::move(install);
    return context;
}

} // namespace

ProjectView::ProjectView(ConnectionController &controller, std::shared_ptr<QSettings> settings, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_settings(std::move(settings)),
      m_context(contextOf(controller, m_settings, [this] { install(); })), m_banner(new ConnectionBanner),
      m_navigation(new NavigationColumn(allPanels())), m_panels(new PanelStack(allPanels(), m_context))
{
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_banner);
    right->addWidget(m_panels, 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_navigation);
    layout->addLayout(right, 1);

    connect(m_navigation, &NavigationColumn::panelChosen, this, &ProjectView::showPanel);
    connect(m_panels, &PanelStack::currentPanelChanged, this, [this](const QString &id) {
        m_navigation->setCurrent(id);
        m_settings->setValue(lastPanelKey, id);
    });
    // Queued: both end with this view, and so with the button that is being clicked.
    connect(m_banner, &ConnectionBanner::retryRequested, &m_controller, &ConnectionController::reopen,
        Qt::QueuedConnection);
    connect(m_banner, &ConnectionBanner::disconnectRequested, &m_controller, &ConnectionController::close,
        Qt::QueuedConnection);
    connect(&m_controller, &ConnectionController::healthChanged, this, &ProjectView::showHealth);
    ProjectConnection *project = m_controller.project();
    connect(project, &ProjectConnection::stateChanged, this, &ProjectView::showConnectionState);
    connect(project, &ProjectConnection::reconnected, this, [this] {
        if (Panel *panel = currentPanel())
            panel->refresh();
    });
    showPanel(m_settings->value(lastPanelKey).toString());
    if (Panel *panel = currentPanel())
        connect(panel, &Panel::settled, &m_controller, &ConnectionController::beginHealth, Qt::SingleShotConnection);
    showConnectionState();
    showHealth();
}

void ProjectView::showPanel(const QString &id)
{
    m_panels->showPanel(id);
    if (Panel *panel = currentPanel())
        panel->takeFocus();
}

Panel *ProjectView::currentPanel() const
{
    return m_panels->currentPanel();
}

void ProjectView::install()
{
    auto *dialog = new InstallDialog(m_context.sources.share<InstallationSource>(), m_context, this);
    // Looks again at what the database has, and then at what the panel shows.
    connect(dialog, &InstallDialog::installed, this, [this] { m_controller.project()->open(); });
    dialog->open();
}

void ProjectView::showConnectionState()
{
    if (const ProjectConnection *project = m_controller.project())
        m_banner->show(project->state(), m_controller.profile().name, project->lastError(), project->lastAnswer());
}

void ProjectView::showHealth()
{
    if (m_controller.health() && m_controller.health()->report())
        m_navigation->setHealth(*m_controller.health()->report());
}

} // namespace signalbox
