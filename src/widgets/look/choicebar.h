#pragma once

#include <QWidget>

class QAbstractButton;
class QButtonGroup;
class QHBoxLayout;

namespace signalbox {

/// Buttons side by side of which one is the chosen one: what segments and page tabs have in common.
class ChoiceBar : public QWidget
{
    Q_OBJECT

public:
    void setChosen(int id);
    int chosen() const; // -1 before the first choice

signals:
    void chosenByUser(int id);

protected:
    ChoiceBar(int gap, QWidget *parent);

    void add(int id, QAbstractButton *button, const QString &accessibleName);
    void setText(int id, const QString &text, const QString &accessibleName);
    QAbstractButton *button(int id) const;
    QList<QAbstractButton *> buttons() const;

private:
    QHBoxLayout *m_layout;
    QButtonGroup *m_group;
};

} // namespace signalbox
