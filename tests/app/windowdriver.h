#pragma once

#include "app/shell/mainwindow.h"
#include "app/shell/projectview.h"
#include "panels/panel.h"
#include "support/waiting.h"
#include "widgets/look/theme.h"

#include <QAbstractButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace signalbox {

class SqlCatalogue;

/// The program's window with settings of the test's own, and the hands that use it: clicks and keys go to what can be
/// seen, found by object name or by what is written on it.
class WindowDriver
{
public:
    explicit WindowDriver(std::shared_ptr<const SqlCatalogue> catalogue,
        std::shared_ptr<const SecretStore> secrets = std::make_shared<SecretStore>())
        : m_catalogue(std::move(catalogue)), m_secrets(std::move(secrets))
    { }
    ~WindowDriver() { close(); }

    void setClock(std::shared_ptr<const Clock> clock) { m_clock = std::move(clock); } // of this computer; before open()

    bool open(); // the window, with the settings of before
    void close();
    bool connectTo(const QString &uri); // and waits for the first panel
    bool showPanel(const QString &id); // by its button; waits until it has settled

    MainWindow &window() const { return *m_window; }
    ConnectionController &controller() const { return *m_controller; }
    Panel *panel() const { return m_window->projectView() ? m_window->projectView()->currentPanel() : nullptr; }
    bool isReady() const { return panel()->isSettled() && panel()->state() != Panel::State::Loading; }

    /// The first of that name, or with `visible` the first that can be seen if any can; null when there is none.
    template <typename T>
    T *child(const QString &name, bool visible = false) const
    {
        const QList<T *> all = m_window->findChildren<T *>(name);
        for (T *one : all)
            if (!visible || one->isVisible())
                return one;
        return all.value(0);
    }

    void click(const QString &name) const { QTest::mouseClick(child<QAbstractButton>(name), Qt::LeftButton); }
    /// Clicks the visible, enabled button with that text, in any of the program's windows, once there is one.
    static bool clickText(const QString &text);
    static QAbstractButton *buttonWithText(const QString &text);
    /// The visible widget with that accessible name; null when there is none.
    template <typename T>
    T *accessible(const QString &name) const
    {
        for (T *one : m_window->findChildren<T *>()) {
            if (one->isVisible() && one->accessibleName() == name)
                return one;
        }
        return nullptr;
    }

private:
    std::shared_ptr<const SqlCatalogue> m_catalogue;
    std::shared_ptr<const SecretStore> m_secrets;
    QTemporaryDir m_folder;
    std::shared_ptr<const Clock> m_clock = std::make_shared<SystemClock>();
    Theme m_theme;
    std::shared_ptr<QSettings> m_settings;
    std::unique_ptr<ConnectionController> m_controller;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace signalbox
