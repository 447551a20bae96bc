#pragma once

#include "domain/healthstate.h"
#include "widgets/look/theme.h"
#include "widgets/state/statepainter.h"

#include <QWidget>

#include <optional>

namespace signalbox {

/// A state as icon, word and colour.
class StateBadge : public QWidget
{
    Q_OBJECT

public:
    explicit StateBadge(QWidget *parent = nullptr);

    HealthState state() const { return m_state; }
    /// `word` replaces the state's own word where the field has a better one ("succeeded", "delivered").
    /// So does `icon`, where the state says less than the thing.
    void setState(HealthState state, const QString &word = {}, std::optional<Icon> icon = {});
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    HealthState m_state = HealthState::Unknown;
    QString m_word;
    std::optional<Icon> m_icon;
};

} // namespace signalbox
