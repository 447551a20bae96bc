#pragma once

#include "core/async.h"

#include <QList>

#include <functional>

namespace signalbox {

/// A source that a test answers by hand: each call is kept until answered, so that a test decides what comes late.
template <typename T, typename... Arguments>
class ManualSource
{
public:
    std::function<Async<T>(Arguments...)> function()
    {
        return [this](Arguments... arguments) {
            m_calls.append({std::tuple<std::decay_t<Arguments>...>(arguments...)});
            m_promises.push_back(std::make_shared<QPromise<Result<T>>>());
            m_promises.back()->start();
            return m_promises.back()->future();
        };
    }

    qsizetype callCount() const { return m_calls.size(); }
    const auto &call(qsizetype index) const { return m_calls[index]; }
    void answer(qsizetype index, const Result<T> &result)
    {
        m_promises[std::size_t(index)]->addResult(result);
        m_promises[std::size_t(index)]->finish();
    }
    void answerLast(const Result<T> &result) { answer(callCount() - 1, result); }

private:
    QList<std::tuple<std::decay_t<Arguments>...>> m_calls;
    std::vector<std::shared_ptr<QPromise<Result<T>>>> m_promises;
};

} // namespace signalbox
