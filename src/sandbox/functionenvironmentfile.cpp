#include "sandbox/functionenvironmentfile.h"

#include "core/filewriting.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStringDecoder>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <optional>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

struct FunctionEnvironmentTexts {
    Q_DECLARE_TR_FUNCTIONS(FunctionEnvironmentFile)
};

constexpr qsizetype largestValue = 32 * 1024; // bytes; Linux takes 128 KiB for one
constexpr qint64 largestFile = 1024 * 1024;

bool isVariableName(const QString &name)
{
    static const QRegularExpression pattern(u"\\A[A-Za-z_][A-Za-z0-9_]{0,127}\\z"_s);
    static const QRegularExpression own(
        u"^(DENO_|NODE_|NPM_|LD_|XDG_|PG)|^(PATH|HOME|TMPDIR|NO_COLOR)$"_s, QRegularExpression::CaseInsensitiveOption);
    return pattern.match(name).hasMatch() && !own.match(name).hasMatch();
}

QString quotedValue(QString value)
{
    return u'"'
        + value.replace(u'\\', "\\\\"_L1).replace(u'"', "\\\""_L1).replace(u'\n', "\\n"_L1).replace(u'\r', "\\r"_L1)
        + u'"';
}

std::optional<QString> unquotedValue(QStringView text)
{
    if (text.size() < 2 || !text.startsWith(u'"') || !text.endsWith(u'"'))
        return std::nullopt;
    QString value;
    const QStringView inner = text.sliced(1, text.size() - 2);
    for (qsizetype i = 0; i < inner.size(); ++i) {
        const QChar c = inner[i];
        if (c == u'"' || c.isNull())
            return std::nullopt;
        if (c != u'\\') {
            value += c;
            continue;
        }
        if (++i == inner.size())
            return std::nullopt;
        switch (inner[i].unicode()) {
        case u'\\':
        case u'"':
            value += inner[i];
            break;
        case u'n':
            value += u'\n';
            break;
        case u'r':
            value += u'\r';
            break;
        default:
            return std::nullopt;
        }
    }
    return value;
}

std::optional<FunctionEnvironmentFile::Variables> variablesIn(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    if (decoder.hasError())
        return std::nullopt;
    FunctionEnvironmentFile::Variables variables;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        if (line.trimmed().isEmpty() || line.startsWith(u'#'))
            continue;
        const qsizetype equals = line.indexOf(u'=');
        const auto value = equals > 0 ? unquotedValue(line.sliced(equals + 1)) : std::nullopt;
        const QString name = line.first(qMax<qsizetype>(0, equals)).toString();
        if (!value || !isVariableName(name) || variables.contains(name))
            return std::nullopt;
        variables.insert(name, *value);
    }
    return variables;
}

Error refusal(const QString &what, const QString &name)
{
    return Error{ErrorKind::Invalid, what, name, {}, {}, {}};
}

Result<void> checkVariables(const FunctionEnvironmentFile::Variables &variables)
{
    for (const auto &[name, value] : variables.asKeyValueRange()) {
        if (!isVariableName(name))
            return tl::unexpected(
                refusal(FunctionEnvironmentTexts::tr("This name cannot be set for Edge Functions."), name));
        if (value.contains(QChar::Null) || !value.isValidUtf16())
            return tl::unexpected(
                refusal(FunctionEnvironmentTexts::tr("A value holds a character that no environment can hold."), name));
        if (value.toUtf8().size() > largestValue)
            return tl::unexpected(refusal(FunctionEnvironmentTexts::tr("A value is larger than 32 KiB."), name));
    }
    return {};
}

} // namespace

FunctionEnvironmentFile::FunctionEnvironmentFile(const QString &sandboxFolder)
    : m_path(sandboxFolder + "/functions.env"_L1)
{ }

Result<FunctionEnvironmentFile::Variables> FunctionEnvironmentFile::read() const
{
    QFile file(m_path);
    if (!QFileInfo::exists(m_path))
        return Variables();
    if (QFileInfo(file).isFile() && file.size() <= largestFile && file.open(QIODevice::ReadOnly)) {
        if (const auto variables = variablesIn(file.readAll()))
            return *variables;
    }
    const bool isAside
        = std::rename(QFile::encodeName(m_path).constData(), QFile::encodeName(asidePath()).constData()) == 0;
    return tl::unexpected(
        Error{ErrorKind::Local, FunctionEnvironmentTexts::tr("What was set for the Edge Functions cannot be read."),
            m_path, isAside ? QString() : QString::fromLocal8Bit(std::strerror(errno)),
            isAside ? FunctionEnvironmentTexts::tr("It is put aside as %1; set it anew.").arg(asidePath()) : QString(),
            {}});
}

Result<void> FunctionEnvironmentFile::write(const Variables &variables) const
{
    if (const auto fine = checkVariables(variables); !fine)
        return fine;
    QString text
        = u"# Written by Signalbox for its sandbox, with secrets in it. Replaced as a whole when it is set again.\n"_s;
    for (const auto &[name, value] : variables.asKeyValueRange())
        text += name + u'=' + quotedValue(value) + u'\n';
    QSaveFile file(m_path);
    if (file.open(QIODevice::WriteOnly)) {
        // Before there is anything in it.
        if (file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && writeThrough(file, text.toUtf8())
            && commitWhole(file))
            return {};
    }
    return tl::unexpected(
        Error{ErrorKind::Local, FunctionEnvironmentTexts::tr("What is set for the Edge Functions cannot be kept."),
            m_path, writeFaultWords(file), {}, {}});
}

} // namespace signalbox
