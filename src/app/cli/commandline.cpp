#include "app/cli/commandline.h"

#include "core/redaction.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

/// Takes the words of the command line one after the other.
class CommandLineParser
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)

public:
    CommandLineParser(const QStringList &arguments, bool environmentNamesServer)
        : m_rest(arguments), m_environmentNamesServer(environmentNamesServer)
    { }

    Result<CommandLine> parse()
    {
        if (!m_rest.isEmpty() && !m_rest.constFirst().startsWith(u'-'))
            takeCommand(m_rest.takeFirst());
        while (!m_rest.isEmpty() && !m_error)
            takeWord(m_rest.takeFirst());
        if (!m_error && m_line.command != Command::Help && m_line.command != Command::Version)
            checkWhole();
        if (m_error)
            return tl::unexpected(*m_error);
        return m_line;
    }

private:
    void fail(const QString &what)
    {
        if (!m_error)
            m_error = Error{.kind = ErrorKind::Invalid, .what = what, .hint = tr("signalbox --help explains.")};
    }

    void takeCommand(const QString &word)
    {
        if (word == "status"_L1)
            m_line.command = Command::Status;
        else if (word == "screenshots"_L1)
            m_line.command = Command::Screenshots;
        else if (word == "migrate"_L1)
            m_line.command = Command::Migrate;
        else if (word == "migrations"_L1)
            m_line.command = Command::Migrations;
        else if (word == "backup"_L1)
            m_line.command = Command::Backup;
        else if (word == "restore"_L1)
            m_line.command = Command::Restore;
        else if (word == "sandbox"_L1)
            m_line.command = Command::Sandbox;
        else if (word == "help"_L1)
            m_line.command = Command::Help;
        else
            fail(tr("There is no command \"%1\".").arg(redacted(word)));
    }

    void takeWord(const QString &word)
    {
        if (word.startsWith(u'-'))
            takeOption(word);
        else
            takeOperand(word);
    }

    void takeOption(const QString &word)
    {
        const qsizetype equals = word.indexOf(u'=');
        m_option = equals < 0 ? word : word.first(equals);
        m_attached = equals < 0 ? std::nullopt : std::optional(word.sliced(equals + 1));
        if (m_option == "--uri"_L1)
            setTarget(Target::Kind::Uri, value());
        else if (m_option == "--profile"_L1)
            setTarget(Target::Kind::Profile, value());
        else if (m_option == "--service"_L1)
            setTarget(Target::Kind::Service, value());
        else if (m_option == "--scale"_L1 && m_line.command == Command::Screenshots)
            setScale(value());
        else
            takeFlag();
    }

    void takeFlag()
    {
        if (m_option == "--help"_L1 || m_option == "-h"_L1)
            m_line.command = Command::Help;
        else if (m_option == "--version"_L1)
            m_line.command = Command::Version;
        else if (m_option == "--sandbox"_L1)
            setTarget(Target::Kind::Sandbox, {});
        else if (m_option == "--json"_L1 && m_line.command == Command::Status)
            m_line.json = true;
        else if (m_option == "--dry-run"_L1
            && (m_line.command == Command::Migrate || m_line.command == Command::Restore))
            m_line.dryRun = true;
        else if (m_option == "--undo"_L1 && m_line.command == Command::Migrate)
            m_line.undo = true;
        else if (m_option == "--drop-data"_L1 && m_line.command == Command::Migrate)
            m_line.dropData = true;
        else if (m_option == "--secrets"_L1 && m_line.command == Command::Backup)
            m_line.secrets = true;
        else if (m_option == "--faults"_L1 && m_line.command == Command::Window)
            m_line.faults = true;
        else
            return fail(tr("The option %1 is not known here.").arg(redacted(m_option)));
        if (m_attached)
            fail(tr("The option %1 takes no value.").arg(m_option));
    }

    QString value()
    {
        QString text;
        if (m_attached)
            text = *m_attached;
        else if (!m_rest.isEmpty() && !m_rest.constFirst().startsWith("--"_L1))
            text = m_rest.takeFirst();
        if (text.isEmpty())
            fail(tr("The option %1 needs a value.").arg(m_option));
        return text;
    }

    void setTarget(Target::Kind kind, const QString &text)
    {
        if (m_line.command == Command::Sandbox)
            fail(tr("The option %1 is not known here.").arg(m_option));
        else if (m_line.target)
            fail(tr("Name one database only: --sandbox, --profile, --uri or --service."));
        else
            m_line.target = Target{kind, text};
    }

    void setScale(const QString &text)
    {
        m_line.scale = text.toInt();
        if (m_line.scale < 1 || m_line.scale > 4)
            fail(tr("--scale takes a number from 1 to 4."));
    }

    void takeOperand(const QString &word)
    {
        if (takesFolder() && m_line.folder.isEmpty())
            m_line.folder = word;
        else if (takesFile() && m_line.file.isEmpty())
            m_line.file = word;
        else if (m_line.command == Command::Sandbox)
            m_sandboxWords.append(word);
        else
            fail(tr("\"%1\" is one word too many.").arg(redacted(word)));
    }

    bool takesFolder() const { return m_line.command == Command::Screenshots || m_line.command == Command::Migrations; }
    bool takesFile() const { return m_line.command == Command::Backup || m_line.command == Command::Restore; }

    void checkWhole()
    {
        switch (m_line.command) {
        case Command::Sandbox:
            return takeSandboxAction();
        case Command::Screenshots:
            if (m_line.folder.isEmpty())
                return fail(tr("Say which folder the pictures go to: signalbox screenshots DIR --sandbox"));
            return checkTarget();
        case Command::Migrations:
            if (m_line.folder.isEmpty())
                fail(tr("Say which folder the file goes to: signalbox migrations supabase/migrations"));
            return;
        case Command::Backup:
        case Command::Restore:
            if (m_line.file.isEmpty())
                return fail(tr("Say which file: signalbox backup FILE --profile NAME, or restore FILE."));
            return checkTarget();
        case Command::Migrate:
            if (m_line.dropData && !m_line.undo)
                return fail(tr("--drop-data goes with --undo."));
            return checkTarget();
        case Command::Status:
            return checkTarget();
        case Command::Window:
            if (m_line.faults && m_line.target != Target{Target::Kind::Sandbox, {}})
                return fail(tr("--faults goes with --sandbox."));
            if (!m_line.target && m_environmentNamesServer)
                m_line.target = Target{Target::Kind::Environment, {}};
            return;
        case Command::Help:
        case Command::Version:
            return;
        }
    }

    void checkTarget()
    {
        if (!m_line.target && m_environmentNamesServer)
            m_line.target = Target{Target::Kind::Environment, {}};
        if (!m_line.target)
            fail(tr("Say which database: --sandbox, --profile NAME, --uri URI or --service NAME."));
    }

    void takeSandboxAction()
    {
        struct Action {
            QStringList words;
            SandboxAction action;
        };
        const std::array actions{Action{{u"start"_s}, SandboxAction::Start}, Action{{u"stop"_s}, SandboxAction::Stop},
            Action{{u"reset"_s}, SandboxAction::Reset}, Action{{u"uri"_s}, SandboxAction::Uri},
            Action{{u"keep"_s}, SandboxAction::Keep}, Action{{u"faults"_s, u"on"_s}, SandboxAction::FaultsOn},
            Action{{u"faults"_s, u"off"_s}, SandboxAction::FaultsOff}};
        const auto found = std::ranges::find(actions, m_sandboxWords, &Action::words);
        if (found == actions.end())
            fail(tr("Say what to do with the sandbox: start, stop, reset, uri, faults on or faults off."));
        else
            m_line.sandboxAction = found->action;
    }

    QStringList m_rest;
    bool m_environmentNamesServer;
    QStringList m_sandboxWords;
    QString m_option; // the one being read
    std::optional<QString> m_attached; // what followed its equals sign
    CommandLine m_line;
    std::optional<Error> m_error;
};

} // namespace

