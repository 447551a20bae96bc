#include "app/shell/mainwindow.h"

#include "app/connect/startpage.h"
#include "app/connect/welcomepage.h"
#include "app/features.h"
#include "app/shell/connectionstatusbar.h"
#include "app/shell/environmentband.h"
#include "app/shell/projectview.h"
#include "app/shell/thememenu.h"
#include "core/visibletext.h"
#include "panels/panel.h"
#include "widgets/look/iconset.h"
#include "widgets/look/returnpresses.h"

#include <QApplication>
#include <QCloseEvent>
#include <QMenuBar>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QStyle>
#include <QVBoxLayout>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr auto geometryKey = "window/geometry"_L1;
constexpr QSize defaultSize(1280, 800);
constexpr QSize frameRoom(8, 40); // of the window manager's frame, unknown before the window is there
constexpr int noticeTime = 15000; // milliseconds

} // namespace

MainWindow::MainWindow(
    ConnectionController &controller, Theme &theme, std::shared_ptr<QSettings> settings, QWidget *parent)
    : QMainWindow(parent), m_controller(controller), m_settings(std::move(settings)), m_band(new EnvironmentBand),
      m_pages(new QStackedWidget), m_welcome(new WelcomePage), m_statusBar(new ConnectionStatusBar)
{
    auto *middle = new QWidget;
    auto *layout = new QVBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_band);
    layout->addWidget(m_pages, 1);
    m_pages->addWidget(m_welcome);
    setCentralWidget(middle);
    setStatusBar(m_statusBar);
    makeMenus(theme);
    connectWelcome();
    connect(m_statusBar, &ConnectionStatusBar::faultsToggled, &m_controller, &ConnectionController::setFaults);
    connect(&m_controller, &ConnectionController::aboutToClose, this, &MainWindow::dropView);
    connect(&m_controller, &ConnectionController::phaseChanged, this, &MainWindow::followPhase);
    connect(&m_controller, &ConnectionController::progressChanged, this,
        [this] { m_welcome->showProgress(m_controller.progress()); });
    connect(&m_controller, &ConnectionController::faultsChanged, this,
        [this] { m_statusBar->setFaults(m_controller.hasFaults(), m_controller.faults()); });
    connect(&m_controller, &ConnectionController::notice, this, &MainWindow::showNotice);

    qApp->installEventFilter(new ReturnPresses(this));
    resize(defaultSize.boundedTo(screen()->availableSize() - frameRoom)); // a smaller screen gets a whole window
    restoreGeometry(m_settings->value(geometryKey).toByteArray());
    const int titleBar = style()->pixelMetric(QStyle::PM_TitleBarHeight, nullptr, this);
    resize(size().boundedTo(screen()->availableSize() - QSize(0, titleBar)));
    followPhase();
}

MainWindow::~MainWindow() = default;

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_settings->setValue(geometryKey, saveGeometry());
    QMainWindow::closeEvent(event);
}

void MainWindow::makeMenus(Theme &theme)
{
    QMenu *project = menuBar()->addMenu(tr("&Project"));
    QAction *sandbox = project->addAction(themedIcon(Icon::Sandbox), tr("Open the &sandbox"), this, [this] {
        m_controller.open(Target{Target::Kind::Sandbox, {}});
    });
    sandbox->setObjectName(u"openSandboxAction"_s);
    m_disconnect = project->addAction(
        themedIcon(Icon::Disconnect), tr("&Disconnect"), &m_controller, &ConnectionController::close);
    m_disconnect->setObjectName(u"disconnectAction"_s);
    project->addSeparator();
    QAction *install = project->addAction(tr("&Install the automation..."), this, [this] { m_view->install(); });
    install->setObjectName(u"installAction"_s);
    m_projectActions.append(install);
    project->addSeparator();
    project->addAction(tr("&Quit"), QKeySequence(QKeySequence::Quit), this, &QWidget::close);

    QMenu *view = menuBar()->addMenu(tr("&View"));
    makePanelActions(*view);
    view->addSeparator();
    view->addMenu(new ThemeMenu(theme, m_settings, this));
}

