#include "local/functions/functionenvironmentstore.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

/// The keychain's own hint is about passwords.
Error ofEnvironment(Error error, const QString &profile)
{
    error.subject = profile.trimmed();
    error.hint
        = FunctionEnvironmentStore::tr("What the functions are served with is kept in the keychain alone: unlock "
                                       "it, or start one, then try again.");
    return error;
}

std::optional<Error> faultOf(const QString &name, const QString &value)
{
    const auto invalid
        = [&name](const QString &what) { return Error{.kind = ErrorKind::Invalid, .what = what, .subject = name}; };
    if (value.toUtf8().size() > FunctionEnvironmentStore::longestValue)
        return invalid(FunctionEnvironmentStore::tr("The value of %1 is longer than 4 KiB.").arg(name));
    if (value.contains(u'\n') || value.contains(u'\r') || value.contains(QChar(0)))
        return invalid(FunctionEnvironmentStore::tr("The value of %1 has more than one line.").arg(name));
    return std::nullopt;
}

} // namespace

FunctionEnvironmentStore::FunctionEnvironmentStore(std::shared_ptr<const SecretStore> secrets, QString profile)
    : m_secrets(std::move(secrets)), m_profile(std::move(profile))
{ }

/// No profile's name has a line break.
QString FunctionEnvironmentStore::keyOf(const QString &profile)
{
    return profile + u"\nfunctions"_s;
}

Async<FunctionEnvironment> FunctionEnvironmentStore::read() const
{
    return m_secrets->read(keyOf(m_profile))
        .then([profile = m_profile](const Result<std::optional<QString>> &kept) -> Result<FunctionEnvironment> {
            if (!kept)
                return tl::unexpected(ofEnvironment(kept.error(), profile));
            FunctionEnvironment environment;
            if (!*kept)
                return environment;
            const QJsonDocument json = QJsonDocument::fromJson((*kept)->toUtf8());
            if (!json.isObject())
                return tl::unexpected(Error{.kind = ErrorKind::Invalid,
                    .what = tr("What the keychain has for the functions cannot be read."),
                    .subject = profile,
                    .hint = tr("Saving replaces it.")});
            const QJsonObject values = json.object();
            for (auto value = values.constBegin(); value != values.constEnd(); ++value)
                environment.insert(value.key(), value.value().toString());
            return environment;
        });
}

Async<void> FunctionEnvironmentStore::write(const FunctionEnvironment &environment)
{
    QJsonObject values;
    for (auto value = environment.constBegin(); value != environment.constEnd(); ++value) {
        if (const auto fault = faultOf(value.key(), value.value()))
            return readyError<void>(*fault);
        if (!value.value().isEmpty())
            values.insert(value.key(), value.value());
    }
    const QString key = keyOf(m_profile);
    const Async<void> written = values.isEmpty()
        ? m_secrets->remove(key)
        : m_secrets->write(key, QString::fromUtf8(QJsonDocument(values).toJson(QJsonDocument::Compact)));
    return Async<void>(written).then([profile = m_profile](const Result<void> &done) -> Result<void> {
        if (!done)
            return tl::unexpected(ofEnvironment(done.error(), profile));
        return {};
    });
}

Async<void> moveProfileSecrets(
    const std::shared_ptr<const SecretStore> &secrets, const QString &from, const QString &to)
{
    const auto putBack = [secrets, from, to](const Result<void> &rest) {
        if (rest)
            return readyResult<void>(rest);
        return moveSecret(secrets, to, from).then([rest](const Result<void> &) { return rest; });
    };
    const auto moveRest = [secrets, from, to, putBack](const Result<void> &moved) {
        if (!moved)
            return readyResult<void>(moved);
        return moveSecret(secrets, FunctionEnvironmentStore::keyOf(from), FunctionEnvironmentStore::keyOf(to))
            .then(putBack)
            .unwrap();
    };
    return moveSecret(secrets, from, to).then(moveRest).unwrap();
}

} // namespace signalbox
