#pragma once

#include "domain/endpoints/endpoint.h"
#include "domain/endpoints/retrypolicy.h"

#include <QCoreApplication>

namespace signalbox {

enum class EndpointField { Name, Url, Events, Headers, Retry, Order, Active, Secret };

/// What an editor holds of an endpoint: all that can be edited but the secret, which is never read.
struct EndpointDraft {
    QString name;
    QString url;
    QStringList events;
    bool active = false;
    RetryPolicy retry;
    std::optional<QList<EndpointHeader>> headers; // none: not read, so they stay as they are
    DeliveryOrder order{};

    static EndpointDraft of(const StoredEndpoint &stored);
    bool operator==(const EndpointDraft &) const = default;
};

/// One field with its old and new value as they may be shown: credentials are hidden.
struct EndpointFieldChange {
    EndpointField field = EndpointField::Name;
    QString subject; // "URL", "max_retries", "header X-Team"
    QString from;
    QString to;

    bool operator==(const EndpointFieldChange &) const = default;
};

/// What is wrong with a field, in a sentence.
struct EndpointProblem {
    EndpointField field = EndpointField::Name;
    QString sentence;
    bool blocks = true; // false: worth knowing, and can be saved

    bool operator==(const EndpointProblem &) const = default;
};

/// Edits of one endpoint over what was stored when they began.
struct EndpointEdit {
    EndpointDraft base;
    EndpointDraft mine;
    QString version; // of the base; empty for an endpoint that is not created yet

    bool isChanged() const { return mine != base; }
    bool operator==(const EndpointEdit &) const = default;
};

/// The rules of editing an endpoint.
class EndpointEditing
{
    Q_DECLARE_TR_FUNCTIONS(EndpointEditing)

public:
    static QList<EndpointFieldChange> changes(const EndpointDraft &from, const EndpointDraft &to);
    static QSet<EndpointField> changedFields(const EndpointDraft &from, const EndpointDraft &to);
    static QList<EndpointProblem> problems(const EndpointDraft &draft);
    /// Only those that stand in the way of saving this edit: problems of fields that it leaves alone do not.
    static QList<EndpointProblem> obstacles(const EndpointEdit &edit);

    /// The edit over another stored state: fields that were edited stay, all others become `theirs`.
    static EndpointEdit rebased(const EndpointEdit &edit, const EndpointDraft &theirs, const QString &version);
    /// The headers have been read: gives back the values that were not kept over a restart.
    static EndpointEdit withHeaders(const EndpointEdit &edit, const QList<EndpointHeader> &stored);

    static QString nameOf(EndpointField field);
    /// A header whose value is likely a credential: hidden until asked for, and never written to a file.
    static bool isCredential(const QString &headerName);
    /// Which field a problem of webhook_config_problems() is about.
    static EndpointField fieldOf(const QString &databaseProblem);

    /// As JSON that may be written to a file: without the values of credentials.
    static QByteArray toKeep(const EndpointEdit &edit);
    static std::optional<EndpointEdit> fromKept(const QByteArray &json);
};

} // namespace signalbox
