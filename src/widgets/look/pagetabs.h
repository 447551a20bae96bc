#pragma once

#include "widgets/look/choicebar.h"

namespace signalbox {

/// The pages of a panel or of a detail: words with a line below the current one, and a count behind where there is one.
class PageTabs : public ChoiceBar
{
    Q_OBJECT

public:
    explicit PageTabs(QWidget *parent = nullptr);

    void addPage(int id, const QString &title, const QString &accessibleName);
    /// What is to be seen on that page; 0 shows nothing.
    void setCount(int id, qint64 count, const QString &accessibleName);
};

} // namespace signalbox
