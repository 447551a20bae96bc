#pragma once

#include <QDialog>

#include <memory>

namespace signalbox {

namespace Ui {
class ReplayConfirm;
}

/// Says what a replay on production will do and wants the profile's name typed before it lets one accept. Shown with
/// open(); no button is the default.
class ReplayConfirm : public QDialog
{
    Q_OBJECT

public:
    ReplayConfirm(
        qint64 deliveryId, const QString &endpoint, const QString &url, const QString &profile, QWidget *parent);
    ~ReplayConfirm() override;

private:
    std::unique_ptr<Ui::ReplayConfirm> m_ui;
};

} // namespace signalbox
