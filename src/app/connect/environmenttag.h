#pragma once

#include "domain/project/connectionprofile.h"

#include <QWidget>

namespace signalbox {

/// An environment's word as a small label: production filled, in the hue of its band, the others with an edge.
class EnvironmentTag : public QWidget
{
    Q_OBJECT

public:
    explicit EnvironmentTag(Environment environment, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Environment m_environment;
};

} // namespace signalbox
