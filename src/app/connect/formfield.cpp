#include "app/connect/formfield.h"

#include <array>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

struct FieldRule {
    QLatin1StringView words; // of libpq or the server
    FormField field;
};

/// The first that matches counts.
constexpr std::array fieldRules = {
    FieldRule{"Tenant or user not found"_L1, FormField::User},
    FieldRule{"is not permitted to log in"_L1, FormField::User},
    FieldRule{"password"_L1, FormField::Password},
    FieldRule{"SASL"_L1, FormField::Password},
    FieldRule{"authentication failed"_L1, FormField::User},
    FieldRule{"no pg_hba.conf entry"_L1, FormField::User},
    FieldRule{"definition of service"_L1, FormField::Service},
    FieldRule{"service file"_L1, FormField::Service},
    FieldRule{"private key"_L1, FormField::Further},
    FieldRule{"could not open certificate file"_L1, FormField::Further},
    FieldRule{"could not read certificate file"_L1, FormField::Further},
    FieldRule{"invalid sslmode"_L1, FormField::SslMode},
    FieldRule{"certificate"_L1, FormField::Certificate},
    FieldRule{"SSL"_L1, FormField::SslMode},
    FieldRule{"unsupported startup parameter"_L1, FormField::Further},
    FieldRule{"connection option"_L1, FormField::Further},
    FieldRule{"connection info string"_L1, FormField::Further},
    FieldRule{"port number"_L1, FormField::Port},
    FieldRule{"Connection refused"_L1, FormField::Port},
    FieldRule{"Unix-domain socket path"_L1, FormField::Host},
};

} // namespace

FormField fieldOf(const Error &error, const QString &name)
{
    const QString &words = error.serverWords;
    if (error.kind == ErrorKind::Invalid && words.isEmpty() && error.subject == name)
        return FormField::Name;
    if (words.contains("does not exist"_L1)) {
        if (words.contains("database \""_L1))
            return FormField::Database;
        if (words.contains("role \""_L1))
            return FormField::User;
    }
    for (const FieldRule &rule : fieldRules) {
        if (words.contains(rule.words))
            return rule.field;
    }
    if (error.kind == ErrorKind::Auth)
        return FormField::Password;
    return error.kind == ErrorKind::Unreachable ? FormField::Host : FormField::None;
}

} // namespace signalbox
