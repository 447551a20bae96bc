#include "local/secretstore.h"

#include <QTimer>

#include <qt6keychain/keychain.h>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

QString serviceName()
{
    return u"signalbox"_s;
}

Error keychainError(const QString &what, const QString &profile, const QString &words)
{
    return {.kind = ErrorKind::Local,
        .what = what,
        .subject = profile,
        .serverWords = words,
        .hint = SecretStore::tr("The password is asked for at each start until the keychain works.")};
}

Error errorOf(const QKeychain::Job &job)
{
    const auto because = [&job](const QString &what) { return keychainError(what, job.key(), job.errorString()); };
    switch (job.error()) {
    case QKeychain::AccessDeniedByUser:
        return because(SecretStore::tr("Access to the keychain was declined."));
    case QKeychain::AccessDenied:
        return because(SecretStore::tr("The keychain is locked."));
    case QKeychain::CouldNotDeleteEntry:
        return because(SecretStore::tr("The keychain could not remove the password."));
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError:
        return because(SecretStore::tr("There is no keychain that can be used here."));
    case QKeychain::EntryNotFound:
    case QKeychain::NoError:
        break;
    }
    return because(SecretStore::tr("The keychain gave an answer that makes no sense."));
}

/// Starts `job` and answers with `read(job)`, or with an error once the deadline has passed. The job deletes itself.
template <typename T, typename Reader>
Async<T> answerOf(QKeychain::Job *job, const QString &profile, std::chrono::milliseconds deadline, Reader read)
{
    job->setKey(profile);
    job->setInsecureFallback(false);
    const Promised<T> promised;
    QObject::connect(job, &QKeychain::Job::finished, job,
        [promised, read](QKeychain::Job *finished) { promised.answer(read(*finished)); });
    QTimer::singleShot(deadline, job, [promised, profile] {
        promised.answer(tl::unexpected(keychainError(SecretStore::tr("The keychain does not answer."), profile, {})));
    });
    job->start();
    return promised.future();
}

Result<void> doneOrError(const QKeychain::Job &job)
{
    if (job.error() == QKeychain::NoError)
        return {};
    return tl::unexpected(errorOf(job));
}

} // namespace

SecretStore::SecretStore(std::chrono::milliseconds deadline) : m_deadline(deadline) { }

Async<std::optional<QString>> SecretStore::read(const QString &profile) const
{
    using Answer = Result<std::optional<QString>>;
    auto *job = new QKeychain::ReadPasswordJob(serviceName());
    return answerOf<std::optional<QString>>(job, profile, m_deadline, [job](const QKeychain::Job &) -> Answer {
        if (job->error() == QKeychain::EntryNotFound)
            return std::optional<QString>();
        if (job->error() != QKeychain::NoError)
            return tl::unexpected(errorOf(*job));
        return std::optional(job->textData());
    });
}

Async<void> SecretStore::write(const QString &profile, const QString &secret) const
{
    auto *job = new QKeychain::WritePasswordJob(serviceName());
    job->setTextData(secret);
    return answerOf<void>(job, profile, m_deadline, doneOrError);
}

Async<void> SecretStore::remove(const QString &profile) const
{
    auto *job = new QKeychain::DeletePasswordJob(serviceName());
    return answerOf<void>(job, profile, m_deadline, [](const QKeychain::Job &finished) -> Result<void> {
        if (finished.error() == QKeychain::EntryNotFound)
            return {};
        return doneOrError(finished);
    });
}

Async<void> moveSecret(const std::shared_ptr<const SecretStore> &secrets, const QString &from, const QString &to)
{
    const auto removeOld = [secrets, from](const Result<void> &written) {
        return written ? secrets->remove(from) : readyResult<void>(written);
    };
    const auto writeNew = [secrets, to, removeOld](const Result<std::optional<QString>> &secret) {
        if (!secret || !*secret)
            return readyResult<void>({});
        return secrets->write(to, **secret).then(removeOld).unwrap();
    };
    return secrets->read(from).then(writeNew).unwrap();
}

} // namespace signalbox
