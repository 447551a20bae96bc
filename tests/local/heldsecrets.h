#pragma once

#include "local/secretstore.h"

#include <QMap>
#include <QStringList>

#include <functional>

namespace signalbox {

using namespace Qt::StringLiterals;

/// A keychain in memory. While it is held, an answer comes, and its effect is done, only when the test says so.
class HeldSecrets : public SecretStore
{
public:
    mutable QMap<QString, QString> entries;
    mutable QStringList asked; // "read a", "write b", "remove a", in order
    bool isHeld = false;
    bool refusesWrites = false;

    Async<std::optional<QString>> read(const QString &profile) const override
    {
        return act<std::optional<QString>>(u"read "_s + profile, [this, profile]() -> Result<std::optional<QString>> {
            return entries.contains(profile) ? std::optional(entries.value(profile)) : std::nullopt;
        });
    }

    Async<void> write(const QString &profile, const QString &secret) const override
    {
        return act<void>(u"write "_s + profile, [this, profile, secret]() -> Result<void> {
            if (refusesWrites)
                return tl::unexpected(Error{ErrorKind::Local, u"The keychain is locked."_s, profile, {}, {}, {}});
            entries.insert(profile, secret);
            return {};
        });
    }

    Async<void> remove(const QString &profile) const override
    {
        return act<void>(u"remove "_s + profile, [this, profile]() -> Result<void> {
            entries.remove(profile);
            return {};
        });
    }

    /// The answer that has been waiting longest; false when none is.
    bool answerOne() const
    {
        if (m_waiting.isEmpty())
            return false;
        m_waiting.takeFirst()();
        return true;
    }

private:
    template <typename T>
    Async<T> act(const QString &what, std::function<Result<T>()> effect) const
    {
        asked.append(what);
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        const auto answer = [promise, effect] {
            promise->addResult(effect());
            promise->finish();
        };
        if (isHeld)
            m_waiting.append(answer);
        else
            answer();
        return promise->future();
    }

    mutable QList<std::function<void()>> m_waiting;
};

} // namespace signalbox
