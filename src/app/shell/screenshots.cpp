#include "app/shell/screenshots.h"

#include "app/features.h"
#include "app/shell/mainwindow.h"
#include "app/shell/projectview.h"
#include "panels/panel.h"
#include "widgets/look/theme.h"

#include <QPixmap>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr auto screenshotPatience = std::chrono::seconds(20);

bool isReady(const Panel &panel)
{
    return panel.isSettled() && panel.state() != Panel::State::Loading;
}

} // namespace

Screenshots::Screenshots(MainWindow &window, Theme &theme, const QDir &folder, QObject *parent)
    : QObject(parent), m_window(window), m_theme(theme), m_folder(folder)
{
    for (const bool dark : {false, true}) {
        for (const PanelEntry &entry : allPanels())
            m_pictures.append({dark, entry.id, {}});
    }
    for (const bool dark : {false, true}) { // afterwards: a panel stays with the view that it showed last
        for (const PanelEntry &entry : allPanels()) {
            for (const QString &view : entry.views)
                m_pictures.append({dark, entry.id, view});
        }
    }
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        m_complaints.append(tr("The panel %1 was not ready in time.").arg(m_pictures.constFirst().name()));
        take();
    });
}

QString Screenshots::Picture::name() const
{
    return view.isEmpty() ? panel : panel + u'-' + view;
}

void Screenshots::start()
{
    next();
}

void Screenshots::next()
{
    if (m_pictures.isEmpty()) {
        emit finished(m_complaints);
        return;
    }
    const Picture &picture = m_pictures.constFirst();
    m_theme.apply(picture.dark ? Theme::Mode::Dark : Theme::Mode::Light);
    m_window.projectView()->showPanel(picture.panel);
    if (!picture.view.isEmpty())
        m_window.projectView()->currentPanel()->openLink(u"view/"_s + picture.view);
    m_deadline.start(screenshotPatience);
    lookAtPanel();
}

void Screenshots::lookAtPanel()
{
    const Panel *panel = m_window.projectView()->currentPanel();
    if (isReady(*panel)) {
        // Once more through the event loop: the answer's layout and the theme's repaint are still posted.
        QTimer::singleShot(0, this, &Screenshots::take);
        return;
    }
    disconnect(m_settled);
    m_settled = connect(panel, &Panel::settled, this, &Screenshots::lookAtPanel);
}

void Screenshots::take()
{
    disconnect(m_settled);
    m_deadline.stop();
    const Picture picture = m_pictures.takeFirst();
    const QString file = m_folder.filePath(picture.name() + (picture.dark ? u"-dark.png"_s : u"-light.png"_s));
    if (!m_window.grab().save(file))
        m_complaints.append(tr("The picture %1 could not be written.").arg(file));
    QTimer::singleShot(0, this, &Screenshots::next);
}

} // namespace signalbox
