#pragma once

#include <QObject>

class QTimer;

namespace signalbox {

/// Puts a secret on the clipboard for half a minute, marked so that clipboard managers keep no history of it.
class SecretClipboard : public QObject
{
    Q_OBJECT
    Q_PROPERTY(int lifetime READ lifetime WRITE setLifetime)

public:
    explicit SecretClipboard(QObject *parent = nullptr);
    ~SecretClipboard() override;

    void copy(const QString &secret);
    int lifetime() const; // ms
    void setLifetime(int milliseconds);

private:
    void takeAway(); // unless something else was copied meanwhile

    QTimer *m_timer;
    QByteArray m_hash; // of what was copied: nothing to be found in memory afterwards
};

} // namespace signalbox
