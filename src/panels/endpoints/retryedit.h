#pragma once

#include "domain/endpoints/retrypolicy.h"

#include <QMap>
#include <QWidget>

class QLineEdit;

namespace signalbox {

class PlainLabel;

/// When a failed delivery is tried again and when it is given up, as numbers with their bounds and in words.
class RetryEdit : public QWidget
{
    Q_OBJECT

public:
    explicit RetryEdit(QWidget *parent = nullptr);

    RetryPolicy policy() const;
    void setPolicy(const RetryPolicy &policy);
    void setReadOnly(bool readOnly);

signals:
    void edited();

private:
    void explain();

    PlainLabel *m_words;
    QMap<QString, QLineEdit *> m_edits; // by key
};

} // namespace signalbox