Result<CommandLine> parseCommandLine(const QStringList &arguments, bool environmentNamesServer)
{
    return CommandLineParser(arguments, environmentNamesServer).parse();
}

bool environmentNamesServer()
{
    constexpr std::array names{"PGHOST", "PGHOSTADDR", "PGSERVICE", "PGDATABASE"};
    return std::ranges::any_of(names, [](const char *name) { return !qEnvironmentVariableIsEmpty(name); });
}

QString helpText()
{
    return QCoreApplication::translate("CommandLine",
        "Signalbox shows what the automation of a Supabase/PostgreSQL project does.\n"
        "\n"
        "  signalbox [DATABASE]                         open the window\n"
        "  signalbox --sandbox [--faults]               open it on the local sandbox, with failing endpoints\n"
        "  signalbox status [--json] DATABASE           health in words, without a window\n"
        "  signalbox screenshots DIR [--scale N] DATABASE\n"
        "                                               every panel as PNG, light and dark\n"
        "  signalbox migrate [--dry-run] DATABASE       install or update the automation, step by step\n"
        "  signalbox migrate --undo [--drop-data] [--dry-run] DATABASE\n"
        "                                               take the automation away; rows stay unless --drop-data\n"
        "  signalbox migrations DIR [DATABASE]          the same as one file for psql -f and supabase db push\n"
        "  signalbox backup FILE [--secrets] DATABASE   endpoints, settings and job schedules as JSON; secrets only\n"
        "                                               when asked for, encrypted with SIGNALBOX_PASSPHRASE\n"
        "  signalbox restore FILE [--dry-run] DATABASE  put them back; --dry-run only shows what would change. What "
        "is\n"
        "                                               left out is named\n"
        "  signalbox sandbox start|stop|reset|uri       the local sandbox server; start keeps it running\n"
        "  signalbox sandbox faults on|off              make the sandbox's endpoints fail, or work again\n"
        "  signalbox --version | --help\n"
        "\n"
        "DATABASE is one of\n"
        "  --sandbox        a private local server with live sample data\n"
        "  --profile NAME   a saved connection\n"
        "  --uri URI        postgresql://user@host:port/database, or libpq's keyword=value form\n"
        "  --service NAME   an entry of pg_service.conf\n"
        "or nothing, when PGHOST, PGHOSTADDR, PGSERVICE or PGDATABASE names it. The other PG* variables and\n"
        "~/.pgpass work everywhere. Passwords belong there or in the keychain, not on the command line.\n"
        "\n"
        "status answers 0 when healthy, 1 when degraded, 2 when the database cannot be reached, 64 when the\n"
        "command line is wrong. The other commands answer 0 when all was done, 1 when something failed or was left\n"
        "out, 2 and 64 as status does.\n");
}

} // namespace signalbox
