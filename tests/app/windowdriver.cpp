#include "app/windowdriver.h"

#include "data/postgres/sqlcatalogue.h"

#include <QApplication>

namespace signalbox {

using namespace Qt::StringLiterals;

bool WindowDriver::open()
{
    m_settings = std::make_shared<QSettings>(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_controller = std::make_unique<ConnectionController>(
        m_catalogue, ProfileStore(m_folder.filePath(u"profiles.ini"_s)), m_secrets, m_clock);
    m_window = std::make_unique<MainWindow>(*m_controller, m_theme, m_settings);
    m_window->show();
    return QTest::qWaitForWindowActive(m_window.get());
}

void WindowDriver::close()
{
    if (m_window)
        m_window->close();
    m_window.reset();
    m_controller.reset();
    m_settings.reset();
}

bool WindowDriver::connectTo(const QString &uri)
{
    m_controller->open(Target{Target::Kind::Uri, uri});
    return waitFor([this] { return panel() != nullptr; }) && waitFor([this] { return isReady(); });
}

bool WindowDriver::showPanel(const QString &id)
{
    click(u"navigation-"_s + id);
    return panel()->id() == id && waitFor([this] { return isReady(); });
}

QAbstractButton *WindowDriver::buttonWithText(const QString &text)
{
    for (QWidget *top : QApplication::topLevelWidgets()) {
        for (auto *button : top->findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->isEnabled() && button->text() == text)
                return button;
        }
    }
    return nullptr;
}

bool WindowDriver::clickText(const QString &text)
{
    if (!waitFor([&text] { return buttonWithText(text) != nullptr; }))
        return false;
    QTest::mouseClick(buttonWithText(text), Qt::LeftButton);
    return true;
}

} // namespace signalbox
