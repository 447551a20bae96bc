#pragma once

#include <QCoreApplication>

#include <optional>

namespace signalbox {

/// What people's secrets have around and in them that is no part of the secret.
enum class SecretTrim {
    Label, // NAME= or "name":, as a line of an .env file or of JSON has it
    Version, // v1, as Supabase's Auth Hooks show it
    UpperCase, // of whsec_
    Quotes,
    Blanks, // around it or, in base64, inside
    UrlSafe, // - and _ where base64 has + and /
    Padding, // of base64; its = were missing or too many
};

/// Why a text is no secret, or none that should sign.
enum class SecretFault { None, Empty, Encrypted, Asymmetric, Several, Placeholder, NotBase64, TooShort };

/// A secret as somebody has it, understood.
struct ReadSecret {
    QString text; // as it is to be kept; what was given when it could not be understood
    QByteArray key; // the bytes that would sign; none when there are none, or when `text` names a secret of the vault
    QList<SecretTrim> taken;
    SecretFault fault = SecretFault::None;

    bool operator==(const ReadSecret &) const = default;
};

/// The secrets that sign webhooks. resources/sql/install/06_secret_rules.sql has the same rule in SQL.
class WebhookSecret
{
    Q_DECLARE_TR_FUNCTIONS(WebhookSecret)

public:
    /// whsec_ and 32 bytes from the system's secure generator.
    static QString generate();
    /// A secret that somebody gives. With whsec_ it is base64; any other text is the key itself, without what stands around.
    static ReadSecret read(const QString &given);
    /// The same where the text itself signs, whsec_ and all, as at Stripe and GitHub: nothing inside is changed.
    static ReadSecret readAsText(const QString &given);
    /// The bytes that a secret signs with which is in use already, as signalbox.signing_key() has it: there a text without
    /// whsec_ is the key as it stands, blanks and all. None when it cannot be decoded.
    static std::optional<QByteArray> keyOf(const QString &kept);
    /// A sentence, or empty when it may be used.
    static QString problem(const ReadSecret &secret);
    /// What was taken off, in a sentence that tells nothing of the secret; empty when nothing was.
    static QString remark(const ReadSecret &secret);
    /// Both, of a secret that somebody types; nothing of an empty one.
    static QString words(const QString &given);
    /// By which the database tells secrets apart without telling them.
    static QString fingerprint(qint64 endpointId, const QString &kept);
};

} // namespace signalbox
