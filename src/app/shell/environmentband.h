#pragma once

#include "domain/project/connectionprofile.h"

#include <QWidget>

#include <optional>

namespace signalbox {

/// The band over the whole window that says which database this is: production in a hue that no state has, with its word;
/// others quieter. A thin line while nothing is connected.
class EnvironmentBand : public QWidget
{
    Q_OBJECT

public:
    explicit EnvironmentBand(QWidget *parent = nullptr);

    void setProfile(const std::optional<ConnectionProfile> &profile); // none while nothing is connected

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString words() const;
    bool isProduction() const;

    std::optional<ConnectionProfile> m_profile;
};

QString environmentWord(Environment environment);

} // namespace signalbox
