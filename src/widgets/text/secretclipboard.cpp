#include "widgets/text/secretclipboard.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QGuiApplication>
#include <QMimeData>
#include <QTimer>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QByteArray hashOf(const QString &text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
}

} // namespace

SecretClipboard::SecretClipboard(QObject *parent) : QObject(parent), m_timer(new QTimer(this))
{
    m_timer->setSingleShot(true);
    m_timer->setInterval(30s);
    connect(m_timer, &QTimer::timeout, this, &SecretClipboard::takeAway);
}

SecretClipboard::~SecretClipboard()
{
    takeAway();
}

void SecretClipboard::copy(const QString &secret)
{
    auto *data = new QMimeData; // the clipboard takes it
    data->setText(secret);
    data->setData(u"x-kde-passwordManagerHint"_s, "secret");
    QGuiApplication::clipboard()->setMimeData(data);
    m_hash = hashOf(secret);
    m_timer->start();
}

int SecretClipboard::lifetime() const
{
    return m_timer->interval();
}

void SecretClipboard::setLifetime(int milliseconds)
{
    m_timer->setInterval(milliseconds);
}

void SecretClipboard::takeAway()
{
    if (!m_hash.isEmpty() && qGuiApp && hashOf(QGuiApplication::clipboard()->text()) == m_hash)
        QGuiApplication::clipboard()->clear();
    m_hash.clear();
}

} // namespace signalbox
