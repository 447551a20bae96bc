#pragma once

#include "core/async.h"

#include <QPointer>

namespace signalbox {

/// Counts the answers that a panel and its parts still wait for. Made by the panel, handed to each part that asks.
class PendingAnswers final : public QObject
{
    Q_OBJECT

public:
    explicit PendingAnswers(QObject *parent = nullptr) : QObject(parent) { }

    bool isEmpty() const { return m_count == 0; }

    /// Hands the answer to `then` in this thread, unless `subject` died, and counts it as answered after that.
    template <typename T, typename Function>
    void await(const Async<T> &future, QObject *subject, Function then)
    {
        ++m_count;
        whenReady(future, this,
            [this, asker = QPointer<QObject>(subject), then = std::move(then)](const Result<T> &answer) mutable {
                if (asker)
                    then(answer);
                if (--m_count == 0)
                    emit allAnswered();
            });
    }

signals:
    void allAnswered();

private:
    int m_count = 0;
};

} // namespace signalbox