void MainWindow::makePanelActions(QMenu &menu)
{
    int position = 0;
    for (const PanelEntry &entry : allPanels()) {
        QAction *action = menu.addAction(themedIcon(entry.id), entry.title, this, [this, id = entry.id] {
            if (m_view)
                m_view->showPanel(id);
        });
        action->setShortcut(QKeySequence(u"Ctrl+%1"_s.arg(++position)));
        m_projectActions.append(action);
    }
    menu.addSeparator();
    QAction *refresh = menu.addAction(themedIcon(Icon::Refresh), tr("&Refresh"), this, [this] {
        if (m_view && m_view->currentPanel())
            m_view->currentPanel()->refresh();
    });
    refresh->setShortcut(QKeySequence(QKeySequence::Refresh));
    QAction *filter = menu.addAction(themedIcon(Icon::Filter), tr("&Filter"), this, [this] {
        if (m_view && m_view->currentPanel())
            m_view->currentPanel()->focusFilter();
    });
    filter->setShortcut(QKeySequence(QKeySequence::Find));
    m_projectActions.append({refresh, filter});
}

void MainWindow::connectWelcome()
{
    connect(m_welcome->start(), &StartPage::sandboxChosen, this, [this] {
        m_controller.open(Target{Target::Kind::Sandbox, {}});
    });
    connect(m_welcome->start(), &StartPage::profileChosen, this, [this](const QString &name) {
        m_controller.open(Target{Target::Kind::Profile, name});
    });
    connect(m_welcome->form(), &ConnectionForm::submitted, this,
        [this](const ConnectionEntry &entry) { m_controller.open(entry); });
    connect(m_welcome->form(), &ConnectionForm::unsavedSubmitted, &m_controller, &ConnectionController::openUnsaved);
    connect(m_welcome->form(), &ConnectionForm::testRequested, &m_controller, &ConnectionController::test);
    connect(m_welcome->form(), &ConnectionForm::testCancelled, &m_controller, &ConnectionController::cancelTest);
    connect(&m_controller, &ConnectionController::tested, m_welcome->form(), &ConnectionForm::showTest);
    connect(m_welcome->start(), &StartPage::editChosen, this, [this](const QString &name) {
        if (const auto profile = m_controller.profiles().find(name))
            m_welcome->showConnection(*profile);
    });
    connect(m_welcome->start(), &StartPage::removeChosen, this, [this](const QString &name) {
        m_controller.forget(name);
        followPhase();
    });
    connect(m_welcome->start(), &StartPage::takeBackChosen, this, [this] {
        m_controller.takeBack();
        followPhase();
    });
    connect(m_welcome, &WelcomePage::cancelled, &m_controller, &ConnectionController::close);
}

void MainWindow::followPhase()
{
    const bool open = m_controller.phase() == ConnectionController::Phase::Open;
    for (QAction *action : std::as_const(m_projectActions))
        action->setEnabled(open);
    m_disconnect->setEnabled(open);
    switch (m_controller.phase()) {
    case ConnectionController::Phase::Open:
        showOpen();
        return;
    case ConnectionController::Phase::Opening:
        dropView();
        m_welcome->showProgress(m_controller.progress());
        return;
    case ConnectionController::Phase::Closed:
        dropView();
        showClosed();
        return;
    }
}

void MainWindow::showClosed()
{
    m_welcome->setConnections(m_controller.profiles().saved(), m_controller.clock().now());
    m_welcome->showForgotten(m_controller.forgotten());
    if (!m_controller.error())
        m_welcome->showStart();
    else if (m_controller.target() && !isOfForm(*m_controller.target()))
        m_welcome->showStart(*m_controller.error());
    else
        m_welcome->showConnection(m_controller.profile(), m_controller.savedName(), *m_controller.error());
}

void MainWindow::showOpen()
{
    dropView();
    m_welcome->form()->startNew(); // what was typed there is used, and held a password
    m_view = std::make_unique<ProjectView>(m_controller, m_settings);
    m_pages->addWidget(m_view.get());
    m_pages->setCurrentWidget(m_view.get());
    m_view->currentPanel()->takeFocus();
    m_band->setProfile(m_controller.profile());
    m_statusBar->showProject(m_controller.project(), m_controller.profile());
    m_statusBar->setFaults(m_controller.hasFaults(), m_controller.faults());
    setWindowTitle(visibleText(m_controller.profile().name, 200));
}

void MainWindow::dropView()
{
    m_pages->setCurrentWidget(m_welcome);
    m_view.reset();
    m_band->setProfile(std::nullopt);
    m_statusBar->showNothing();
    setWindowTitle({});
}

void MainWindow::showNotice(const Error &error)
{
    m_statusBar->showMessage(inSentences({error.what, error.hint}), noticeTime);
}

} // namespace signalbox
