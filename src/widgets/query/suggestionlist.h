#pragma once

#include "widgets/query/suggestion.h"

#include <QTreeWidget>

namespace signalbox {

/// Suggestions under a text field. Lies over the window's other widgets and never takes the focus: the field hands it
/// its keys.
class SuggestionList : public QTreeWidget
{
    Q_OBJECT

public:
    /// Shown within `field`'s window.
    explicit SuggestionList(QWidget *field);

    /// Below the field, at `x` in its coordinates; nothing is chosen yet.
    void popUp(const QList<Suggestion> &suggestions, int x);
    int chosen() const; // -1: none
    void choose(int row); // goes round at both ends

signals:
    void accepted(int row); // with the mouse

private:
    void place(int x);

    QWidget *m_field;
};

} // namespace signalbox
