#pragma once

#include "core/linediff.h"

#include <QWidget>

class QPlainTextEdit;

namespace signalbox {

class PlainLabel;

/// What an edit changed, line by line: removed lines marked -, added ones +, three unchanged ones around them.
class DiffView : public QWidget
{
    Q_OBJECT

public:
    explicit DiffView(QWidget *parent = nullptr);

    void setTexts(const QString &before, const QString &after);
    bool isChanged() const { return m_changed; }
    QString shownText() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void markLines();

    PlainLabel *m_summary;
    QPlainTextEdit *m_text;
    QList<DiffLine::Kind> m_kinds; // by shown line
    bool m_changed = false;
};

} // namespace signalbox
