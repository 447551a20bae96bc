#pragma once

#include "domain/health/health.h"
#include "widgets/look/iconset.h"

#include <QAbstractButton>

namespace signalbox {

/// One line of the navigation column: icon, name and, when something is wrong there, how much.
class NavigationButton : public QAbstractButton
{
    Q_OBJECT

public:
    NavigationButton(const QString &icon, const QString &title, QWidget *parent = nullptr);

    /// What is wrong on that page, worst first; empty takes the badge away.
    void setProblems(const QList<Problem> &problems);
    int problemCount() const { return int(m_problems.size()); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintBadge(QPainter &painter) const;

    QString m_icon;
    QList<Problem> m_problems;
};

} // namespace signalbox
