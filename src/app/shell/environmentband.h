#pragma once

#include "domain/project/connectionprofile.h"

#include <QWidget>

#include <optional>

namespace signalbox {

/// The thin band over the whole window in the environment's colour: production is never mistaken for another.
class EnvironmentBand : public QWidget
{
    Q_OBJECT

public:
    explicit EnvironmentBand(QWidget *parent = nullptr);

    void setEnvironment(std::optional<Environment> environment); // none while nothing is connected

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<Environment> m_environment;
};

QString environmentWord(Environment environment);

} // namespace signalbox
