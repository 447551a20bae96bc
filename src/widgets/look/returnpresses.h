#pragma once

#include <QObject>

namespace signalbox {

/// Return presses the button that has the focus, as Space does; Qt does so for buttons of dialogs alone, where it also makes
/// one of them the default that Return presses from anywhere. Installed on the application.
class ReturnPresses : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace signalbox
