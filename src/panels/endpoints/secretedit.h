#pragma once

#include "domain/endpoints/endpoint.h"
#include "domain/webhooksecret.h"

#include <QTimeZone>
#include <QWidget>

#include <memory>

namespace signalbox {

class Clock;
class SecretClipboard;
namespace Ui {
class SecretEdit;
}

/// The secret of an endpoint, which can be written and never read: whether there is one and since when, a field for a
/// new one, and how long the old one is to sign beside it. What is typed or generated stays in the field only.
class SecretEdit : public QWidget
{
    Q_OBJECT

public:
    SecretEdit(const Clock &clock, const QTimeZone &zone, QWidget *parent = nullptr);
    ~SecretEdit() override;

    void setFacts(const StoredEndpoint &stored);
    /// Empty when a secret can be set, or why it cannot.
    void setObstacle(const QString &why);
    void forget(); // what is in the field

signals:
    /// Without overlap the secret of before stops at once.
    void setRequested(const QString &secret, int overlapHours);
    void removeRequested();

private:
    void update();
    ReadSecret secret() const; // that is in the field
    static QString remark(const ReadSecret &given);
    static QString keptWords();

    std::unique_ptr<Ui::SecretEdit> m_ui;
    const Clock &m_clock;
    QTimeZone m_zone;
    SecretClipboard *m_clipboard;
    QString m_obstacle;
    bool m_hasSecret = false;
};

} // namespace signalbox
